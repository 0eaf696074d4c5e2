package dev.pynmon.pictures.timeline;

import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.timeline.Histories;
import dev.pynmon.domain.timeline.Timeline;
import dev.pynmon.domain.timeline.TimelineFilter;
import dev.pynmon.domain.timeline.TimelineSource;
import dev.pynmon.pictures.scale.Resolution;
import dev.pynmon.pictures.timeline.figure.DrawnStay;
import dev.pynmon.pictures.timeline.figure.Figure;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** What histories are drawn as. */
final class Drawing {
  private Drawing() {}

  static Function<TimelineSource, TimelinePicture> drawing() {
    return drawing(TimelineFilter.ALL, TimelineLook.DEFAULT);
  }

  static Function<TimelineSource, TimelinePicture> drawing(TimelineLook look) {
    return drawing(TimelineFilter.ALL, look);
  }

  static Function<TimelineSource, TimelinePicture> drawing(TimelineFilter filter) {
    return drawing(filter, TimelineLook.DEFAULT);
  }

  private static Function<TimelineSource, TimelinePicture> drawing(
      TimelineFilter filter, TimelineLook look) {
    return source -> TimelinePicture.of(Timeline.of(source, filter), look);
  }

  static Function<TimelineSource, TimelinePicture> drawing(
      TimelineLimits limits, Set<InvocationId> selected) {
    return drawing(new TimelineLook(Resolution.AUTO, true, selected, limits));
  }

  /** As density: there is no room for bars of two rows. */
  static Function<TimelineSource, TimelinePicture> density(
      TimelineLimits limits, Set<InvocationId> selected) {
    return drawing(
        new TimelineLimits(limits.invocations(), limits.lanes(), 1, limits.marks()), selected);
  }

  static Function<TimelineSource, TimelinePicture> density() {
    return density(TimelineLimits.DEFAULT, Set.of());
  }

  /** The rows of the stays, in the order of the figures and of time. */
  static List<Integer> rows(TimelinePicture timeline) {
    return timeline.figures().stream()
        .flatMap(figure -> figure.stays().stream())
        .map(DrawnStay::row)
        .toList();
  }

  static Figure figure(TimelinePicture timeline, String id) {
    return timeline.figures().stream()
        .filter(figure -> figure.subject().id().equals(Histories.id(id)))
        .findFirst()
        .orElseThrow();
  }

  static List<String> lanes(TimelinePicture timeline) {
    return timeline.lanes().stream().map(lane -> lane.id().value()).toList();
  }
}
