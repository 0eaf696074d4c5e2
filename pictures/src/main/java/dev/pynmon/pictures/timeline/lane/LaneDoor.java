package dev.pynmon.pictures.timeline.lane;

/** What a click makes of a lane that several runners share, or could; of those beyond, of all. */
public enum LaneDoor {
  /** It shows what is below it. */
  OPENS,
  /** It holds what is below it. */
  CLOSES,
  /** The lanes that come next are drawn in place of these. */
  NEXT,
  /** So are the first ones, behind the last. */
  FIRST
}
