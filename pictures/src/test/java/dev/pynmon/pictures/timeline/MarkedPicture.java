package dev.pynmon.pictures.timeline;

import static dev.pynmon.domain.timeline.Histories.id;
import static dev.pynmon.pictures.timeline.Drawing.drawing;
import static dev.pynmon.pictures.timeline.Drawing.figure;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.domain.timeline.Histories;
import dev.pynmon.domain.timeline.TimelineFilter;
import dev.pynmon.pictures.timeline.cause.Marker;
import dev.pynmon.pictures.timeline.figure.DrawnStay;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Pictures with events and ticks. */
abstract class MarkedPicture {
  static Marker only(TimelinePicture timeline) {
    assertThat(timeline.causes().markers()).hasSize(1);
    return timeline.causes().markers().getFirst();
  }

  static double row(TimelinePicture timeline, String id) {
    DrawnStay stay =
        figure(timeline, id).stays().stream()
            .filter(one -> !one.bars().isEmpty())
            .findFirst()
            .orElseThrow();
    return stay.box().y() + stay.box().height() / 2;
  }

  static TimelineFilter filter(Set<String> scope, boolean showSystem) {
    return new TimelineFilter(
        scope.stream().map(Histories::id).collect(Collectors.toSet()),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        showSystem);
  }

  /** Two invocations at once on one runner, and one that was started. */
  static Histories busy() {
    return new Histories()
        .runner("p", "MultiThreadRunner", "")
        .ran("r", "a", 10, 30)
        .ran("r", "b", 10, 30)
        .ran("z", "c", 40, 50);
  }

  static String lane(Histories histories) {
    return only(histories.to(drawing())).lane().value();
  }
}
