package dev.pynmon.domain.timeline;

import static dev.pynmon.domain.timeline.Histories.id;
import static dev.pynmon.domain.timeline.Histories.trail;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Pictures with events and ticks. */
abstract class MarkedPicture {
  static Marker only(Timeline timeline) {
    assertThat(timeline.causes().markers()).hasSize(1);
    return timeline.causes().markers().getFirst();
  }

  static double row(Timeline timeline, String id) {
    Chain chain =
        trail(timeline, id).chains().stream()
            .filter(one -> !one.bars().isEmpty())
            .findFirst()
            .orElseThrow();
    return chain.box().y() + chain.box().height() / 2;
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
    return only(histories.draw()).lane().value();
  }
}
