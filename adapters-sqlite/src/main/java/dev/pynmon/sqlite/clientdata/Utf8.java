package dev.pynmon.sqlite.clientdata;

import java.nio.charset.StandardCharsets;

/** Text from bytes that may have been cut anywhere. */
final class Utf8 {
  private static final int LONGEST = 4;

  private Utf8() {}

  /** The text, without a last character of which only some bytes are there. */
  static String beginning(byte[] bytes) {
    int end = bytes.length;
    int start = end - 1;
    while (start > 0 && start > end - LONGEST && isContinuation(bytes[start])) {
      start--;
    }
    boolean torn = start >= 0 && start + length(bytes[start]) > end;
    return new String(bytes, 0, torn ? start : end, StandardCharsets.UTF_8);
  }

  private static boolean isContinuation(byte unit) {
    return (unit & 0xc0) == 0x80;
  }

  private static int length(byte first) {
    int leading = Integer.numberOfLeadingZeros(~first << 24);
    return leading < 2 || leading > LONGEST ? 1 : leading;
  }
}
