package dev.pynmon.domain.log;

import static dev.pynmon.domain.log.Letters.isAt;

import dev.pynmon.domain.log.LogContext.Runner;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What stands in the bracket of an entry: {@code [MTR(id).TR(id)invocation:task]}, the parts of
 * which may be missing. A run of the atomic service is named as a runner is, {@code AS(id)}.
 */
final class Bracket {
  private static final String SERVICE = "AS";
  private static final int MAX_CLASS = 100;
  private static final int MAX_RUNNERS = 16;
  private static final int MAX_TRIES = 8;
  private static final int MAX_LOOK = 500;

  private final String text;
  private final List<Runner> runners = new ArrayList<>();
  private final List<LogMark.Named> marks = new ArrayList<>();
  private Optional<LogReference> invocation = Optional.empty();
  private Optional<LogReference> task = Optional.empty();
  private Optional<LogReference> service = Optional.empty();
  private int place;

  private Bracket(String text, int start) {
    this.text = text;
    this.place = start;
  }

  /** The first bracket of the first line that names something, from here on. */
  static Optional<Bracket> find(String text, int start) {
    int lineEnd = text.indexOf('\n');
    int end = Math.min(lineEnd < 0 ? text.length() : lineEnd, start + MAX_LOOK);
    int open = text.indexOf('[', start, Math.max(start, end));
    for (int tries = 0; open >= 0 && tries < MAX_TRIES; tries++) {
      Bracket bracket = new Bracket(text, open + 1);
      if (bracket.read()) {
        return Optional.of(bracket);
      }
      open = text.indexOf('[', open + 1, end);
    }
    return Optional.empty();
  }

  LogContext context() {
    return new LogContext(runners, invocation, task, service);
  }

  /**
   * Where things are named in it.
   *
   * @param told the same context, perhaps with ids that are cut here
   */
  List<LogMark> marks(LogContext told) {
    List<LogReference> whole = told.references().toList();
    return marks.stream().<LogMark>map(mark -> completed(mark, whole)).toList();
  }

  private static LogMark.Named completed(LogMark.Named mark, List<LogReference> whole) {
    return whole.stream()
        .filter(one -> one.kind() == mark.reference().kind())
        .filter(one -> one.value().startsWith(mark.reference().value()))
        .findFirst()
        .map(one -> new LogMark.Named(mark.from(), mark.to(), one))
        .orElse(mark);
  }

  /** Where the message behind it begins. */
  int end() {
    return Letters.skipBlanks(text, place);
  }

  private boolean read() {
    boolean more = true;
    while (more && marks.size() < MAX_RUNNERS) {
      more = runner();
    }
    invocation();
    if (isAt(text, place, ':')) {
      task();
    }
    return isAt(text, place++, ']') && !marks.isEmpty();
  }

  private boolean runner() {
    int open = place;
    while (open < text.length() && open - place < MAX_CLASS && Letters.isWord(text.charAt(open))) {
      open++;
    }
    int close = isAt(text, open, '(') ? close(open, ')') : -1;
    if (close < 0 || open == place) {
      return false;
    }
    named(text.substring(place, open), open + 1, close);
    place = isAt(text, close + 1, '.') ? close + 2 : close + 1;
    return true;
  }

  private void named(String name, int from, int to) {
    if (name.equals(SERVICE)) {
      service = Optional.of(mark(ReferenceKind.ATOMIC_SERVICE_RUN, from, to));
    } else {
      runners.add(new Runner(name, mark(ReferenceKind.RUNNER, from, to)));
    }
  }

  private void invocation() {
    int end = idEnd();
    String id = text.substring(place, end);
    int behind = Ellipsis.skip(text, end);
    boolean ended = isAt(text, behind, ':') || isAt(text, behind, ']');
    if (ended && isInvocation(id)) {
      invocation = Optional.of(mark(ReferenceKind.INVOCATION, place, end));
      place = behind;
    }
  }

  private int idEnd() {
    int end = place;
    while (end < text.length() && end - place < MAX_CLASS && isOfId(text.charAt(end))) {
      end++;
    }
    while (end > place && text.charAt(end - 1) == '-') {
      end--;
    }
    return end;
  }

  private static boolean isOfId(char unit) {
    return unit == '-' || Letters.isWord(unit);
  }

  /** Without a runner before it a word with a colon is no invocation. */
  private boolean isInvocation(String id) {
    return !id.isEmpty()
        && (!marks.isEmpty() || Letters.isUuidAt(text, place) || LogSubject.INVOCATION.isPart(id));
  }

  private void task() {
    int close = close(place, ']');
    if (close > place + 1) {
      task = Optional.of(mark(ReferenceKind.TASK, place + 1, close));
      place = close;
    }
  }

  /** Where what was opened is closed, on this line and not too far away. */
  private int close(int open, char closing) {
    int end = Math.min(text.length(), open + LogReference.MAX_VALUE + 1);
    int place = open + 1;
    while (place < end && text.charAt(place) != closing && text.charAt(place) != '\n') {
      place++;
    }
    return place < end && place > open + 1 && text.charAt(place) == closing ? place : -1;
  }

  private LogReference mark(ReferenceKind kind, int from, int to) {
    LogReference reference = new LogReference(kind, text.substring(from, to));
    marks.add(new LogMark.Named(from, to, reference));
    return reference;
  }
}
