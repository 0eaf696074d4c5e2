package dev.pynmon.domain.log;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One entry of a log.
 *
 * @param line the number of its first line, from 1
 * @param lines how many lines it has
 * @param time when it was written
 * @param level how serious it is
 * @param context who wrote it
 * @param text all its lines without colours and prefixes, separated by line feeds
 * @param message where its message begins in the text; at the end of a text that is no log line
 * @param references what it names, its context first, each once
 */
public record LogEntry(
    int line,
    int lines,
    Optional<LogTime> time,
    Optional<LogLevel> level,
    LogContext context,
    String text,
    int message,
    List<LogReference> references) {
  public LogEntry {
    references = List.copyOf(references);
  }

  /** Time, level, logger and bracket as written. */
  public String header() {
    return text.substring(0, message);
  }

  /** What was said, the stack trace included. */
  public String body() {
    return text.substring(message);
  }

  /** True when it names anything. */
  public boolean isValid() {
    return !references.isEmpty();
  }

  /**
   * The moment of it.
   *
   * @param zone where times that do not say so were written
   */
  public Optional<Instant> at(ZoneId zone) {
    return time.map(written -> written.at(zone));
  }

  /** What stands in the text, in its order, apart from one another. Reads the text once more. */
  public List<LogMark> marks() {
    return marks(text.length());
  }

  /** The same of so many characters at most; what is cut there is no mark. */
  public List<LogMark> marks(int most) {
    List<LogMark> marks = new ArrayList<>();
    int end = Math.min(most, text.length());
    EntryReader.marks(text.substring(0, end), context, marks::add);
    marks.removeIf(mark -> mark.to() == end && end < text.length());
    return marks;
  }
}
