package dev.pynmon.application.service.invocation;

import dev.pynmon.domain.query.Cursor;
import dev.pynmon.domain.query.InvalidCursorException;
import dev.pynmon.domain.query.PageRequest;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in a list that is put together anew for each page: how many items lie before it, and for
 * a window of time the store's cursor of the chunk that they are counted in.
 *
 * @param offset how many items of the chunk lie before
 * @param chunk where the chunk begins; empty for the first
 */
record SliceCursor(int offset, Optional<Cursor> chunk) {
  private static final Pattern TEXT = Pattern.compile("(\\d{1,5})(?::(.+))?", Pattern.DOTALL);

  static SliceCursor of(PageRequest request) {
    return switch (request) {
      case PageRequest.Skip skip -> new SliceCursor(skip.skip(), Optional.empty());
      case PageRequest.After after -> parse(after.cursor());
      case PageRequest.Before before -> parse(before.cursor());
    };
  }

  /** The beginning of a chunk. */
  static Cursor chunkBegin(Cursor chunk) {
    return new SliceCursor(0, Optional.of(chunk)).cursor();
  }

  Cursor cursor() {
    return new Cursor(offset + chunk.map(cursor -> ":" + cursor.value()).orElse(""));
  }

  SliceCursor at(int newOffset) {
    return new SliceCursor(newOffset, chunk);
  }

  private static SliceCursor parse(Cursor cursor) {
    Matcher matcher = TEXT.matcher(cursor.value());
    if (!matcher.matches()) {
      throw new InvalidCursorException();
    }
    return new SliceCursor(
        Integer.parseInt(matcher.group(1)), Optional.ofNullable(matcher.group(2)).map(Cursor::new));
  }
}
