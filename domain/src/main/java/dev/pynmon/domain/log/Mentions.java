package dev.pynmon.domain.log;

import static dev.pynmon.domain.log.Letters.isAt;

import dev.pynmon.domain.status.KnownStatus;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Finds what a text mentions: {@code kind:id}, {@code kinds:[id,id]}, {@code status:word}. Goes
 * through the text once: behind a colon it goes on where what was read there ended.
 */
final class Mentions {
  private static final Set<String> STATUS = Set.of("status", "from_status", "to_status");
  private static final String ENUM = "InvocationStatus.";

  private final String text;
  private final Consumer<LogMark> found;

  /** Tells what is found, in the order of the text. */
  Mentions(String text, Consumer<LogMark> found) {
    this.text = text;
    this.found = found;
  }

  /** Looks through the text from here on. */
  void from(int start) {
    int place = start;
    int colon = text.indexOf(':', place);
    int status = text.indexOf(ENUM, place);
    while (colon >= 0 || status >= 0) {
      boolean isColon = status < 0 || (colon >= 0 && colon < status);
      place = isColon ? behindColon(place, colon) : statusAt(status + ENUM.length());
      colon = colon >= place || colon < 0 ? colon : text.indexOf(':', place);
      status = status >= place || status < 0 ? status : text.indexOf(ENUM, place);
    }
  }

  private int behindColon(int start, int colon) {
    String word = word(start, colon);
    if (word.isEmpty()) {
      return colon + 1;
    }
    if (STATUS.contains(word)) {
      int value = colon + 1;
      return statusAt(text.startsWith(ENUM, value) ? value + ENUM.length() : value);
    }
    Optional<ReferenceKind> one = ReferenceKind.find(word);
    if (one.isPresent()) {
      return one(one.get(), colon + 1);
    }
    return isAt(text, colon + 1, '[')
        ? ReferenceKind.findMany(word).map(kind -> many(kind, colon + 2)).orElse(colon + 1)
        : colon + 1;
  }

  /** The word before the colon; "" when there is none that counts. */
  private String word(int start, int colon) {
    int least = Math.max(start, colon - ReferenceKind.MAX_WORD);
    int from = colon;
    while (from > least && isOfWord(text.charAt(from - 1))) {
      from--;
    }
    boolean whole = from == 0 || !Letters.isWord(text.charAt(from - 1));
    return whole ? text.substring(from, colon) : "";
  }

  private static boolean isOfWord(char unit) {
    return unit == '-' || unit == '_' || (unit >= 'a' && unit <= 'z');
  }

  private int statusAt(int start) {
    int end = start;
    while (end < text.length() && end - start < ReferenceKind.MAX_WORD * 2 && isOfStatus(end)) {
      end++;
    }
    int to = end;
    KnownStatus.parse(text.substring(start, end))
        .ifPresent(status -> found.accept(new LogMark.Status(start, to, status)));
    return end;
  }

  private boolean isOfStatus(int place) {
    return Letters.isWord(text.charAt(place));
  }

  private int many(ReferenceKind kind, int start) {
    int place = start;
    while (true) {
      int end = valueEnd(kind, place);
      if (end == place) {
        return place;
      }
      tell(kind, place, end);
      int next = Letters.skipBlanks(text, end);
      if (!isAt(text, next, ',')) {
        return next;
      }
      place = Letters.skipBlanks(text, next + 1);
    }
  }

  private int one(ReferenceKind kind, int start) {
    int from = behindClass(kind, start);
    int end = valueEnd(kind, from);
    tell(kind, from, end);
    return end;
  }

  /** The last words of a runner name it with its class: {@code runner:ThreadRunner(434af2c1)}. */
  private int behindClass(ReferenceKind kind, int start) {
    int end = kind.subject() == LogSubject.RUNNER ? wordEnd(LogSubject.RUNNER, start) : start;
    return end > start && isAt(text, end, '(') ? end + 1 : start;
  }

  private int valueEnd(ReferenceKind kind, int start) {
    if (Letters.isUuidAt(text, start)) {
      return Letters.uuidEnd(start);
    }
    int cron = kind.subject().isOfCron() ? CronId.end(text, start, kind) : start;
    return cron > start ? cron : wordEnd(kind.subject(), start);
  }

  private int wordEnd(LogSubject subject, int start) {
    int end = start;
    while (end < text.length() && subject.holds(text.charAt(end))) {
      end++;
    }
    return end;
  }

  /** The end of a sentence is no part of what it ends with. */
  private void tell(ReferenceKind kind, int start, int end) {
    int last = end;
    while (last > start && ".:-".indexOf(text.charAt(last - 1)) >= 0) {
      last--;
    }
    if (last > start && last - start <= LogReference.MAX_VALUE) {
      LogReference reference = new LogReference(kind, text.substring(start, last));
      found.accept(new LogMark.Named(start, last, reference));
    }
  }
}
