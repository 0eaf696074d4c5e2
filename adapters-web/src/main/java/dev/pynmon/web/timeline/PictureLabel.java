package dev.pynmon.web.timeline;

import dev.pynmon.application.port.in.timeline.TimelineView.Reach;
import dev.pynmon.pictures.text.CountText;
import dev.pynmon.pictures.timeline.TimelinePicture;
import dev.pynmon.web.text.RangeText;

/** What the picture shows, in a sentence. */
final class PictureLabel {
  private PictureLabel() {}

  /** For example "Timeline of 12 invocations on 3 lanes, 14:42:02 to 14:47:02 UTC". */
  static String of(TimelinePicture timeline, Reach reach) {
    return "Timeline of "
        + CountText.of(timeline.shown().total(), "invocation")
        + ReachText.which(reach)
        + " on "
        + CountText.of(timeline.lanes().size(), "lane")
        + ", "
        + RangeText.clock(timeline.window().from(), timeline.window().to(), " to ");
  }
}
