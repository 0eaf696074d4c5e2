package dev.pynmon.web.attention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.pynmon.application.port.in.attention.Attention;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.attention.Finding;
import dev.pynmon.domain.attention.Harm;
import dev.pynmon.domain.attention.Need;
import dev.pynmon.domain.attention.Rule;
import dev.pynmon.domain.broker.QueueName;
import dev.pynmon.domain.failure.Fingerprint;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.Snapshot;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.domain.why.Offer;
import dev.pynmon.domain.why.Sentence;
import dev.pynmon.domain.why.Subject;
import dev.pynmon.web.part.Refresh;
import dev.pynmon.web.testing.FakeAttention;
import dev.pynmon.web.testing.Samples;
import dev.pynmon.web.url.Href;
import dev.pynmon.web.why.SaidPart;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CheckupViewTest {
  private static final Mends ALL = new Mends(new Href("/free"), new Href("/recover"));
  private static final Refresh REFRESH = new Refresh(Href.NONE, Href.NONE, "attention");
  private static final TaskKey PAY = new TaskKey("shop.pay");
  private static final Instant SINCE = Samples.NOW.minus(Duration.ofMinutes(14));

  private final FakeAttention attention = new FakeAttention();

  private CheckupView view(Mends mends) {
    Instant now = Samples.NOW.plusSeconds(2);
    return CheckupView.of(attention.check(new AppKey("shop")), mends, REFRESH, now, Samples.LINKS);
  }

  private void needs(Need... needs) {
    attention.found.put(needs[0].rule(), new Finding.Needed(List.of(needs)));
  }

  private static Need need(Rule rule, Harm harm, Count number, Subject page, Offer... offers) {
    return new Need(
        rule,
        harm,
        number,
        "wait",
        Sentence.say("Nobody takes from ").named(page, "").words(".").end(),
        Sentence.of("No active runner does."),
        Optional.of(SINCE),
        page,
        List.of(offers),
        Optional.of(Samples.RUNNER),
        Optional.empty());
  }

  private static String text(CheckedView checked) {
    return checked.checkedRule() + text(checked.checkedSaid());
  }

  private static String text(List<SaidPart> parts) {
    return parts.stream().map(part -> part.saidWay().wayText()).collect(Collectors.joining());
  }

  @Test
  void nothingFound_isSaidWithItsAge_andWhatWasMeasured() {
    attention.found.put(Rule.MISSED_CRON, new Finding.Quiet(Sentence.of("6 crons")));
    attention.found.put(Rule.CLOCK, new Finding.Quiet(Sentence.of("widest 41 ms")));
    CheckupView view = view(ALL);

    assertThat(view.checkupNone()).isEqualTo("Nothing needs attention");
    assertThat(view.checkupCount()).isEmpty();
    assertThat(view.checkupAt().getFirst().timeAge()).isEqualTo("2 s ago");
    assertThat(view.checkupQuiet())
        .hasSize(Rule.values().length)
        .extracting(CheckupViewTest::text)
        .contains("6 crons", "clocks, widest 41 ms");
    assertThat(view.checkupWay().wayHref().hrefText()).isEqualTo("/attention");
  }

  @Test
  void whatCouldNotBeChecked_isNotQuiet() {
    Finding unknown = new Finding.NotKnown(Sentence.of("It did not answer."));
    attention.found.put(Rule.CLOCK, unknown);
    attention.found.put(Rule.STRANDED, unknown);
    CheckupView view = view(ALL);

    assertThat(view.checkupNone()).isEqualTo("Nothing of what could be checked needs attention");
    assertThat(view.checkupQuiet()).hasSize(Rule.values().length - 2);
    assertThat(view.checkupUnknown())
        .extracting(CheckupViewTest::text)
        .containsExactly("stranded, clocks: It did not answer.");
  }

  @Test
  void nothingCouldBeChecked_nothingIsCalledQuiet() {
    for (Rule rule : Rule.values()) {
      attention.found.put(rule, new Finding.NotKnown(Sentence.of("It did not answer.")));
    }

    assertThat(view(ALL).checkupQuietSaid()).isEmpty();
    assertThat(view(ALL).checkupQuiet()).isEmpty();
  }

  @Test
  void firstCheckGoesOn_neitherClaimsNorIsQuiet() {
    CheckupView view =
        CheckupView.of(
            new Attention(new Snapshot.NotYet<>(Samples.NOW), true),
            ALL,
            REFRESH,
            Samples.NOW,
            Samples.LINKS);

    assertThat(view.checkupBegun().getFirst().timeClock()).isEqualTo("14:47:02");
    assertThat(view.checkupNone()).isEmpty();
    assertThat(view.checkupQuiet()).isEmpty();
  }

  @Test
  void moreThanIsListed_isCountedAndSaid() {
    needs(
        Stream.generate(
                () ->
                    need(Rule.NO_CONSUMER, Harm.WARNING, new Count.Exact(1), Subject.Whole.QUEUES))
            .limit(12)
            .toArray(Need[]::new));

    assertThat(view(ALL).checkupCount()).isEqualTo("12");
    assertThat(view(ALL).checkupNeeds()).hasSize(10);
    assertThat(view(ALL).checkupMore())
        .isEqualTo("More than is listed: 2 of queues without consumers.");
  }

  @Test
  void checkGoesOn_isSaidBesideTheAgeOfTheLast() {
    assertThat(view(ALL).checkupChecked()).isEqualTo("checked");

    attention.goesOn = true;

    assertThat(view(ALL).checkupChecked()).isEqualTo("being checked again, last checked");
  }

  @Test
  void beginOfAnotherDay_hasItsDate() {
    Instant yesterday = Samples.NOW.minus(Duration.ofHours(20));
    Need need = need(Rule.NO_CONSUMER, Harm.WARNING, new Count.Exact(1), Subject.Whole.RUNNERS);
    needs(
        new Need(
            need.rule(),
            need.harm(),
            need.number(),
            need.noun(),
            need.claim(),
            Sentence.say("Last heard of at ").at(yesterday).words(".").end(),
            Optional.of(yesterday),
            need.page(),
            List.of(),
            Optional.empty(),
            Optional.empty()));
    NeedView shown = view(ALL).checkupNeeds().getFirst();

    assertThat(shown.needSince().getFirst().sinceAt().timeDay()).isEqualTo("2026-11-23 ");
    assertThat(text(shown.needFacts())).isEqualTo("Last heard of at 2026-11-23 18:47:02 UTC.");
  }

  @Test
  void need_hasNumberClaimAgeAndWay() {
    needs(
        need(
            Rule.NO_CONSUMER,
            Harm.WARNING,
            new Count.AtLeast(1_000),
            new Subject.OfQueue(new QueueName("bulk"))));
    NeedView need = view(ALL).checkupNeeds().getFirst();

    assertThat(need.needNumber()).isEqualTo("1,000+");
    assertThat(text(need.needClaim())).isEqualTo("Nobody takes from bulk.");
    assertThat(need.needSince().getFirst().sinceSpan()).isEqualTo("14 m");
    assertThat(need.needSince().getFirst().sinceAt().timeClock()).isEqualTo("14:33:02");
    assertThat(need.needWays())
        .extracting(way -> way.wayHref().hrefText(), way -> way.wayText())
        .containsExactly(tuple("/broker/queues/bulk", "Queue"));
  }

  @Test
  void whatCanBeMended_isOfferedToWhoMay() {
    needs(
        need(
            Rule.STRANDED,
            Harm.TROUBLE,
            new Count.Exact(3),
            new Subject.OfStatus(KnownStatus.REGISTERED),
            Offer.RECOVER));

    assertThat(view(ALL).checkupNeeds().getFirst().needWays())
        .extracting(way -> way.wayHref().hrefText(), way -> way.wayText())
        .containsExactly(
            tuple("/invocations/?status=REGISTERED", "See 3"), tuple("/recover", "Recover 3…"));
    assertThat(view(Mends.NONE).checkupNeeds().getFirst().needWays()).hasSize(1);
  }

  @Test
  void burst_leadsToThoseAloneThatFailedInIt_andToWhatDiffers() {
    Subject failed = new Subject.OfStatus(KnownStatus.FAILED, Optional.of(PAY), Optional.of(SINCE));
    Need burst = need(Rule.FAILURE_BURST, Harm.TROUBLE, new Count.Exact(8), failed);
    Fingerprint alike = new Fingerprint(Optional.of(PAY), Optional.empty(), Optional.empty());
    needs(
        new Need(
            burst.rule(),
            burst.harm(),
            burst.number(),
            burst.noun(),
            burst.claim(),
            burst.evidence(),
            burst.since(),
            failed,
            List.of(),
            Optional.empty(),
            Optional.of(new Subject.OfAlike(PAY, alike))));

    assertThat(view(ALL).checkupNeeds().getFirst().needWays())
        .satisfiesExactly(
            see ->
                assertThat(see.wayHref().hrefText())
                    .startsWith(
                        "/invocations/?status=FAILED&task_id=shop.pay&q=ended%3A%3E%3D2026-"),
            why ->
                assertThat(why.wayHref().hrefText())
                    .startsWith(
                        "/failures/differences?task_id=shop.pay&fingerprint=" + alike.code()));
  }

  @Test
  void stuckScheduler_isFreedByWhoMay_andLookedAtByOthers() {
    needs(
        need(
            Rule.SCHEDULER,
            Harm.TROUBLE,
            new Count.Exact(1),
            Subject.Whole.SCHEDULER,
            Offer.FREE_SCHEDULER));

    assertThat(view(ALL).checkupNeeds().getFirst().needWays())
        .extracting(way -> way.wayHref().hrefText(), way -> way.wayText())
        .containsExactly(tuple("/free", "Free it…"));
    assertThat(view(Mends.NONE).checkupNeeds().getFirst().needWays())
        .extracting(way -> way.wayHref().hrefText(), way -> way.wayText())
        .containsExactly(tuple("/runners/atomic-service/timeline", "What to do"));
  }

  @Test
  void several_areCounted_withTheirOrderAndTheRunnerTheyBeganWith() {
    Subject queue = new Subject.OfQueue(new QueueName("bulk"));
    needs(need(Rule.NO_CONSUMER, Harm.WARNING, new Count.Exact(4), queue));
    needs(need(Rule.SILENT_RUNNER, Harm.HEALS, new Count.Exact(2), Subject.Whole.RUNNERS));
    CheckupView view = view(ALL);

    assertThat(view.checkupCount()).isEqualTo("2");
    assertThat(text(view.checkupNote()))
        .isEqualTo(
            "the most harmful first, what heals by itself last; two began when 54f27cc fell"
                + " silent");
    assertThat(view.checkupNeeds())
        .extracting(need -> need.needMark().markWord())
        .containsExactly("Warning", "Heals by itself");
  }
}
