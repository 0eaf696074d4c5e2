package dev.pynmon.pictures.strip;

import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.timeline.Surroundings;
import dev.pynmon.pictures.text.CountText;
import dev.pynmon.pictures.text.DurationText;
import dev.pynmon.pictures.text.MomentText;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a strip says in words.
 *
 * @param strip the strip
 * @param now the present
 * @param filtered true when the picture below shows only some invocations
 */
public record StripText(Strip strip, Instant now, boolean filtered) {
  private static final Map<Duration, String> NAMES =
      Map.ofEntries(
          Map.entry(Duration.ofSeconds(10), "10 seconds"),
          Map.entry(Duration.ofMinutes(1), "1 minute"),
          Map.entry(Duration.ofMinutes(5), "5 minutes"),
          Map.entry(Duration.ofMinutes(15), "15 minutes"),
          Map.entry(Duration.ofHours(1), "1 hour"),
          Map.entry(Duration.ofHours(3), "3 hours"),
          Map.entry(Duration.ofHours(12), "12 hours"),
          Map.entry(Duration.ofDays(1), "1 day"),
          Map.entry(Duration.ofDays(3), "3 days"),
          Map.entry(Duration.ofDays(7), "1 week"),
          Map.entry(Duration.ofDays(28), "4 weeks"),
          Map.entry(Duration.ofDays(84), "12 weeks"),
          Map.entry(Duration.ofDays(364), "52 weeks"));

  /** For example "Last hour", or "1 hour" of the past. */
  public String title() {
    Duration length = strip.range().length();
    String name = NAMES.getOrDefault(length, DurationText.of(length));
    boolean last = !strip.range().to().isBefore(now.minus(Surroundings.JUST_NOW));
    return last ? "Last " + name.replaceFirst("^1 ", "") : name;
  }

  /** How many changes it stands for, and whether all were counted. */
  public String made() {
    return strip.isExact()
        ? CountText.of(strip.changes(), "change")
        : CountText.of(strip.read()) + " of about " + CountText.of(strip.changes()) + " changes";
  }

  /** Tasks of so many changes are not asked for, so a filter does not concern the strip. */
  public String scope() {
    return filtered ? "of all tasks, not filtered" : "";
  }

  /** What stands beside it in a line, for where it has no room beside it. */
  String above() {
    return Stream.of(title(), made(), scope())
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(", "));
  }

  /** The whole in a sentence. */
  String label() {
    String read =
        strip.isExact()
            ? ""
            : ", made from " + CountText.of(strip.read()) + " of them, evenly spread";
    return title()
        + ", "
        + times(strip.range())
        + MomentText.zone(strip.range().to())
        + ": "
        + (strip.isExact() ? "" : "about ")
        + CountText.of(strip.changes(), "change")
        + (filtered ? " of all tasks" : "")
        + read;
  }

  /** For example "14:02:00 to 14:07:00, 120 changes, 3 in trouble". */
  String of(Strip.Step step) {
    long trouble = step.activity().trouble();
    return times(step.window())
        + ", "
        + (strip.isExact() ? "" : "about ")
        + CountText.of(step.activity().sum(), "change")
        + (trouble == 0 ? "" : ", " + CountText.of(trouble) + " in trouble");
  }

  /** For example "14:02:00 to 14:07:00", with dates where they differ. */
  public static String times(TimeWindow window) {
    String begin = MomentText.date(window.from());
    String end = MomentText.date(window.to());
    return begin.equals(end)
        ? MomentText.clock(window.from()) + " to " + MomentText.clock(window.to())
        : begin
            + " "
            + MomentText.clock(window.from())
            + " to "
            + end
            + " "
            + MomentText.clock(window.to());
  }
}
