package dev.pynmon.pictures.timeline;

import static dev.pynmon.pictures.timeline.Drawing.drawing;
import static dev.pynmon.pictures.timeline.Drawing.figure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.pynmon.domain.timeline.Histories;
import dev.pynmon.pictures.timeline.figure.WaitLine;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The lines of what waited for a runner. */
class WaitLinesTest {
  private static List<WaitLine> lines(TimelinePicture timeline, String id) {
    return figure(timeline, id).waits();
  }

  private static void assertLine(WaitLine line, double x1, double x2, double y, double markY) {
    assertThat(line.x1()).isCloseTo(x1, within(1e-9));
    assertThat(line.x2()).isCloseTo(x2, within(1e-9));
    assertThat(line.y()).isEqualTo(y);
    assertThat(line.markY()).isEqualTo(markY);
  }

  @Test
  void wait_liesBelowTheBarThatEndsIt_inTheLaneOfWhoeverTookIt() {
    TimelinePicture timeline =
        new Histories()
            .on("client", "a", 10, "registered")
            .on("r", "a", 50, "pending")
            .on("r", "a", 60, "running")
            .on("client", "b", 20, "registered")
            .on("s", "b", 30, "running")
            .to(drawing());

    assertLine(lines(timeline, "a").getFirst(), 306.8, 678, 81.5, 74.5);
    assertLine(lines(timeline, "b").getFirst(), 399.6, 492.4, 109.5, 107);
  }

  @Test
  void whatNobodyTook_waitsBelowItsRegistration() {
    TimelinePicture timeline =
        new Histories().now(80).on("client", "a", 10, "registered").to(drawing());

    assertLine(lines(timeline, "a").getFirst(), 306.8, 956.4, 53.5, 47.5);
    assertThat(lines(timeline, "a").getFirst().seen().goesOn()).isTrue();
  }

  @Test
  void shortWaits_haveNoLine() {
    TimelinePicture timeline =
        new Histories()
            .on("client", "a", 10, "registered")
            .on("r", "a", 10.3, "pending")
            .to(drawing());

    assertThat(lines(timeline, "a")).isEmpty();
  }

  @Test
  void thousandsAtOneMoment_areEachInTheirOwnLane() {
    Histories histories = new Histories().now(500);
    for (int i = 0; i < 300; i++) {
      histories.on("client", "i" + i, 10, "registered").on("r" + i % 3, "i" + i, 90, "pending");
    }
    TimelineLimits wide = new TimelineLimits(500, 40, 5_000, 100_000);
    TimelinePicture timeline = histories.to(drawing(wide, Set.of()));

    assertThat(timeline.figures())
        .hasSize(300)
        .allSatisfy(
            figure -> {
              WaitLine line = figure.waits().getFirst();
              double bottom =
                  timeline.lane(figure.stays().getLast().lane()).orElseThrow().box().bottom();
              assertThat(line.y()).isBetween(figure.stays().getLast().box().y() + 14, bottom);
              assertThat(line.x1()).isLessThan(line.x2());
            });
  }
}
