package dev.pynmon.pictures.scale;

import dev.pynmon.pictures.text.WrittenZone;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How the moments of an axis are written: by the length of what it shows. */
enum TickLabel {
  MILLIS("HH:mm:ss.SSS"),
  SECONDS("HH:mm:ss"),
  MINUTES("HH:mm"),
  DAYS("MM/dd HH:mm"),
  YEARS("uuuu/MM/dd");

  /** The smallest distance of two ticks, whatever they say. */
  private static final double MIN_SPACING = 80;

  /**
   * The first label may begin at its tick while the second has its middle there, so one and a half
   * labels and a blank must fit in between.
   */
  private static final double LABELS_BETWEEN = 1.5;

  private final int letters;
  private final DateTimeFormatter format;

  TickLabel(String pattern) {
    letters = pattern.length();
    format = DateTimeFormatter.ofPattern(pattern, Locale.ROOT);
  }

  static TickLabel of(Duration window, Resolution resolution) {
    boolean fine = resolution.step().isPositive() && resolution.step().toSeconds() == 0;
    if (isWithin(window, Duration.ofSeconds(fine ? 120 : 10))) {
      return MILLIS;
    } else if (isWithin(window, Duration.ofHours(1))) {
      return SECONDS;
    } else if (isWithin(window, Duration.ofDays(1))) {
      return MINUTES;
    }
    return isWithin(window, Duration.ofDays(366)) ? DAYS : YEARS;
  }

  private static boolean isWithin(Duration window, Duration bound) {
    return window.compareTo(bound) <= 0;
  }

  String text(Instant moment) {
    return format.format(moment.atZone(WrittenZone.get()));
  }

  /** How much room the text takes, roughly. */
  double width() {
    return letters * Measures.LETTER;
  }

  /** How far apart two ticks must be. */
  double spacing() {
    return Math.max(MIN_SPACING, width() * LABELS_BETWEEN + Measures.LETTER);
  }
}
