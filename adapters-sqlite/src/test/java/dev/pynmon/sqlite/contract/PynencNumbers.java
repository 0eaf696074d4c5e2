package dev.pynmon.sqlite.contract;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** Values in the storage classes that pynenc uses (wire format, section 13.3). */
final class PynencNumbers {
  private static final double UNIX_EPOCH = 2_440_587.5;
  private static final double MILLIS_A_DAY = 86_400_000;

  private PynencNumbers() {}

  static double julianDay(Instant moment) {
    return UNIX_EPOCH + moment.toEpochMilli() / MILLIS_A_DAY;
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
