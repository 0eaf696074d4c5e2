package dev.pynmon.pictures.timeline.lane;

/** What a click makes of a lane that several runners share, or could. */
public enum LaneDoor {
  /** It shows what is below it. */
  OPENS,
  /** It holds what is below it. */
  CLOSES
}
