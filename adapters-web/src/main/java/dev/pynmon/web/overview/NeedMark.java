package dev.pynmon.web.overview;

/**
 * The mark of something that needs attention.
 *
 * @param markClass gives it the colour
 * @param markIcon its picture
 */
record NeedMark(String markClass, String markIcon) {
  static final NeedMark TROUBLE = new NeedMark("st-failed", "st-failed");
  static final NeedMark WARNING = new NeedMark("st-pending", "i-warn");
  static final NeedMark HINT = new NeedMark("st-registered", "i-info");
}
