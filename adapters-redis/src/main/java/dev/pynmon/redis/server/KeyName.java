package dev.pynmon.redis.server;

import java.nio.charset.StandardCharsets;

/**
 * The name of a key, byte for byte: what is removed by its name must not be another's.
 *
 * @param latin a character for each byte
 */
public record KeyName(String latin) {
  /** A name that is text. */
  public static KeyName of(String text) {
    return of(text.getBytes(StandardCharsets.UTF_8));
  }

  /** A name as the server gave it. */
  static KeyName of(byte[] bytes) {
    return new KeyName(new String(bytes, StandardCharsets.ISO_8859_1));
  }

  /** As the server knows it. */
  byte[] bytes() {
    return latin.getBytes(StandardCharsets.ISO_8859_1);
  }

  /** Whether it begins with the whole of another. */
  public boolean beginsWith(KeyName beginning) {
    return latin.startsWith(beginning.latin);
  }

  /** What stands behind that, where it is more than ASCII a character for each byte. */
  public String behind(KeyName beginning) {
    return latin.substring(beginning.latin.length());
  }
}
