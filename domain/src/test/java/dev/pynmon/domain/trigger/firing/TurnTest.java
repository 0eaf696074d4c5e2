package dev.pynmon.domain.trigger.firing;

import static dev.pynmon.domain.trigger.firing.Firings.runner;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.domain.orchestrator.ServiceGeneration;
import dev.pynmon.domain.orchestrator.ServiceRules;
import dev.pynmon.domain.runner.Heartbeat;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Wire format, section 5.5. */
class TurnTest {
  private static final Heartbeat ONE = runner("a", 7_200, 0);
  private static final Heartbeat TWO = runner("b", 7_100, 0);

  private static Instant at(String clock) {
    return Instant.parse("2026-11-24T" + clock + "Z");
  }

  private static Turn turn(String clock, Heartbeat... members) {
    return Turn.of(ServiceGeneration.RECORDS, List.of(members), ServiceRules.DEFAULT, at(clock));
  }

  @Test
  void loneRunner_beginsInTheFirstHalfOfACycle() {
    assertThat(turn("14:30:00", ONE)).isEqualTo(new Turn.Now(ONE, at("14:32:30")));
    assertThat(turn("14:32:30", ONE)).isEqualTo(new Turn.Now(ONE, at("14:32:30")));
    assertThat(turn("14:32:31", ONE)).isEqualTo(new Turn.Later(ONE, at("14:35:00"), true));
  }

  @Test
  void loneRunnerOfTheOldestPynenc_alwaysMay() {
    assertThat(
            Turn.of(ServiceGeneration.LAST_RUN, List.of(ONE), ServiceRules.DEFAULT, at("14:34:59")))
        .isEqualTo(new Turn.Now(ONE, at("14:35:00")));
  }

  @Test
  void loneRunnerInItsGrace_waitsForThatAlone() {
    Heartbeat fresh = runner("fresh", 5, 0);
    ServiceRules grace = new ServiceRules(5, 1, 1, 0.5);

    assertThat(Turn.of(ServiceGeneration.RECORDS, List.of(fresh), grace, Firings.NOW))
        .isEqualTo(new Turn.Later(fresh, at("14:35:00"), false));
  }

  @Test
  void two_takeTurns_withAMarginBetween() {
    assertThat(turn("14:30:10", ONE, TWO)).isEqualTo(new Turn.Now(ONE, at("14:30:45")));
    assertThat(turn("14:31:00", ONE, TWO)).isEqualTo(new Turn.Later(TWO, at("14:32:30"), false));
    assertThat(turn("14:32:30", ONE, TWO)).isEqualTo(new Turn.Now(TWO, at("14:33:15")));
    assertThat(turn("14:34:00", ONE, TWO)).isEqualTo(new Turn.Later(ONE, at("14:35:00"), false));
  }

  @Test
  void five_haveNoTurnAtAll() {
    assertThat(turn("14:30:00", ONE, TWO, ONE, ONE, ONE)).isEqualTo(new Turn.Never(5));
  }

  @Test
  void withoutARunner_itIsNobodysTurn() {
    assertThat(turn("14:30:00")).isEqualTo(new Turn.Nobody());
  }

  @Test
  void intervalThatIsNone_tellsNothing() {
    assertThat(
            Turn.of(
                ServiceGeneration.RECORDS,
                List.of(ONE),
                new ServiceRules(0, 1, 0, 0.5),
                at("14:30:00")))
        .isEqualTo(new Turn.Untold(Optional.empty()));
  }
}
