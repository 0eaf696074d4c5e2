package dev.pynmon.web.attention;

import dev.pynmon.domain.attention.Harm;

/**
 * The mark of something that needs attention.
 *
 * @param markClass gives it the colour
 * @param markIcon its picture
 * @param markWord how bad it is, for whoever sees no picture
 */
record NeedMark(String markClass, String markIcon, String markWord) {
  static NeedMark of(Harm harm) {
    return switch (harm) {
      case TROUBLE -> new NeedMark("st-failed", "st-failed", "Trouble");
      case WARNING -> new NeedMark("st-pending", "i-warn", "Warning");
      case HEALS -> new NeedMark("st-running-recovery", "st-running-recovery", "Heals by itself");
    };
  }
}
