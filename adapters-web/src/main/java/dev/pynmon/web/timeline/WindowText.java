package dev.pynmon.web.timeline;

import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.web.text.RangeText;
import dev.pynmon.web.text.TimeText;
import java.time.Instant;

/** A window in words, to the millisecond, with its dates where they are not today's. */
final class WindowText {
  private static final int MILLIS = "HH:mm:ss.SSS".length();

  private WindowText() {}

  static String of(TimeWindow window, Instant now) {
    String begin = TimeText.date(window.from());
    String end = TimeText.date(window.to());
    boolean today = begin.equals(end) && end.equals(TimeText.date(now));
    return (today ? "" : begin + " ")
        + RangeText.of(
            window.from(),
            window.to(),
            " to " + (begin.equals(end) ? "" : end + " "),
            WindowText::clock);
  }

  private static String clock(Instant moment) {
    return TimeText.precise(moment).substring(0, MILLIS);
  }
}
