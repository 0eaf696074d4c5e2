package dev.pynmon.domain.query;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/** Which part of a list is wanted. Every list call takes one, so no list is unbounded. */
public sealed interface PageRequest {
  /** The most items one page may hold. */
  int MAX_LIMIT = 1_000;

  /** How many items a numbered page may leave out before it; beyond, only cursors lead on. */
  int MAX_SKIP = 10_000;

  /** How many items at most, 1 to {@value #MAX_LIMIT}. */
  int limit();

  /** The same place, with no more items than so many. */
  default PageRequest atMost(int most) {
    int limit = Math.min(limit(), most);
    return switch (this) {
      case Skip(_, int skip) -> new Skip(limit, skip);
      case After(_, Cursor cursor) -> new After(limit, cursor);
      case Before(_, Cursor cursor) -> new Before(limit, cursor);
    };
  }

  /** The first page. */
  static PageRequest first(int limit) {
    return new Skip(limit, 0);
  }

  /** The page behind this cursor. */
  static PageRequest after(int limit, Cursor cursor) {
    return new After(limit, cursor);
  }

  /** The page behind this cursor; the first where there is none. */
  static PageRequest next(int limit, Optional<Cursor> cursor) {
    return cursor.map(behind -> after(limit, behind)).orElseGet(() -> first(limit));
  }

  /**
   * The items behind a number of others, for numbered pages.
   *
   * @param limit how many items at most
   * @param skip how many to leave out, 0 to {@value PageRequest#MAX_SKIP}
   */
  record Skip(int limit, int skip) implements PageRequest {
    public Skip {
      requireLimit(limit);
      if (skip < 0 || skip > MAX_SKIP) {
        throw new IllegalArgumentException("skip must be 0 to " + MAX_SKIP + ", was " + skip);
      }
    }
  }

  /**
   * The items that follow a cursor.
   *
   * @param limit how many items at most
   * @param cursor a {@link Page#next()} of the same list and filter
   */
  record After(int limit, Cursor cursor) implements PageRequest {
    public After {
      requireLimit(limit);
      requireNonNull(cursor);
    }
  }

  /**
   * The items that come before a cursor, in the list's own order.
   *
   * @param limit how many items at most
   * @param cursor a {@link Page#previous()} of the same list and filter
   */
  record Before(int limit, Cursor cursor) implements PageRequest {
    public Before {
      requireLimit(limit);
      requireNonNull(cursor);
    }
  }

  private static void requireLimit(int limit) {
    if (limit < 1 || limit > MAX_LIMIT) {
      throw new IllegalArgumentException("limit must be 1 to " + MAX_LIMIT + ", was " + limit);
    }
  }
}
