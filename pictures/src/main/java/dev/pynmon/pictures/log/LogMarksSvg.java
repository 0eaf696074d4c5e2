package dev.pynmon.pictures.log;

import dev.pynmon.domain.log.LogEntry;
import dev.pynmon.domain.log.LogLevel;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.pictures.scale.Measures;
import dev.pynmon.pictures.scale.TimeScale;
import dev.pynmon.pictures.svg.Svg;
import dev.pynmon.pictures.svg.SvgNumber;
import dev.pynmon.pictures.svg.SvgWriter;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The entries of a log as marks at their times, on the scale of the timeline below them: a mark for
 * each unit of the width and each level, however many entries it stands for.
 */
public final class LogMarksSvg {
  private static final double HEIGHT = 22;
  private static final double MIDDLE = 11;

  private LogMarksSvg() {}

  /**
   * The marks.
   *
   * @param window the time of the timeline
   * @param zone where times that do not say so were written
   */
  public static Svg of(List<LogEntry> entries, TimeWindow window, ZoneId zone) {
    SvgWriter svg = new SvgWriter();
    svg.open("svg")
        .attribute("class", "pic log-marks")
        .attribute("viewBox", "0 0 " + SvgNumber.of(Measures.WIDTH) + " " + SvgNumber.of(HEIGHT))
        .attribute("role", "img")
        .attribute("aria-label", "Entries of the log at their times")
        .line();
    svg.textAt("tm", Measures.NAME_LEFT, MIDDLE + 4, "Log entries").line();
    places(entries, new TimeScale(window), zone)
        .forEach((level, places) -> places.forEach(x -> mark(svg, level, x)));
    return svg.close().svg();
  }

  /** The more serious is drawn later, and so above. */
  private static Map<LogLevel, TreeSet<Long>> places(
      List<LogEntry> entries, TimeScale scale, ZoneId zone) {
    Map<LogLevel, TreeSet<Long>> places = new EnumMap<>(LogLevel.class);
    for (LogEntry entry : entries) {
      place(entry, scale, zone)
          .ifPresent(
              x ->
                  places
                      .computeIfAbsent(entry.level().orElse(LogLevel.INFO), _ -> new TreeSet<>())
                      .add(x));
    }
    return places;
  }

  /** Where the mark of an entry stands; empty outside the time of the timeline. */
  public static Optional<Long> place(LogEntry entry, TimeScale scale, ZoneId zone) {
    return entry
        .at(zone)
        .filter(scale.window()::contains)
        .map(moment -> Math.round(scale.x(moment)));
  }

  private static void mark(SvgWriter svg, LogLevel level, long x) {
    double half = half(level);
    svg.open("path")
        .attribute("class", css(level))
        .attribute("d", "M" + x + " " + SvgNumber.of(MIDDLE - half) + "v" + SvgNumber.of(2 * half))
        .close();
  }

  private static double half(LogLevel level) {
    return switch (level) {
      case DEBUG, INFO -> 4;
      case WARNING -> 7;
      case ERROR, CRITICAL -> 9;
    };
  }

  private static String css(LogLevel level) {
    return switch (level) {
      case DEBUG, INFO -> "m-info";
      case WARNING -> "m-wrn";
      case ERROR, CRITICAL -> "m-err";
    };
  }
}
