package dev.pynmon.pictures.chart;

import dev.pynmon.domain.query.Slice;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.pictures.text.CountText;
import dev.pynmon.pictures.text.MomentText;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What is said of what ended when.
 *
 * @param window the time
 * @param slices what ended in each of its {@value Slice#COUNT} equal parts, oldest first
 */
public record EndedText(TimeWindow window, List<Slice> slices) {
  private static final Duration DAY = Duration.ofDays(1);
  private static final long MINUTE = 60;
  private static final long HOUR = 60;

  public EndedText {
    slices = List.copyOf(slices);
  }

  /** For example "Finished per minute". */
  public String title() {
    return "Finished per " + span(length());
  }

  /** The whole in a sentence. */
  String label() {
    return title()
        + ": "
        + CountText.of(slices.stream().mapToLong(Slice::succeeded).sum())
        + " succeeded, "
        + CountText.of(slices.stream().mapToLong(Slice::failed).sum())
        + " failed";
  }

  /** When a slice begins: with seconds where slices are short, with the day in long times. */
  public String time(int slice) {
    Instant at = window.from().plus(window.length().multipliedBy(slice).dividedBy(Slice.COUNT));
    String clock = MomentText.clock(at);
    String shown = length().toSeconds() < MINUTE ? clock : clock.substring(0, "HH:mm".length());
    return window.length().compareTo(DAY) > 0 ? day(at) + " " + shown : shown;
  }

  private static String day(Instant at) {
    return MomentText.date(at).substring("uuuu-".length());
  }

  private Duration length() {
    return window.length().dividedBy(Slice.COUNT);
  }

  /** The length of a slice: {@code minute}, {@code 15 s}, {@code 2 h 48 min}. */
  private static String span(Duration length) {
    long seconds = Math.max(1, length.toSeconds());
    if (seconds < MINUTE) {
      return seconds == 1 ? "second" : seconds + " s";
    }
    long minutes = seconds / MINUTE;
    if (minutes < HOUR) {
      return minutes == 1 ? "minute" : minutes + " min";
    }
    return minutes / HOUR + " h" + (minutes % HOUR == 0 ? "" : " " + minutes % HOUR + " min");
  }
}
