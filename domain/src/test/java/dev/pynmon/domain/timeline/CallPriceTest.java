package dev.pynmon.domain.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Lines from callers have their part of what a page may hold. */
class CallPriceTest {
  private static final int CALLED = 50;

  /** One invocation that goes on, and others in its time, each with all its changes. */
  private static Histories lives(String caller) {
    Histories histories = new Histories().on("p", "caller", 1, "running");
    for (int i = 0; i < CALLED; i++) {
      String id = "i" + i;
      double at = 2 + i;
      if (caller.isEmpty()) {
        histories.on("r", id, at, "registered");
      } else {
        histories.registered("r", id, at, caller);
      }
      histories.on("r", id, at + 0.1, "pending").ran("r", id, at + 0.2, at + 0.5);
    }
    return histories;
  }

  /** The least bytes, in steps of a hundred, with which each is drawn. */
  private static int least(Histories histories) {
    return IntStream.iterate(10_000, bytes -> bytes + 100)
        .filter(
            bytes ->
                histories
                        .draw(new TimelineLimits(500, 150, 400, bytes), Set.of(), Optional.empty())
                        .form()
                    == TimelineForm.BARS)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void calls_takeTheirRoom_andNamesOfCallersThatNoRecordHasTakeMore() {
    int plain = least(lives(""));

    assertThat(least(lives("caller")) - plain).isBetween(CALLED * 95, CALLED * 115);
    assertThat(least(lives("c".repeat(300))) - plain).isGreaterThan(CALLED * 380);
  }

  @Test
  void shortLife_takesWhatItsRowInTheTableTakes() {
    Histories points = new Histories();
    Histories twice = new Histories();
    for (int i = 0; i < CALLED; i++) {
      points.on("r", "i" + i, i, "registered");
      twice.on("r", "i" + i, i, "registered").on("r", "i" + i, i + 0.2, "retry");
    }

    assertThat(least(points)).isEqualTo(least(twice)).isGreaterThan(CALLED * 660);
  }
}
