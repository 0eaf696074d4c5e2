package dev.pynmon.application.port.in.app;

/**
 * A configured value that a monitor cares about (wire format, section 12.3).
 *
 * @param label what it is, for people, with its unit
 * @param key pynenc's name for it
 * @param value its value as text
 * @param source where the value comes from; empty for pynenc's default
 */
public record Setting(String label, String key, String value, String source) {
  /** The same with its value in other words. */
  public Setting withValue(String words) {
    return new Setting(label, key, words, source);
  }
}
