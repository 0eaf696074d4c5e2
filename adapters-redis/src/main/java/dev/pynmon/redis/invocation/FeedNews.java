package dev.pynmon.redis.invocation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Tells what is new among the entries that were read.
 *
 * @param cursor what was there before
 * @param slices which of its slices were read
 * @param entries all that is in those, oldest first
 */
record FeedNews(FeedCursor cursor, List<Integer> slices, List<Marked> entries) {
  /** What is new to who remembers all that was given. */
  List<Marked> notIn(List<Mark> given) {
    Set<Mark> known = new HashSet<>(given);
    return entries.stream().filter(entry -> !known.contains(entry.mark())).toList();
  }

  /** What is new by the cursor alone, or may be. */
  List<Marked> guessed() {
    List<Marked> news = new ArrayList<>();
    for (int index : slices) {
      Slice slice = cursor.slices().get(index);
      Extent before = cursor.extents().get(index);
      long given = slice.isAhead() ? Math.min(before.count(), Given.MAX_AHEAD) : before.count();
      List<Marked> now = entries.stream().filter(each -> slice.contains(each.mark())).toList();
      news.addAll(before.news(now, Math.toIntExact(given)));
    }
    return news;
  }

  /** All that was given once the news are, too. */
  Set<Mark> given(List<Mark> known) {
    Set<Mark> given = new HashSet<>(known);
    entries.forEach(entry -> given.add(entry.mark()));
    return given;
  }
}
