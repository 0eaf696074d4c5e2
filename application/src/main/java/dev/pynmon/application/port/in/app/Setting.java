package dev.pynmon.application.port.in.app;

/**
 * A configured value that a monitor cares about (wire format, section 12.3).
 *
 * @param label what it is, for people, with its unit
 * @param key pynenc's name for it
 * @param value its value as text
 * @param source where the value comes from; empty for pynenc's default
 * @param assumed true where that default is only assumed, as nothing of the application's
 *     configuration could be read
 */
public record Setting(String label, String key, String value, String source, boolean assumed) {
  /** A value that is known. */
  public Setting(String label, String key, String value, String source) {
    this(label, key, value, source, false);
  }

  /** The same with its value in other words. */
  public Setting withValue(String words) {
    return new Setting(label, key, words, source, assumed);
  }
}
