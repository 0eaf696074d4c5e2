package dev.pynmon.application.service.invocation;

import dev.pynmon.domain.query.Cursor;
import dev.pynmon.domain.query.InvalidCursorException;
import dev.pynmon.domain.query.Micros;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.query.TimeWindow;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in a list that is put together anew for each page: how many items lie before it, and for
 * a window of time which that was at the first page, for one that ends now is another by then, and
 * the store's cursor of the chunk that they are counted in.
 *
 * @param offset how many items of the chunk lie before
 * @param window the window of the first page; empty where there is none, and of that page
 * @param chunk where the chunk begins; empty for the first
 */
record SliceCursor(int offset, Optional<TimeWindow> window, Optional<Cursor> chunk) {
  private static final Pattern TEXT =
      Pattern.compile(
          "(\\d{1,5})(?:@(-?[0-9a-z]{1,12})_(-?[0-9a-z]{1,12}))?(?::(.+))?", Pattern.DOTALL);

  static SliceCursor of(PageRequest request) {
    return switch (request) {
      case PageRequest.Skip skip ->
          new SliceCursor(skip.skip(), Optional.empty(), Optional.empty());
      case PageRequest.After after -> parse(after.cursor());
      case PageRequest.Before before -> parse(before.cursor());
    };
  }

  /** The window that a place is in; empty for one of another kind of list, too. */
  static Optional<TimeWindow> window(PageRequest request) {
    return switch (request) {
      case PageRequest.Skip _ -> Optional.empty();
      case PageRequest.After after -> window(after.cursor());
      case PageRequest.Before before -> window(before.cursor());
    };
  }

  private static Optional<TimeWindow> window(Cursor place) {
    return TEXT.matcher(place.value()).matches() ? parse(place).window() : Optional.empty();
  }

  /** The same in a window, unless it is in one. */
  SliceCursor in(TimeWindow first) {
    return new SliceCursor(offset, window.or(() -> Optional.of(first)), chunk);
  }

  /** The beginning of another chunk. */
  SliceCursor chunkBegin(Cursor other) {
    return new SliceCursor(0, window, Optional.of(other));
  }

  Cursor cursor() {
    return new Cursor(
        offset
            + window.map(each -> "@" + text(each.from()) + "_" + text(each.to())).orElse("")
            + chunk.map(cursor -> ":" + cursor.value()).orElse(""));
  }

  SliceCursor at(int newOffset) {
    return new SliceCursor(newOffset, window, chunk);
  }

  private static SliceCursor parse(Cursor cursor) {
    Matcher matcher = TEXT.matcher(cursor.value());
    if (!matcher.matches()) {
      throw new InvalidCursorException();
    }
    return new SliceCursor(
        Integer.parseInt(matcher.group(1)),
        Optional.ofNullable(matcher.group(2)).map(from -> window(from, matcher.group(3))),
        Optional.ofNullable(matcher.group(4)).map(Cursor::new));
  }

  private static TimeWindow window(String from, String to) {
    Instant begin = moment(from);
    Instant end = moment(to);
    if (end.isBefore(begin)) {
      throw new InvalidCursorException();
    }
    return TimeWindow.within(begin, end);
  }

  private static String text(Instant moment) {
    return Long.toString(Micros.of(moment), Character.MAX_RADIX);
  }

  private static Instant moment(String text) {
    return Micros.toInstant(Long.parseLong(text, Character.MAX_RADIX));
  }
}
