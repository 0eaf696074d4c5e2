package dev.pynmon.web.listing;

import dev.pynmon.domain.query.TimeWindow;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The times that a visitor can choose from, with Pynmon's words for them. */
public enum TimeRange {
  ANY("any", "Any time", Duration.ZERO),
  MINUTE("1m", "Last minute", Duration.ofMinutes(1)),
  FIVE_MINUTES("5m", "Last 5 minutes", Duration.ofMinutes(5)),
  QUARTER("15m", "Last 15 minutes", Duration.ofMinutes(15)),
  HOUR("1h", "Last hour", Duration.ofHours(1)),
  THREE_HOURS("3h", "Last 3 hours", Duration.ofHours(3)),
  HALF_DAY("12h", "Last 12 hours", Duration.ofHours(12)),
  DAY("1d", "Last day", Duration.ofDays(1)),
  THREE_DAYS("3d", "Last 3 days", Duration.ofDays(3)),
  WEEK("1w", "Last week", Duration.ofDays(7)),
  CUSTOM("custom", "From … to …", Duration.ZERO);

  private final String word;
  private final String label;
  private final Duration length;

  TimeRange(String word, String label, Duration length) {
    this.word = word;
    this.label = label;
    this.length = length;
  }

  /** The time of this word. */
  public static TimeRange of(String word) {
    return Arrays.stream(values()).filter(range -> range.word.equals(word)).findFirst().orElse(ANY);
  }

  static List<String> words() {
    return Arrays.stream(values()).map(TimeRange::word).toList();
  }

  String word() {
    return word;
  }

  /** In words, beginning with a capital. */
  public String label() {
    return label;
  }

  /** The time that ends now; empty for those that have no length of their own. */
  Optional<TimeWindow> until(Instant now) {
    return length.isZero() ? Optional.empty() : Optional.of(new TimeWindow(now.minus(length), now));
  }
}
