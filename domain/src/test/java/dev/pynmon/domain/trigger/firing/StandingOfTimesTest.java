package dev.pynmon.domain.trigger.firing;

import static dev.pynmon.domain.trigger.firing.Firings.CRON;
import static dev.pynmon.domain.trigger.firing.Firings.PAID;
import static dev.pynmon.domain.trigger.firing.Firings.TASK;
import static dev.pynmon.domain.trigger.firing.Firings.ago;
import static dev.pynmon.domain.trigger.firing.Firings.run;
import static dev.pynmon.domain.trigger.firing.Firings.trigger;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.domain.app.Absence;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.purge.EventRetention;
import dev.pynmon.domain.query.Newest;
import dev.pynmon.domain.trigger.Trigger;
import dev.pynmon.domain.trigger.TriggerRun;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How triggers stand that wait for times. */
class StandingOfTimesTest {
  private final Firings known = new Firings();

  @Test
  void timeThatNobodyLooksFor_isSwitchedOff() {
    known.looksForTimes = false;

    assertThat(known.standing(trigger("and", CRON))).isEqualTo(new Standing.SwitchedOff());
    assertThat(known.standing(trigger("and", CRON, PAID))).isEqualTo(new Standing.SwitchedOff());
    assertThat(known.standing(trigger("or", CRON, PAID))).isEqualTo(new Standing.NotMet());
    assertThat(known.standing(trigger("and", PAID))).isEqualTo(new Standing.NotMet());
  }

  @Test
  void timeThatWasFoundDueLately_isLookedFor_whateverIsWrittenDown() {
    known.looksForTimes = false;
    known.lastDue.put(CRON, at("14:29:59"));
    assertThat(known.standing(trigger("and", CRON))).isEqualTo(new Standing.SwitchedOff());

    known.lastDue.put(CRON, at("14:30:02"));
    assertThat(known.standing(trigger("and", CRON))).isEqualTo(new Standing.NotMet());
  }

  @Test
  void timeFoundDueOfWhichNoRunIsKept_isLost_withItsClaim() {
    Instant found = ago(200);
    known.lastDue.put(CRON, found);
    known.keptSince = Optional.of(ago(300));
    Trigger trigger = trigger("and", CRON);
    assertThat(known.standing(trigger)).isEqualTo(new Standing.Lost(CRON, found, new Claim.None()));
    known.claimsKept = Optional.of(Duration.ofSeconds(60));
    assertThat(known.standing(trigger))
        .isEqualTo(new Standing.Lost(CRON, found, new Claim.Unknown()));

    known.claimed.put(RunIds.ofTime(trigger, CRON, found), found);
    assertThat(known.standing(trigger))
        .isEqualTo(new Standing.Lost(CRON, found, new Claim.Made(found)));

    known.turn = new Turn.Nobody();
    assertThat(known.standing(trigger))
        .as("that nobody looks any more changes nothing of it")
        .isEqualTo(
            new Standing.Stopped(
                Optional.of(new Standing.Lost(CRON, found, new Claim.Made(found)))));
  }

  @Test
  void idOfTheRunOfATime_isThatOfPynenc() {
    Trigger trigger =
        new Trigger("0a", Optional.of(TASK), "or", List.of("cron_* * * * *"), Optional.empty());

    assertThat(
            RunIds.ofTime(trigger, "cron_* * * * *", Instant.parse("2026-11-24T14:47:00.5Z"))
                .value())
        .isEqualTo("882ce9f1303f16449d991c32111a84b07b9052a88e6f4f7fcd0480a28c7f6c52");
  }

  @Test
  void timeFoundDueJustNow_orThatRan_orOfWhichRunsAreGone_isNotLost() {
    Trigger trigger = trigger("and", CRON);
    known.keptSince = Optional.of(ago(300));
    known.lastDue.put(CRON, ago(30));
    assertThat(known.standing(trigger)).isEqualTo(new Standing.NotMet());

    known.lastDue.put(CRON, ago(200));
    TriggerRun run = run(CRON, ago(200).minusMillis(2));
    assertThat(known.ran(run).standing(trigger)).isEqualTo(new Standing.Fired(run));

    known.ran();
    known.retention = new EventRetention(true, Duration.ofDays(7), 0, 100);
    assertThat(known.standing(trigger)).isEqualTo(new Standing.NotMet());

    known.retention = new EventRetention(true, Duration.ofSeconds(100), 0, 0);
    assertThat(known.standing(trigger)).isEqualTo(new Standing.NotMet());
  }

