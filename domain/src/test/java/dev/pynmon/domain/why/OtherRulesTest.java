package dev.pynmon.domain.why;

import static dev.pynmon.domain.why.Said.standing;
import static dev.pynmon.domain.why.Said.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.domain.app.Absence;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.failure.FailureCause;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.domain.status.UnknownStatus;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OtherRulesTest {
  @ParameterizedTest
  @EnumSource(names = {"KILLED", "CONCURRENCY_CONTROLLED", "PENDING_RECOVERY", "RUNNING_RECOVERY"})
  void betweenTwoStatuses_isMovedOnWithinAMinuteOrNever(KnownStatus status) {
    Why young = OtherRules.between(standing(5, status));
    Why old = OtherRules.between(standing(61, status));

    assertThat(young.reason()).isEqualTo(Reason.MOVING_ON);
    assertThat(young.offers()).isEmpty();
    assertThat(old.reason()).isEqualTo(Reason.NOBODY_MOVES_IT);
    assertThat(old.offers()).containsExactly(Offer.RERUN);
  }

  @Test
  void killed_saysWhoWouldPutItBack() {
    assertThat(text(OtherRules.between(standing(5, KnownStatus.KILLED)).sentence()))
        .isEqualTo("Killed with its runner 5s ago; it is put back into its queue next.");
    assertThat(text(OtherRules.between(standing(75, KnownStatus.RUNNING_RECOVERY)).sentence()))
        .isEqualTo(
            "Taken from its runner by recovery 1m15s ago, and never put back into its queue:"
                + " pynenc will not move it on. It can be run again.");
  }

  private static String failed(Answer<Optional<FailureCause>> raised) {
    Why why =
        OtherRules.failed(
            standing(30, KnownStatus.REGISTERED, KnownStatus.RUNNING, KnownStatus.FAILED), raised);
    assertThat(why.reason()).isEqualTo(Reason.FAILED);
    return text(why.sentence());
  }

  private static String failed(FailureCause raised) {
    return failed(new Answer.Available<>(Optional.of(raised)));
  }

  @Test
  void failed_saysHowAndWhen_andWithWhat() {
    assertThat(failed(new FailureCause("ValueError", "no such card")))
        .isEqualTo("Failed 30s ago, at 14:14:00; it ran for 10s: ValueError: no such card");
    assertThat(failed(new FailureCause("KeyError", "")))
        .isEqualTo("Failed 30s ago, at 14:14:00; it ran for 10s: KeyError");
    assertThat(failed(new FailureCause("RuntimeError", "\nchunk 0 failed\nTraceback:\n")))
        .endsWith(": RuntimeError: chunk 0 failed…");
  }

  @Test
  void failed_saysWhatOfItIsNotKnown() {
    assertThat(failed(new FailureCause("ValueError", Optional.empty())))
        .endsWith("; it ran for 10s; the message of what it raised cannot be read: ValueError");
    assertThat(failed(new Answer.Available<>(Optional.empty())))
        .endsWith("; it ran for 10s; no exception of it is stored.");
    assertThat(failed(new Answer.Missing<>(new Absence.NotMadeYet())))
        .endsWith("; what it raised is not known: the state backend cannot be read.");
  }

  @Test
  void ended_saysHow() {
    assertThat(OtherRules.ended(standing(30, KnownStatus.SUCCESS)).reason())
        .isEqualTo(Reason.SUCCEEDED);
  }

  @Test
  void endedAfterARecovery_tellsTheNewestRunAsListsDo_andAllOfThemBeside() {
    Why why =
        OtherRules.ended(
            standing(
                30,
                KnownStatus.REGISTERED,
                KnownStatus.RUNNING,
                KnownStatus.PAUSED,
                KnownStatus.RUNNING_RECOVERY,
                KnownStatus.REROUTED,
                KnownStatus.RUNNING,
                KnownStatus.SUCCESS));

    assertThat(text(why.sentence()))
        .isEqualTo(
            "Succeeded 30s ago, at 14:14:00; it ran for 10s in the last of 2 attempts, 20s in all.");
  }

  @Test
  void refused_neverRan() {
    Why why = OtherRules.ended(standing(30, KnownStatus.CONCURRENCY_CONTROLLED_FINAL));

    assertThat(why.reason()).isEqualTo(Reason.REFUSED);
    assertThat(text(why.sentence()))
        .isEqualTo(
            "Refused by concurrency control 30s ago, at 14:14:00, without having run: another one of"
                + " its task was pending or running, and the options of the task do not let it wait"
                + " for that.");
  }

  @Test
  void whatNobodyKnows_isCalledSo() {
    assertThat(OtherRules.strange(standing(30, new UnknownStatus("asleep"))).reason())
        .isEqualTo(Reason.STRANGE_STATUS);
    assertThat(OtherRules.noStatus().reason()).isEqualTo(Reason.NO_STATUS);
    assertThat(text(OtherRules.unknown(Component.BROKER).sentence()))
        .isEqualTo("Not known: the broker cannot be read.");
  }

  @Test
  void words_areThoseOfTheEnumInLowerCase() {
    assertThat(Reason.WAITS_FOR_OTHERS.word()).isEqualTo("waits_for_others");
    assertThat(Offer.FREE_SCHEDULER.word()).isEqualTo("free_scheduler");
  }
}
