package dev.pynmon.domain.timeline;

import static dev.pynmon.domain.timeline.Histories.END;
import static dev.pynmon.domain.timeline.Histories.START;
import static dev.pynmon.domain.timeline.Histories.at;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WaitsTest {
  private static final OptionalInt NOBODY = OptionalInt.empty();

  private static List<Wait> waits(Histories histories) {
    return histories.timeline().presences().getFirst().waits();
  }

  private static Wait wait(double from, double until, int since, int taken) {
    return new Wait(at(from), at(until), OptionalInt.of(since), OptionalInt.of(taken));
  }

  @Test
  void wait_isFromTheRegistrationToTheBarOfWhoeverTookIt() {
    Histories histories =
        new Histories()
            .on("client", "i", 10, "registered")
            .on("r", "i", 48, "pending")
            .on("r", "i", 49, "running")
            .on("r", "i", 60, "success");

    assertThat(waits(histories)).containsExactly(wait(10, 48, 0, 1));
    assertThat(waits(histories).getFirst().length()).isEqualTo(Duration.ofSeconds(38));
    assertThat(waits(histories).getFirst().goesOn()).isFalse();
  }

  @Test
  void whatWasGivenBack_waitsAgainSinceThen() {
    Histories histories =
        new Histories()
            .on("client", "i", 10, "registered")
            .on("r", "i", 12, "running")
            .on("s", "i", 30, "running_recovery")
            .on("s", "i", 31, "rerouted")
            .on("t", "i", 40, "pending")
            .on("t", "i", 41, "running")
            .on("t", "i", 50, "retry")
            .on("t", "i", 70, "pending");

    assertThat(waits(histories))
        .containsExactly(wait(10, 12, 0, 1), wait(31, 40, 3, 4), wait(50, 70, 6, 7));
  }

  @Test
  void whatIsHeldBackMeanwhile_waitsSinceItWasRegistered() {
    Histories histories =
        new Histories()
            .on("client", "i", 10, "registered")
            .on("r", "i", 20, "concurrency_controlled")
            .on("r", "i", 21, "rerouted")
            .on("r", "i", 40, "pending");

    assertThat(waits(histories)).containsExactly(wait(10, 40, 0, 3));
  }

  @Test
  void whatNobodyTook_waitsUntilNowOrTheEndOfTheWindow() {
    Histories live = new Histories().now(80).on("client", "i", 10, "registered");
    Histories past = new Histories().now(500).on("client", "i", 10, "registered");

    assertThat(waits(live)).containsExactly(new Wait(at(10), at(80), OptionalInt.of(0), NOBODY));
    assertThat(waits(live).getFirst().goesOn()).isTrue();
    assertThat(waits(past)).containsExactly(new Wait(at(10), END, OptionalInt.of(0), NOBODY));
    assertThat(waits(past.on("r", "i", 300, "pending")))
        .containsExactly(new Wait(at(10), END, OptionalInt.of(0), NOBODY));
  }

  @Test
  void whatIsTakenBeforeAnythingElseIsSeen_hadWaitedThere() {
    assertThat(waits(new Histories().on("r", "i", 20, "pending").on("r", "i", 21, "running")))
        .containsExactly(new Wait(START, at(20), NOBODY, OptionalInt.of(0)));
    assertThat(waits(new Histories().on("r", "i", -5, "pending").on("r", "i", 21, "running")))
        .isEmpty();
    assertThat(waits(new Histories().on("r", "i", 20, "running"))).isEmpty();
  }

  @Test
  void whatIsOverOrNotThere_doesNotWait() {
    assertThat(waits(new Histories().on("r", "i", 20, "concurrency_controlled_final"))).isEmpty();
    assertThat(waits(new Histories().on("c", "i", 20, "registered").on("r", "i", 30, "failed")))
        .isEmpty();
    assertThat(waits(new Histories().on("r", "i", 20, "teleported"))).isEmpty();
    assertThat(waits(new Histories().on("r", "i", 20, "killed"))).isEmpty();
  }

  @Test
  void clocksThatRunBackwards_giveNoWaitThatEndsBeforeItBegins() {
    Histories early =
        new Histories()
            .on("r", "i", 10, "pending")
            .on("client", "i", 12, "registered")
            .on("r", "i", 12, "running")
            .on("r", "i", 20, "success");
    Histories ahead = new Histories().now(30).on("client", "i", 60, "registered");

    assertThat(waits(early)).isEmpty();
    assertThat(waits(ahead)).isEmpty();
  }

  @Test
  void anyHistory_hasWaitsInTheWindowThatFollowOneAnother() {
    Random random = new Random(7);
    String[] statuses = {"registered", "pending", "running", "retry", "rerouted", "success", "?"};
    for (int round = 0; round < 300; round++) {
      Histories histories = new Histories().now(random.nextInt(200) - 50);
      for (int i = 0; i < 12; i++) {
        String status = statuses[random.nextInt(statuses.length)];
        histories.on("r" + random.nextInt(3), "i", random.nextInt(160) - 30, status);
      }
      for (Presence presence : histories.timeline().presences()) {
        Instant last = START;
        for (Wait wait : presence.waits()) {
          assertThat(wait.from()).isBetween(last, END).isBefore(wait.until());
          last = wait.until();
        }
        assertThat(last).isBeforeOrEqualTo(END);
      }
    }
  }
}
