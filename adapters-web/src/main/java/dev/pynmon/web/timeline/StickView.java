package dev.pynmon.web.timeline;

import dev.pynmon.pictures.svg.SvgNumber;
import dev.pynmon.pictures.timeline.TimelinePicture;

/**
 * The names of the lanes once more, for screens too small for the picture, for the template {@code
 * timeline/stick}.
 *
 * @param stickHeight the height of the picture
 * @param stickNames whether there is a lane
 */
record StickView(String stickHeight, boolean stickNames) {
  static StickView of(TimelinePicture timeline) {
    return new StickView(SvgNumber.of(timeline.height()), !timeline.lanes().isEmpty());
  }
}
