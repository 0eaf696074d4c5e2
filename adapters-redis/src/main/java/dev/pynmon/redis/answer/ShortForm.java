package dev.pynmon.redis.answer;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * What stands for a value that is longer than anything pynenc writes in its place: its beginning,
 * its length and a check sum, so that two of them are told apart. Made while the value goes by.
 */
public final class ShortForm {
  /** Bytes of the beginning; with the rest it fits into a cursor. */
  static final int BEGINNING = 100;

  private static final Pattern END = Pattern.compile("… \\(\\d+ bytes, [0-9a-f]{8}\\)\\z");

  /** How long the end may be, in characters. */
  private static final int LONGEST_END = 50;

  private final byte[] beginning = new byte[BEGINNING];
  private final CRC32 sum = new CRC32();
  private final long length;
  private int kept;

  /**
   * Of a value of which nothing went by yet.
   *
   * @param length its bytes
   */
  ShortForm(long length) {
    this.length = length;
  }

  /** Whether a text stands for a longer one; such an id leads to no other key. */
  public static boolean is(String text) {
    return text.endsWith(")")
        && END.matcher(text.substring(Math.max(0, text.length() - LONGEST_END))).find();
  }

  /** The next bytes of the value. */
  void add(ByteBuffer bytes) {
    int first = Math.min(BEGINNING - kept, bytes.remaining());
    bytes.get(bytes.position(), beginning, kept, first);
    kept += first;
    sum.update(bytes);
  }

  /** The short form, once the whole value went by. */
  byte[] text() {
    String start = new String(beginning, 0, whole(), StandardCharsets.UTF_8);
    return "%s… (%d bytes, %08x)"
        .formatted(start, length, sum.getValue())
        .getBytes(StandardCharsets.UTF_8);
  }

  /** Where half a character at the end of the beginning is left out. */
  private int whole() {
    int start = kept - 1;
    while (start > kept - Character.BYTES * 2 && start > 0 && isMiddle(beginning[start])) {
      start--;
    }
    boolean isHalf = start >= 0 && kept - start < bytesOf(beginning[Math.max(0, start)]);
    return isHalf ? start : kept;
  }

  private static boolean isMiddle(byte part) {
    return (part & 0xC0) == 0x80;
  }

  /** How many bytes a character has that begins like this. */
  private static int bytesOf(byte first) {
    return Math.max(1, Integer.numberOfLeadingZeros(~first << (Integer.SIZE - Byte.SIZE)));
  }
}
