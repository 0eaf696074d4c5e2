package dev.pynmon.domain.attention;

import static dev.pynmon.domain.why.Said.NOW;
import static dev.pynmon.domain.why.Said.ago;
import static dev.pynmon.domain.why.Said.state;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.domain.why.Offer;
import dev.pynmon.domain.why.Subject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LongRulesTest {
  private static final Duration LONG = Duration.ofMinutes(10);
  private static final Duration MOMENT = Duration.ofMinutes(1);

  private static LongRules rules(InvocationState... states) {
    return new LongRules(List.of(states), true, NOW);
  }

  @Test
  void longPending_tellsTheOldest() {
    Finding found =
        rules(
                state("young", KnownStatus.PENDING, 600),
                state("old", KnownStatus.PENDING, 700),
                state("older", KnownStatus.PENDING, 800))
            .pending(LONG, _ -> false);

    assertThat(Told.of(found))
        .containsExactly(
            "warning | 2 pending | 2 invocations are PENDING for long. | The oldest is"
                + " [shop.charge] [older], since 14:01:10; taken by an active runner and not begun;"
                + " recovery should have put that back.");
    assertThat(Told.only(found).page()).isEqualTo(new Subject.OfStatus(KnownStatus.PENDING));
  }

  @Test
  void pendingOfSilentRunner_isToldThere() {
    assertThat(Told.of(rules(state("i", KnownStatus.PENDING, 700)).pending(LONG, _ -> true)))
        .containsExactly("quiet: the longest for 11m40s");
  }

  @Test
  void longPutBack_isToldByStatus() {
    assertThat(
            Told.of(
                rules(
                        state("a", KnownStatus.RETRY, 601),
                        state("b", KnownStatus.REROUTED, 660),
                        state("c", KnownStatus.RUNNING, 9_000))
                    .putBack(LONG, _ -> false)))
        .containsExactly(
            "warning | 1 retry | 1 invocation is RETRY for long. | The oldest is [shop.charge] [a],"
                + " since 14:04:29; to be tried again, and not taken since.",
            "warning | 1 rerouted | 1 invocation is REROUTED for long. | The oldest is [shop.charge]"
                + " [b], since 14:03:30; put back, and not taken since.");
    assertThat(Told.of(rules().putBack(LONG, _ -> false))).containsExactly("quiet: none");
  }

  @Test
  void betweenTwoStatuses_isMovedOnByNobody() {
    Finding found =
        rules(state("a", KnownStatus.KILLED, 61), state("b", KnownStatus.KILLED, 60))
            .nobodyMoves(MOMENT, _ -> Optional.empty());

    assertThat(Told.of(found))
        .containsExactly(
            "warning | 1 killed | 1 invocation is KILLED, and nobody moves it on. | The oldest is"
                + " [shop.charge] [a], since 14:13:29; whoever set that did not set the next, and"
                + " nobody else ever does.");
    assertThat(Told.only(found).offers()).containsExactly(Offer.RERUN);
  }

  @Test
  void pausedByDeadRunner_isMovedOnByNobody() {
    LongRules rules = rules(state("a", KnownStatus.PAUSED, 30));

    assertThat(Told.of(rules.nobodyMoves(MOMENT, _ -> Optional.of(NOW))))
        .containsExactly(
            "warning | 1 paused | 1 invocation is PAUSED, and nobody moves it on. | The oldest is"
                + " [shop.charge] [a], since 14:14:00; held by a runner that counts as dead; pynenc"
                + " never recovers them.");
    assertThat(Told.of(rules.nobodyMoves(MOMENT, _ -> Optional.empty())))
        .containsExactly("quiet: none is between two statuses for long");
  }

  @Test
  void whatIsHeldForDays_isNewsForADayFromTheEndOfItsRunnerOn() {
    LongRules rules = rules(state("a", KnownStatus.PAUSED, 200_000));

    assertThat(Told.of(rules.nobodyMoves(MOMENT, _ -> Optional.of(ago(86_400)))))
        .first()
        .asString()
        .startsWith("warning | 1 paused | 1 invocation is PAUSED, and nobody moves it on.");
    assertThat(Told.of(rules.nobodyMoves(MOMENT, _ -> Optional.of(ago(86_401)))))
        .containsExactly("quiet: 1 invocation is so for more than a day");
    assertThat(Told.of(rules.nobodyMoves(MOMENT, _ -> Optional.empty())))
        .containsExactly("quiet: none is between two statuses for long");
  }

  @Test
  void whatNobodyLookedAfterForADay_isNoNews() {
    assertThat(
            Told.of(
                rules(state("a", KnownStatus.CONCURRENCY_CONTROLLED, 86_401))
                    .nobodyMoves(MOMENT, _ -> Optional.empty())))
        .containsExactly("quiet: 1 invocation is so for more than a day");
  }

  @Test
  void whereNotAllWasRead_thatIsSaid() {
    LongRules some = new LongRules(List.of(state("a", KnownStatus.RETRY, 700)), false, NOW);

    assertThat(Told.of(some.putBack(LONG, _ -> false)))
        .first()
        .asString()
        .contains("At least 1 invocation is RETRY for long.");
    assertThat(Told.of(some.pending(LONG, _ -> false)))
        .containsExactly("quiet: none, of the newest that are unfinished");
    assertThat(Told.of(some.nobodyMoves(MOMENT, _ -> Optional.empty())))
        .containsExactly(
            "quiet: none is between two statuses for long, of the newest that are unfinished");
  }
}
