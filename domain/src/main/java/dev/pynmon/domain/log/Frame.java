package dev.pynmon.domain.log;

import static dev.pynmon.domain.log.Letters.isAt;
import static dev.pynmon.domain.log.Letters.isBlankAt;
import static dev.pynmon.domain.log.Letters.isDigitAt;

import java.util.Optional;
import java.util.Set;

/**
 * What collectors of logs put before each line: docker compose {@code web-1 | }, kubernetes {@code
 * [pod/web/main] }, a container's runtime {@code 2026-11-24T14:45:10Z stderr F }, journald and
 * syslog {@code Nov 24 14:45:10 host python[4711]: }. Lines of one source belong together, however
 * those of others stand between them.
 *
 * @param source what of it stays the same from line to line
 * @param content where the line of its own begins
 */
record Frame(String source, int content) {
  private static final int MAX_NAME = 255;
  private static final int MAX_FRAMES = 3;
  private static final String POD = "[pod/";
  private static final Set<String> MONTHS =
      Set.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");
  private static final int DAY = "Nov 24 ".length();
  private static final int CLOCK = "14:45:10".length();

  /** The frames of a line, each perhaps around another one. */
  static Optional<Frame> of(String line) {
    Optional<Frame> all = Optional.empty();
    for (int i = 0; i < MAX_FRAMES; i++) {
      Optional<Frame> around = all;
      Optional<Frame> next = at(line, around.map(Frame::content).orElse(0));
      if (next.isEmpty()) {
        return all;
      }
      all = next.map(inner -> around.map(outer -> outer.with(inner)).orElse(inner));
    }
    return all;
  }

  private Frame with(Frame inner) {
    return new Frame(source + inner.source, inner.content);
  }

  private static Optional<Frame> at(String line, int start) {
    if (start >= line.length() || EntryStart.at(line, start).isPresent()) {
      return Optional.empty();
    }
    return switch (line.charAt(start)) {
      case '[' -> pod(line, start);
      case '<' -> priority(line, start);
      default -> stamp(line, start).or(() -> monthly(line, start)).or(() -> compose(line, start));
    };
  }

  private static Optional<Frame> compose(String line, int start) {
    int name = start;
    while (name < line.length() && name - start < MAX_NAME && isOfName(line.charAt(name))) {
      name++;
    }
    int bar = Letters.skipBlanks(line, name);
    return name > start && bar > name && isAt(line, bar, '|')
        ? Optional.of(new Frame(line.substring(start, name) + '|', behindBlank(line, bar + 1)))
        : Optional.empty();
  }

  private static boolean isOfName(char unit) {
    return Letters.isWord(unit) || unit == '-' || unit == '.';
  }

  private static Optional<Frame> pod(String line, int start) {
    int end = line.indexOf(']', start, Math.min(line.length(), start + 2 * MAX_NAME));
    return end > 0 && line.startsWith(POD, start)
        ? Optional.of(new Frame(line.substring(start, end), behindBlank(line, end + 1)))
        : Optional.empty();
  }

  /**
   * Syslog as it is sent: {@code <14>Nov 24 …} or {@code <14>1 2026-11-24T… host app pid id - }.
   */
  private static Optional<Frame> priority(String line, int start) {
    int end = line.indexOf('>', start, Math.min(line.length(), start + "<191>".length()));
    if (end < 0 || !isDigitAt(line, start + 1)) {
      return Optional.empty();
    }
    return isDigitAt(line, end + 1) && isBlankAt(line, end + 2)
        ? structured(line, end + 3)
        : monthly(line, end + 1);
  }

  private static Optional<Frame> structured(String line, int start) {
    int host = Letters.skipWord(line, start) + 1;
    int end = host;
    for (int word = 0; word < 4; word++) {
      end = Letters.skipWord(line, Math.min(end, line.length())) + 1;
    }
    int data = end;
    int content = isAt(line, data, '[') ? line.indexOf("] ", data) + 1 : data + 1;
    return content > data && isBlankAt(line, content)
        ? Optional.of(new Frame(line.substring(host, end), content + 1))
        : Optional.empty();
  }

  /** A date and the host, as journald and syslog write them into files. */
  private static Optional<Frame> monthly(String line, int start) {
    boolean dated =
        start + DAY + CLOCK < line.length()
            && MONTHS.contains(line.substring(start, start + 3))
            && isAt(line, start + DAY + 2, ':');
    return dated ? tag(line, Letters.skipWord(line, start + DAY + CLOCK), false) : Optional.empty();
  }

  private static Optional<Frame> stamp(String line, int start) {
    return isAt(line, start + 10, 'T')
        ? WrittenTime.at(line, start).flatMap(time -> behindStamp(line, time.end()))
        : Optional.empty();
  }

  private static Optional<Frame> behindStamp(String line, int end) {
    if (!isBlankAt(line, end)) {
      return Optional.empty();
    }
    int word = end + 1;
    boolean stream = line.startsWith("stdout ", word) || line.startsWith("stderr ", word);
    return stream
        ? Optional.of(new Frame("stream", behindBlank(line, word + "stdout F".length())))
        : Optional.of(tag(line, end, true).orElseGet(() -> new Frame("stamp", word)));
  }

  /**
   * {@code host name[4711]: }.
   *
   * @param start where the blank before it stands
   * @param strict whether there must be a process
   */
  private static Optional<Frame> tag(String line, int start, boolean strict) {
    int host = start + 1;
    int name = Letters.skipWord(line, Math.min(host, line.length())) + 1;
    int end = Letters.skipWord(line, Math.min(name, line.length()));
    boolean fits =
        end - host <= 2 * MAX_NAME
            && isAt(line, end - 1, ':')
            && (!strict || isAt(line, end - 2, ']'))
            && isBlankAt(line, end);
    return fits ? Optional.of(new Frame(line.substring(host, end), end + 1)) : Optional.empty();
  }

  private static int behindBlank(String line, int place) {
    return Math.min(line.length(), isBlankAt(line, place) ? place + 1 : place);
  }
}
