package dev.pynmon.redis.server;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Text in addresses: what has a meaning there is written as {@code %40} and the like. */
public final class Percent {
  private static final String PLAIN = "-._~";

  private Percent() {}

  /** Every character that may mean something in an address is encoded. */
  public static String encode(String text) {
    StringBuilder encoded = new StringBuilder();
    for (byte each : text.getBytes(StandardCharsets.UTF_8)) {
      if (isPlain((char) each)) {
        encoded.append((char) each);
      } else {
        encoded.append("%%%02X".formatted(each));
      }
    }
    return encoded.toString();
  }

  /** As Python does it: a percent sign that encodes nothing stands for itself. */
  static String decode(String text) {
    ByteArrayOutputStream decoded = new ByteArrayOutputStream(text.length());
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < bytes.length; i++) {
      int value = bytes[i] == '%' ? value(bytes, i + 1) : -1;
      decoded.write(value < 0 ? bytes[i] : value);
      i += value < 0 ? 0 : 2;
    }
    return decoded.toString(StandardCharsets.UTF_8);
  }

  private static boolean isPlain(char each) {
    return each < 128 && (Character.isLetterOrDigit(each) || PLAIN.indexOf(each) >= 0);
  }

  private static int value(byte[] bytes, int at) {
    if (at + 1 >= bytes.length) {
      return -1;
    }
    int high = Character.digit(bytes[at], 16);
    int low = Character.digit(bytes[at + 1], 16);
    return high < 0 || low < 0 ? -1 : high * 16 + low;
  }
}
