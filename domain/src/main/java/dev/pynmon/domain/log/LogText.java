package dev.pynmon.domain.log;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Log output as bytes. */
public final class LogText {
  /** The most bytes that are taken. */
  public static final int MAX_BYTES = 10 * 1024 * 1024;

  private static final char BYTE_ORDER_MARK = '\ufeff';

  private LogText() {}

  /**
   * The text: UTF-8, or UTF-16 where a mark says so, as Windows writes it. What is no text becomes
   * U+FFFD.
   */
  public static String of(byte[] bytes) {
    String text = new String(bytes, charset(bytes));
    return Letters.isAt(text, 0, BYTE_ORDER_MARK) ? text.substring(1) : text;
  }

  /** The lines of a text as they are read: without what steers a terminal, each ended alike. */
  public static String readable(String text) {
    StringBuilder lines = new StringBuilder(text.length());
    LineCursor.forEach(text, line -> lines.append(Ansi.strip(line)).append('\n'));
    return lines.toString();
  }

  private static Charset charset(byte[] bytes) {
    if (begins(bytes, 0xff, 0xfe)) {
      return StandardCharsets.UTF_16LE;
    }
    return begins(bytes, 0xfe, 0xff) ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_8;
  }

  private static boolean begins(byte[] bytes, int first, int second) {
    return bytes.length > 1 && (bytes[0] & 0xff) == first && (bytes[1] & 0xff) == second;
  }
}
