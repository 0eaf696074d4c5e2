package dev.pynmon.web.listing;

import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.timeline.Preset;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The times that a visitor can choose from, in words. */
public enum TimeRange {
  ANY("any", "Any time"),
  MINUTE(Preset.MINUTE, "Last minute"),
  FIVE_MINUTES(Preset.FIVE_MINUTES, "Last 5 minutes"),
  QUARTER(Preset.QUARTER, "Last 15 minutes"),
  HOUR(Preset.HOUR, "Last hour"),
  THREE_HOURS(Preset.THREE_HOURS, "Last 3 hours"),
  TWELVE_HOURS(Preset.TWELVE_HOURS, "Last 12 hours"),
  DAY(Preset.DAY, "Last day"),
  THREE_DAYS(Preset.THREE_DAYS, "Last 3 days"),
  WEEK(Preset.WEEK, "Last week"),
  CUSTOM(Preset.CUSTOM, "From … to …");

  private final String word;
  private final String label;

  TimeRange(String word, String label) {
    this.word = word;
    this.label = label;
  }

  TimeRange(Preset preset, String label) {
    this(preset.code(), label);
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
    return Preset.find(word).map(preset -> preset.endingAt(now));
  }
}
