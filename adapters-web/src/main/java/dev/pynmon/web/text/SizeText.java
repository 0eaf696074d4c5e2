package dev.pynmon.web.text;

import java.util.Locale;

/** Sizes in bytes: {@code 412 bytes}, {@code 1.1 KB}, {@code 3.4 MB}. */
public final class SizeText {
  private static final String[] UNITS = {"KB", "MB", "GB", "TB"};

  private SizeText() {}

  /** The size with one decimal in the largest unit of a thousand that is not below one. */
  public static String of(long bytes) {
    if (bytes < 1_000) {
      return bytes == 1 ? "1 byte" : bytes + " bytes";
    }
    double size = bytes / 1_000.0;
    int unit = 0;
    while (size >= 999.95 && unit < UNITS.length - 1) {
      size /= 1_000;
      unit++;
    }
    return String.format(Locale.ROOT, "%.1f %s", size, UNITS[unit]);
  }
}
