package dev.pynmon.pictures.timeline;

/** In which form activity is drawn. */
public enum TimelineForm {
  /** A bar or a point for each status of each invocation. */
  BARS,
  /** How much went on in each slice of time, lane by lane. */
  DENSITY
}
