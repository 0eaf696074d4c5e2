package dev.pynmon.web.timeline;

import dev.pynmon.domain.query.TimeWindow;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** What the picture is called when it is kept as a file. */
final class FileName {
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final int LONGEST = 60;

  private FileName() {}

  /** Letters, digits and hyphens only: it stands in a header, and on any disk. */
  static String of(String app, TimeWindow window) {
    String plain = app.replaceAll("[^A-Za-z0-9]+", "-").replaceAll("^-|-$", "");
    String name = plain.substring(0, Math.min(plain.length(), LONGEST));
    return "timeline-"
        + (name.isEmpty() ? "" : name + "-")
        + STAMP.format(window.from())
        + "-"
        + STAMP.format(window.to())
        + ".svg";
  }
}
