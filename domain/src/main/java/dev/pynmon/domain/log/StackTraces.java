package dev.pynmon.domain.log;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the exceptions that stack traces of Python end with, and those that an entry without a
 * trace names ("failed: shop.errors.OutOfStock: no stock"). Of those that led to one another ("The
 * above exception was the direct cause") each is found.
 */
final class StackTraces {
  /** So many are told, the first. */
  static final int MAX = 1_000;

  private static final String BEGIN = "Traceback (most recent call last):";

  /** More than a store keeps of a message in its place (wire format, section 4.4). */
  private static final int MAX_MESSAGE = 1_100;

  private static final Pattern RAISED =
      Pattern.compile(
          "((?:[\\p{L}_][\\p{L}\\p{N}_]*+\\.)*+)([\\p{L}_][\\p{L}\\p{N}_]*+)(?:: (.*+))?");

  private enum Place {
    OUTSIDE,
    /** Among calls, until a line that is not indented. */
    CALLS,
    /** In what the exception says, until another entry or a blank line. */
    MESSAGE
  }

  private final List<LoggedException> found = new ArrayList<>();
  private Place place = Place.OUTSIDE;
  private int next;
  private String type = "";
  private StringBuilder message = new StringBuilder();
  private LogContext context = LogContext.NONE;

  /** What the entry before named: the trace behind it tells the same once more, at its end. */
  private Optional<LoggedException> named = Optional.empty();

  /** Those in entries, in their order, each as often as it stands there. */
  static List<LoggedException> in(List<LogEntry> entries) {
    StackTraces traces = new StackTraces();
    entries.forEach(traces::read);
    traces.end();
    return traces.found;
  }

  /** Without times each line that is not blank is an entry, and a trace goes over many. */
  private void read(LogEntry entry) {
    if (entry.time().isPresent() || entry.level().isPresent() || entry.line() > next) {
      end();
    }
    next = entry.line() + entry.lines();
    if (place == Place.OUTSIDE) {
      context = entry.context();
    }
    if (place != Place.OUTSIDE || entry.text().contains(BEGIN)) {
      entry.text().lines().forEach(this::read);
    } else {
      named = Optional.empty();
      String said = entry.body().isEmpty() ? entry.text() : entry.body();
      NamedException.in(said, entry.level().map(level -> likely(level, said)).orElse(0))
          .ifPresent(told -> named = add(told.type(), told.message()));
    }
  }

  /** Of what is no trouble nothing is likely; a text without a level may begin so. */
  private static int likely(LogLevel level, String said) {
    return level.isTrouble() ? said.length() : -1;
  }

  private void read(String line) {
    if (line.endsWith(BEGIN)) {
      end();
      place = Place.CALLS;
    } else if (place == Place.CALLS && !line.isBlank() && !Character.isWhitespace(line.charAt(0))) {
      raised(line);
    } else if (place == Place.MESSAGE) {
      goOn(line);
    }
  }

  private void raised(String line) {
    Matcher raised = RAISED.matcher(line);
    place = Place.OUTSIDE;
    if (raised.matches()) {
      place = Place.MESSAGE;
      type = raised.group(2);
      message = new StringBuilder(Optional.ofNullable(raised.group(3)).orElse(""));
    }
  }

  private void goOn(String line) {
    if (line.isBlank() || line.startsWith("Exception in thread ")) {
      end();
    } else if (message.length() < MAX_MESSAGE) {
      message.append('\n').append(line);
    }
  }

  private void end() {
    if (place == Place.MESSAGE) {
      add(type, message.toString())
          .flatMap(told -> named.filter(before -> isSame(before, told)))
          .ifPresent(this::forgetOneOf);
    }
    place = Place.OUTSIDE;
  }

  private static boolean isSame(LoggedException one, LoggedException other) {
    boolean isOfAnother =
        one.invocation().isPresent()
            && other.invocation().isPresent()
            && !one.invocation().equals(other.invocation());
    return !isOfAnother && one.type().equals(other.type()) && one.message().equals(other.message());
  }

  /** Of a line and the trace behind it that stays which knew of which invocation it was. */
  private void forgetOneOf(LoggedException line) {
    found.remove(line.invocation().isPresent() ? found.size() - 1 : found.lastIndexOf(line));
    named = Optional.empty();
  }

  private Optional<LoggedException> add(String type, String message) {
    if (found.size() >= MAX) {
      return Optional.empty();
    }
    String said = message.substring(0, Math.min(MAX_MESSAGE, message.length()));
    found.add(new LoggedException(type, said, context.invocation(), context.task()));
    return Optional.of(found.getLast());
  }
}
