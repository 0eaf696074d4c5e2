package dev.pynmon.web.timeline;

/**
 * What stands around the picture, for the template {@code timeline/frame}.
 *
 * @param frameLabel what the picture shows
 */
record FrameView(String frameLabel) {
  static FrameView of(TimelineSheet sheet) {
    return new FrameView(sheet.label());
  }
}
