package dev.pynmon.domain.log;

import dev.pynmon.domain.query.TimeWindow;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * What log output says.
 *
 * @param entries in their order
 * @param references all that they name, each once, in the order of the first mention
 * @param lines how many lines the text has
 * @param leftOut what is not told
 */
public record ParsedLog(
    List<LogEntry> entries, List<LogReference> references, int lines, LeftOut leftOut) {
  private static final Duration LEAST_MARGIN = Duration.ofMillis(250);
  private static final int MARGIN = 10;

  public ParsedLog {
    entries = List.copyOf(entries);
    references = List.copyOf(references);
  }

  /** True when an entry names anything. */
  public boolean isValid() {
    return !references.isEmpty();
  }

  /**
   * The exceptions that its stack traces end with and its lines name, in their order, at most
   * 1,000. Reads the text once more.
   */
  public List<LoggedException> exceptions() {
    return StackTraces.in(entries);
  }

  /**
   * From the first to the last moment of any entry.
   *
   * @param zone where times that do not say so were written
   */
  public Optional<TimeWindow> span(ZoneId zone) {
    Optional<Instant> first = Optional.empty();
    Optional<Instant> last = Optional.empty();
    for (LogEntry entry : entries) {
      Optional<Instant> moment = entry.at(zone);
      first = first.filter(least -> moment.filter(least::isAfter).isEmpty()).or(() -> moment);
      last = last.filter(most -> moment.filter(most::isBefore).isEmpty()).or(() -> moment);
    }
    Optional<Instant> end = last;
    return first.flatMap(from -> end.map(to -> new TimeWindow(from, to)));
  }

  /** The span with a tenth of it on both sides, at least a quarter of a second. */
  public Optional<TimeWindow> window(ZoneId zone) {
    return span(zone).map(ParsedLog::widened);
  }

  private static TimeWindow widened(TimeWindow span) {
    Duration tenth = span.length().dividedBy(MARGIN);
    Duration margin = tenth.compareTo(LEAST_MARGIN) < 0 ? LEAST_MARGIN : tenth;
    return TimeWindow.within(span.from().minus(margin), span.to().plus(margin));
  }

  /**
   * What a text holds beyond what is told of it.
   *
   * @param entries so many entries behind those told
   * @param mentions so many mentions of things that are not told, for too many were named before
   * @param characters so many characters at the ends of entries that are too long
   * @param noise so many lines before the first entry
   */
  public record LeftOut(int entries, long mentions, long characters, int noise) {
    /** True when only noise was left out. */
    public boolean isNothing() {
      return entries == 0 && mentions == 0 && characters == 0;
    }
  }
}
