package dev.pynmon.pictures.timeline;

import static dev.pynmon.pictures.timeline.Drawing.drawing;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.domain.timeline.Histories;
import dev.pynmon.domain.timeline.Timeline;
import dev.pynmon.domain.timeline.TimelineFilter;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What each invocation takes of what a picture may hold. */
class MarksTest {
  private static final int CALLED = 50;

  /** One invocation that goes on, and others in its time, each with all its changes. */
  private static Histories histories(String caller) {
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

  private static List<Integer> expected(Histories histories) {
    return Timeline.of(histories.source(), TimelineFilter.ALL).presences().stream()
        .map(Marks::of)
        .toList();
  }

  private static List<Integer> drawn(Histories histories) {
    return histories.to(drawing()).figures().stream().map(Marks::of).toList();
  }

  /** The least number of marks, from a hundred on, with which each is drawn; so it is with more. */
  private static int least(Histories histories) {
    return firstOf(histories, Math.max(100, firstOf(histories, 100, 50) - 49), 1);
  }

  private static int firstOf(Histories histories, int from, int step) {
    return IntStream.iterate(from, marks -> marks + step)
        .filter(
            marks ->
                histories.to(drawing(new TimelineLimits(500, 150, 400, marks), Set.of())).form()
                    == TimelineForm.BARS)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void eachChange_takesAMark_andSoDoesTheLineFromTheCaller() {
    Histories one =
        new Histories()
            .on("r", "caller", 1, "running")
            .registered("r", "called", 2, "caller")
            .on("r", "called", 3, "pending")
            .ran("r", "called", 4, 5)
            .on("r", "alone", 6, "registered")
            .on("r", "alone", 7, "pending")
            .ran("r", "alone", 8, 9);
    assertThat(expected(one)).containsExactly(6, 8, 7);
    assertThat(drawn(one)).containsExactlyInAnyOrder(6, 8, 7);
  }

  @Test
  void calls_takeTheirRoom_evenFromCallersThatAreNotDrawn() {
    int plain = least(histories(""));

    assertThat(plain).isEqualTo(2 * Marks.LANE + 6 + CALLED * 7);
    assertThat(least(histories("caller")) - plain).isEqualTo(CALLED);
    assertThat(least(histories("c".repeat(300))) - plain).isEqualTo(CALLED);
  }

  @Test
  void shortLife_takesWhatItsRowInTheTableTakes() {
    Histories points = new Histories();
    Histories twice = new Histories();
    for (int i = 0; i < CALLED; i++) {
      points.on("r", "i" + i, i, "registered");
      twice.on("r", "i" + i, i, "registered").on("r", "i" + i, i + 0.2, "retry");
    }

    assertThat(least(points)).isEqualTo(least(twice)).isEqualTo(Marks.LANE + CALLED * 6);
    assertThat(expected(points)).containsOnly(6);
    assertThat(drawn(twice)).containsOnly(6);
  }
}
