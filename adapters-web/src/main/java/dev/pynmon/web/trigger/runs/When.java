package dev.pynmon.web.trigger.runs;

import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.pictures.text.MomentText;
import dev.pynmon.pictures.text.WrittenZone;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;

/** The times that a visitor can choose from with one click. */
enum When {
  ANY("any", "All", ""),
  HOUR("hour", "Last hour", "in the last hour"),
  NIGHT("night", "Last night", ""),
  DAY("day", "Last day", "in the last day"),
  WEEK("week", "Last week", "in the last week");

  private static final LocalTime NIGHT_ENDS = LocalTime.of(6, 0);

  private final String word;
  private final String label;
  private final String phrase;

  When(String word, String label, String phrase) {
    this.word = word;
    this.label = label;
    this.phrase = phrase;
  }

  static When of(String word) {
    return Arrays.stream(values()).filter(each -> each.word.equals(word)).findFirst().orElse(ANY);
  }

  static List<String> words() {
    return Arrays.stream(values()).map(When::word).toList();
  }

  String word() {
    return word;
  }

  String label() {
    return label;
  }

  /** The night is the one that began last where the visitor is: from midnight to six. */
  TimeWindow window(Instant now) {
    return switch (this) {
      case ANY -> TimeWindow.EVER;
      case HOUR -> TimeWindow.within(now.minus(1, ChronoUnit.HOURS), now);
      case DAY -> TimeWindow.within(now.minus(1, ChronoUnit.DAYS), now);
      case WEEK -> TimeWindow.within(now.minus(7, ChronoUnit.DAYS), now);
      case NIGHT -> night(now);
    };
  }

  private static TimeWindow night(Instant now) {
    LocalDate today = LocalDate.ofInstant(now, WrittenZone.get());
    return new TimeWindow(
        today.atStartOfDay(WrittenZone.get()).toInstant(),
        today.atTime(NIGHT_ENDS).atZone(WrittenZone.get()).toInstant().minus(1, ChronoUnit.MICROS));
  }

  /** In a sentence, behind what was done; "" for all time. */
  String phrase(Instant now) {
    return this == NIGHT ? nightPhrase(now) : phrase;
  }

  private static String nightPhrase(Instant now) {
    String day = MomentText.zone(now) + " on " + MomentText.date(now);
    return night(now).to().isAfter(now)
        ? "tonight so far, since 00:00" + day
        : "last night, between 00:00 and 06:00" + day;
  }
}
