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
    return of(bytes, 0, bytes.length);
  }

  /** The same of those from here to there. */
  public static String of(byte[] bytes, int from, int to) {
    String text = new String(bytes, from, to - from, charset(bytes, from, to));
    return Letters.isAt(text, 0, BYTE_ORDER_MARK) ? text.substring(1) : text;
  }

  /** The lines of a text as they are read: without what steers a terminal, each ended alike. */
  public static String readable(String text) {
    StringBuilder lines = new StringBuilder(text.length());
    LineCursor.forEach(text, line -> lines.append(Ansi.strip(line)).append('\n'));
    return lines.toString();
  }

  private static Charset charset(byte[] bytes, int from, int to) {
    int mark = to - from > 1 ? (bytes[from] & 0xff) << 8 | bytes[from + 1] & 0xff : 0;
    return switch (mark) {
      case 0xfffe -> StandardCharsets.UTF_16LE;
      case 0xfeff -> StandardCharsets.UTF_16BE;
      default -> StandardCharsets.UTF_8;
    };
  }
}
