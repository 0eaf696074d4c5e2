package dev.pynmon.web.invocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.pynmon.application.port.in.invocation.InvocationDetail;
import dev.pynmon.application.port.in.invocation.InvocationRow;
import dev.pynmon.application.port.in.invocation.ShownArgument;
import dev.pynmon.application.port.in.invocation.ShownOutcome;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.id.CallKey;
import dev.pynmon.domain.id.EventId;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.id.WorkflowId;
import dev.pynmon.domain.invocation.DamagedInvocation;
import dev.pynmon.domain.invocation.History;
import dev.pynmon.domain.invocation.Invocation;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.status.InvocationStatus;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.domain.status.StatusRecord;
import dev.pynmon.domain.value.Damage;
import dev.pynmon.domain.value.DecodedException;
import dev.pynmon.domain.value.DecodedValue;
import dev.pynmon.domain.why.OtherRules;
import dev.pynmon.domain.workflow.WorkflowIdentity;
import dev.pynmon.web.part.CallLink;
import dev.pynmon.web.part.IdLink;
import dev.pynmon.web.part.InvocationLink;
import dev.pynmon.web.part.MissingNote;
import dev.pynmon.web.part.RunnerLink;
import dev.pynmon.web.part.TaskNames;
import dev.pynmon.web.rerun.AgainView;
import dev.pynmon.web.testing.Samples;
import dev.pynmon.web.text.StatusBadge;
import dev.pynmon.web.url.Href;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DetailPageTest {
  private static final InvocationId OTHER =
      new InvocationId("9d2f6a10-0000-4000-8000-000000000000");

  @Test
  void of_whatGoesOn_saysThatItCannotBeCancelled() {
    assertThat(goesOn(KnownStatus.RUNNING)).isTrue();
    assertThat(goesOn(KnownStatus.REGISTERED)).isTrue();
    assertThat(goesOn(KnownStatus.SUCCESS)).isFalse();
    assertThat(page(Samples.detail(Samples.bare())).detailGoesOn()).isFalse();
  }

  private static boolean goesOn(KnownStatus status) {
    InvocationRow row =
        new InvocationRow(
            Samples.ID,
            Optional.of(Samples.state(Samples.ID, status, 0)),
            Optional.empty(),
            History.EMPTY,
            Optional.empty(),
            Map.of());
    return page(Samples.detail(row)).detailGoesOn();
  }

  @Test
  void of_wholeInvocation_saysEverything() {
    DetailPage page = page(whole());

    assertThat(page.detailBadge().badgeName()).isEqualTo("FAILED");
    assertThat(page.detailTask()).isEqualTo("shop.charge");
    assertThat(page.detailTags()).containsExactly("workflow member", "2 retries");
    assertThat(page.detailTimeline().hrefText())
        .isEqualTo(
            "/invocations/timeline?time_range=custom&start_date=2026-11-24T14%3A46%3A01.550Z"
                + "&end_date=2026-11-24T14%3A46%3A05.450Z&inv_ids="
                + Samples.ID
                + "&resolution=100ms&focus_event=event-1&selected="
                + Samples.ID);
    assertThat(page.detailMissing()).isEmpty();
    assertThat(page.detailGaps()).isEmpty();
    assertThat(page.detailLife()).hasSize(1);
    assertThat(page.detailOutcomes())
        .extracting(
            OutcomeView::outcomeTitle, OutcomeView::outcomeType, OutcomeView::outcomeMessage)
        .containsExactly(tuple("Exception", "ValueError", "ValueError: card declined"));
    assertThat(page.detailArguments().argsCount()).isEqualTo("1, 1 character");
    assertThat(page.detailChildren().getFirst().childrenCount()).isEqualTo("9");
    assertThat(page.detailChildren().getFirst().childrenMore())
        .isEqualTo("The first 1 of 9 are shown.");
  }

  @Test
  void of_wholeInvocation_tellsItsFacts() {
    FactsView facts = page(whole()).detailFacts();
    assertThat(facts.factRetries()).isEqualTo("2");
    assertThat(facts.factNames()).isEqualTo(new TaskNames("charge", "shop"));
    assertThat(facts.factCall())
        .extracting(CallLink::calledKey, CallLink::calledHref)
        .containsExactly(
            tuple(
                "shop.charge:976483bbea5bae32", new Href("/calls/shop.charge%3A976483bbea5bae32")));
    assertThat(facts.factParent())
        .containsExactly(
            new InvocationLink(new Href("/invocations/" + OTHER), OTHER.value(), "9d2f6a10", ""));
    assertThat(facts.factEvent()).extracting(IdLink::idWhole).containsExactly("event-1");
    assertThat(facts.factWorkflow())
        .extracting(
            flow -> flow.flowType().workflowText(),
            WorkflowFact::flowRole,
            WorkflowFact::flowSentence)
        .containsExactly(tuple("shop.checkout", "member", "Runs inside an existing workflow."));
    assertThat(facts.factWorkflow())
        .extracting(
            flow -> flow.flowType().workflowHref().hrefText(),
            flow -> flow.flowLink().runHref().hrefText())
        .containsExactly(tuple("/workflows/shop.checkout", "/workflows/runs/" + OTHER));
    assertThat(facts.factRegistered()).isEqualTo("2026-11-24 14:46:02.000000");
    assertThat(facts.factFinished()).isEqualTo("2026-11-24 14:46:05.000000");
    assertThat(facts.factDuration()).isEqualTo("3.00 s");
  }

  @Test
  void of_ownedInvocation_leadsToItsRunner() {
    FactsView facts = factsOf(KnownStatus.RUNNING);

    assertThat(facts.factOwnerRole()).isEqualTo("Owner");
    assertThat(facts.factOwner())
        .containsExactly(
            new RunnerLink(
                new Href("/runners/" + Samples.RUNNER), Samples.RUNNER.value(), "54f27cc"));
  }

  @Test
  void of_invocationThatNobodyTook_namesWhoRegisteredIt() {
    FactsView facts = factsOf(KnownStatus.REGISTERED);

    assertThat(facts.factOwnerRole()).isEqualTo("Registered by");
    assertThat(facts.factOwner()).extracting(RunnerLink::agentShort).containsExactly("54f27cc");
  }

  private static FactsView factsOf(KnownStatus status) {
    return page(Samples.detail(stateOnly(status))).detailFacts();
  }

  private static InvocationRow stateOnly(KnownStatus status) {
    InvocationState state =
        new InvocationState(
            Samples.ID,
            new TaskKey("shop.charge"),
            new CallKey("shop.charge:976483bbea5bae32"),
            new StatusRecord(status, Optional.of(Samples.RUNNER), Samples.NOW),
            0);
    return new InvocationRow(
        Samples.ID,
        Optional.of(state),
        Optional.empty(),
        History.EMPTY,
        Optional.empty(),
        Map.of());
  }

  @Test
  void of_bareInvocation_saysWhatNobodyKnows() {
    DetailPage page = page(Samples.detail(Samples.bare()));

    assertThat(page.detailBadge()).isEqualTo(StatusBadge.none());
    assertThat(page.detailTask()).isEqualTo("(task not known)");
    assertThat(page.detailGaps())
        .containsExactly(
            "The orchestrator knows nothing of it, so it has no status: it was purged there, or"
                + " never registered.",
            "The state backend has no record of it: arguments, parent and workflow are not"
                + " known.");
    assertThat(page.detailTimeline()).isEqualTo(Href.NONE);
    assertThat(page.detailLife()).isEmpty();
    assertThat(page.detailHistory().histThere()).isFalse();
    assertThat(page.detailArguments().argsNote())
        .isEqualTo("Not known: the state backend has no readable record of it.");
  }

  @Test
  void of_missingComponents_namesThemAndClaimsNothing() {
    InvocationDetail bare = Samples.detail(Samples.bare());
    DetailPage page =
        page(
            new InvocationDetail(
                bare.asOf(),
                bare.row(),
                Map.of(),
                List.of(),
                Optional.empty(),
                ShownOutcome.NONE,
                Optional.empty(),
                List.of(),
                new Count.Exact(0),
                List.of(),
                List.of(),
                Map.of(
                    Component.ORCHESTRATOR, Samples.DOWN, Component.STATE_BACKEND, Samples.DOWN)));

    assertThat(page.detailGaps()).isEmpty();
    assertThat(page.detailMissing())
        .extracting(MissingNote::missingClaim)
        .containsExactly(
            "The store main, which holds the orchestrator and state backend, does not answer:"
                + " Nothing listens at redis-1:6379.");
    assertThat(page.detailFacts().factRecorded()).isFalse();
    assertThat(page.detailFacts().factTracked()).isFalse();
    assertThat(page.detailHistory().histEmpty())
        .isEqualTo("Not known: the state backend cannot be read.");
    assertThat(page.detailHistory().histCount()).isEmpty();
    assertThat(page.detailChildren().getFirst().childrenCount()).isEmpty();
    assertThat(page.detailChildren().getFirst().childrenNote())
        .isEqualTo("Not known: the state backend cannot be read.");
    assertThat(page.detailOutcomes())
        .extracting(OutcomeView::outcomeNote)
        .containsExactly("Not known: the state backend cannot be read.");
  }

  @Test
  void finished_withoutHistory_isWhenTheFinalStatusBegan() {
    FactsView facts = page(Samples.detail(row(KnownStatus.SUCCESS, History.EMPTY))).detailFacts();

    assertThat(facts.factFinished()).isEqualTo("2026-11-24 14:47:02.000000");
    assertThat(facts.factRecorded()).isTrue();
    assertThat(facts.factTracked()).isTrue();
  }

  @Test
  void of_damagedRecord_saysWhatIsDamaged() {
    InvocationRow row =
        new InvocationRow(
            Samples.ID,
            Optional.of(Samples.state(Samples.ID, KnownStatus.RUNNING, 0)),
            Optional.of(new DamagedInvocation(Samples.ID, new Damage("no JSON", "{\0"))),
            History.EMPTY,
            Optional.empty(),
            Map.of());

    assertThat(page(Samples.detail(row)).detailGaps())
        .containsExactly("Its record cannot be read: no JSON: {\\u0000");
  }

  @Test
  void of_attemptOfADeadRunner_saysUntilWhenItRan() {
    InvocationRow row = Samples.silent(Samples.NOW.minusSeconds(20));

    assertThat(page(Samples.detail(row)).detailBadge().badgeName()).isEqualTo("RUNNING");
    assertThat(page(Samples.detail(row)).detailGaps())
        .containsExactly(
            "It ran 38.00 s on 54f27cc, which fell silent: last heard of 20 s ago, at 2026-11-24"
                + " 14:46:42.000000 UTC, that counts as dead. Until then the attempt is counted.");
    assertThat(page(Samples.detail(row)).detailFacts().factDuration())
        .isEqualTo("1 m 00 s so far, its runner last heard of 20 s ago");
  }

  @Test
  void of_whatGoesOn_hasNoOutcome() {
    assertThat(page(Samples.detail(row(KnownStatus.RUNNING, History.EMPTY))).detailOutcomes())
        .isEmpty();
  }

  @Test
  void of_hostileTexts_areVisibleAndBounded() {
    DetailPage page = page(Samples.detail(Samples.hostile()));

    assertThat(page.detailTask()).isEqualTo("<script>alert('1')</script>\"\\u0000\\u202e");
    assertThat(page.detailFacts().factCall().getFirst().calledKey())
        .hasSizeLessThan(450)
        .doesNotContain("\0");
    assertThat(page.detailHistory().histEntries().getFirst().histBadge().badgeName())
        .doesNotContain("\u202E")
        .hasSizeLessThan(100);
  }

  private static Invocation called() {
    return new Invocation(
        Samples.ID,
        new CallKey("shop.charge:976483bbea5bae32"),
        new TaskKey("shop.charge"),
        Samples.record(Samples.ID).arguments(),
        Optional.of(OTHER),
        Optional.of(new EventId("event-1")),
        Optional.of(
            new WorkflowIdentity(
                new WorkflowId(OTHER.value()), new TaskKey("shop.checkout"), Optional.empty())));
  }

  private static InvocationDetail whole() {
    InvocationRow row =
        new InvocationRow(
            Samples.ID,
            Optional.of(Samples.state(Samples.ID, KnownStatus.FAILED, 2)),
            Optional.of(called()),
            Samples.history(
                1_000,
                KnownStatus.REGISTERED,
                KnownStatus.PENDING,
                KnownStatus.RUNNING,
                KnownStatus.FAILED),
            Optional.of(Samples.context()),
            Map.of());
    DecodedException exception =
        new DecodedException("ValueError", "card declined", false, new DecodedValue.None());
    return new InvocationDetail(
        Samples.NOW,
        row,
        Map.of(Samples.RUNNER, Samples.context()),
        List.of(new ShownArgument("order", Samples.value(new DecodedValue.Number("1"), "1"))),
        Optional.empty(),
        new ShownOutcome(Optional.empty(), Optional.of(exception)),
        Optional.empty(),
        List.of(Samples.row()),
        new Count.Exact(9),
        List.of(OTHER),
        List.of(OTHER),
        Map.of());
  }

  private static InvocationRow row(InvocationStatus status, History history) {
    return new InvocationRow(
        Samples.ID,
        Optional.of(Samples.state(Samples.ID, status, 0)),
        Optional.of(Samples.record(Samples.ID)),
        history,
        Optional.empty(),
        Map.of());
  }

  private static DetailPage page(InvocationDetail detail) {
    return DetailPage.of(
        detail,
        OtherRules.noStatus(),
        Samples.untriggered(Map.of()),
        AgainView.NONE,
        Samples.LINKS);
  }
}
