package dev.pynmon.web.timeline;

import dev.pynmon.domain.timeline.Timeline;

/**
 * What stands around the picture, for the template {@code timeline/frame}.
 *
 * @param frameLabel what the picture shows
 */
record FrameView(String frameLabel) {
  static FrameView of(Timeline timeline) {
    return new FrameView(Picture.label(timeline));
  }
}