  @Test
  void timeOfBeforeRunsWereKept_isNotLost() {
    known.lastDue.put(CRON, ago(200));
    assertThat(known.standing(trigger("and", CRON))).isEqualTo(new Standing.NotMet());

    known.keptSince = Optional.of(ago(100));
    assertThat(known.standing(trigger("and", CRON))).isEqualTo(new Standing.NotMet());
  }

  @Test
  void timeOfOneThatNeedsMore_isNotLost() {
    known.lastDue.put(CRON, ago(200));
    known.keptSince = Optional.of(ago(300));

    assertThat(known.standing(trigger("and", CRON, PAID))).isEqualTo(new Standing.NotMet());
    assertThat(known.standing(trigger("or", CRON, PAID)))
        .isEqualTo(new Standing.Lost(CRON, ago(200), new Claim.None()));
  }

  @Test
  void threeTimesWithoutARun_areMissed_whereAnEarlierOneWasFoundDue() {
    known.lastDue.put(CRON, ago(3_600));
    assertThat(known.standing(trigger("and", CRON))).isEqualTo(new Standing.Missed(3));
    assertThat(known.of(trigger("and", CRON)).passed())
        .extracting(PassedTime::due)
        .containsExactly(at("14:30"), at("14:20"), at("14:10"));
  }

  @Test
  void whatWasNeverFoundDue_missedNothing_andIsDueAtTheNextLook() {
    assertThat(known.standing(trigger("and", CRON))).isEqualTo(new Standing.NotMet());
    assertThat(known.of(trigger("and", CRON)).next()).isEqualTo(new NextDue.AtOnce());
    assertThat(known.of(trigger("and", CRON)).passed())
        .extracting(PassedTime::outcome)
        .containsOnly(new PassedTime.Outcome.Untold());
  }

  @Test
  void timeThatIsMet_isNotWaitedFor_whereMoreIsNeeded() {
    known.lastDue.put(CRON, ago(30));
    known.waits(Firings.met(CRON, ago(30)));
    assertThat(known.of(trigger("and", PAID, CRON)).next()).isEqualTo(new NextDue.NoTime());
    assertThat(known.of(trigger("or", PAID, CRON)).next()).isEqualTo(new NextDue.At(at("14:40")));
  }

  @Test
  void timeIsDueNext_asItsExpressionSays_onceItWasFoundDue() {
    known.lastDue.put(CRON, ago(30));
    assertThat(known.of(trigger("or", PAID, CRON)))
        .returns(new NextDue.At(at("14:40")), Firing::next)
        .returns(false, Firing::needsMore);
    assertThat(known.of(trigger("and", PAID, CRON)).needsMore()).isTrue();
    assertThat(known.of(trigger("and", PAID)).next()).isEqualTo(new NextDue.NoTime());
    assertThat(known.cron("0 0 30 2 *").of(trigger("and", CRON)).next())
        .isEqualTo(new NextDue.Never());
    assertThat(known.cron("0 0 15W * *").of(trigger("and", CRON)).next())
        .isEqualTo(new NextDue.Unread());

    known.looksForTimes = false;
    assertThat(known.of(trigger("and", CRON)))
        .returns(new NextDue.NoTime(), Firing::next)
        .returns(new Standing.SwitchedOff(), Firing::standing);
  }

  private static Instant at(String clock) {
    return Instant.parse("2026-11-24T" + (clock + ":00").substring(0, 8) + "Z");
  }

  @Test
  void oneRunSince_orATimeFoundDue_missedNothing() {
    TriggerRun run = run(CRON, at("14:10").plusSeconds(3));
    assertThat(known.ran(run).standing(trigger("and", CRON))).isEqualTo(new Standing.Fired(run));
    known.lastDue.put(CRON, at("14:00"));
    assertThat(known.ran(run).standing(trigger("and", CRON))).isEqualTo(new Standing.Fired(run));
    TriggerRun before = run(CRON, at("14:09"));
    assertThat(known.ran(before).standing(trigger("and", CRON))).isEqualTo(new Standing.Missed(3));

    known.lastDue.put(CRON, at("14:20").plusSeconds(3));
    assertThat(known.standing(trigger("and", CRON))).isEqualTo(new Standing.Fired(before));
  }

  @Test
  void whereNotAllRunsAreKnown_nothingIsMissed() {
    known.lastDue.put(CRON, at("14:00"));
    known.runs = new Answer.Available<>(new Newest<>(List.of(), false));
    assertThat(known.standing(trigger("and", CRON))).isEqualTo(new Standing.NotMet());

    Absence old = new Absence.InThisVersion();
    known.runs = new Answer.Missing<>(old);
    assertThat(known.standing(trigger("and", CRON))).isEqualTo(new Standing.Untold(old));
  }
}
