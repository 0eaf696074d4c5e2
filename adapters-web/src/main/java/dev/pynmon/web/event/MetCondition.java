package dev.pynmon.web.event;

import dev.pynmon.pictures.text.SafeText;

/**
 * A condition that an event met, beside its code.
 *
 * @param metText its filter: what tells it from others on the same code
 * @param metTitle its id
 */
record MetCondition(String metText, String metTitle) {
  private static final int LENGTH = 24;

  static MetCondition of(String id, String code) {
    String start = "event#" + code + "#";
    String text = id.startsWith(start) ? id.substring(start.length()) : id;
    return new MetCondition(SafeText.line(text, LENGTH), SafeText.id(id));
  }
}
