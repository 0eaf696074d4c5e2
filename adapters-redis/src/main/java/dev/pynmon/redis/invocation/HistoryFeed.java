package dev.pynmon.redis.invocation;

import dev.pynmon.domain.invocation.Feed;
import dev.pynmon.domain.query.Cursor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What was written to the histories since a cursor. They are kept by time and not in the order of
 * writing, so whoever reads on from a time would miss what arrives late. A cursor therefore stays
 * behind the youngest entry by an overlap, in which entries are told apart: by this instance, which
 * remembers them, exactly; by another one from the cursor alone, which may then give again what
 * mixes with what is new (see {@link Extent}). Entries dated ahead of the clock are told apart like
 * those in the overlap; of more than {@value Given#MAX_AHEAD} those that were not read are given
 * when the clock reaches them, by another instance perhaps again.
 *
 * @param entries asks the server
 * @param clock what the clock says, Unix seconds
 * @param memory what was given with which cursor
 */
record HistoryFeed(FeedEntries entries, double clock, GivenMemory memory) {
  /** How many entries of one slice are read at most. */
  private static final int MAX_READ = 50_000;

  Cursor tail() {
    double from = entries.youngest(clock).orElse(clock) - Given.OVERLAP;
    FeedCursor nothing = new FeedCursor(from, clock, List.of(), Optional.empty());
    FeedEntries.Part present =
        entries.read(
            List.of(new Slice(from, clock), new Slice(clock, reach()), ahead(reach())), MAX_READ);
    return remember(Given.of(nothing, clock, marks(present.entries()), present.ahead()));
  }

  Feed after(Cursor text, int limit) {
    FeedCursor cursor = FeedCursor.TEXT.key(text);
    FeedCounts counts = entries.counts(cursor);
    if (counts.isPurged()) {
      return new Feed.Reset(tail());
    }
    if (counts.growth() > limit) {
      return new Feed.Gap(tail());
    }
    return counts.isUnchanged() ? new Feed.Entries(List.of(), text) : news(cursor, counts, limit);
  }

  private Feed news(FeedCursor cursor, FeedCounts counts, int limit) {
    Optional<List<Mark>> known = memory.get(cursor);
    List<Integer> changed =
        IntStream.range(0, Slice.COUNT)
            .filter(slice -> known.isEmpty() || counts.isChanged(slice))
            .boxed()
            .toList();
    FeedEntries.Part part = entries.read(parts(cursor, changed), MAX_READ);
    if (!part.isWhole()) {
      return new Feed.Gap(tail());
    }
    FeedNews news = new FeedNews(cursor, changed, part.entries());
    List<Marked> found = known.map(news::notIn).orElseGet(news::guessed);
    Cursor next =
        remember(Given.of(cursor, clock, news.given(known.orElse(List.of())), part.ahead()));
    return found.size() > limit
        ? new Feed.Gap(next)
        : new Feed.Entries(found.stream().map(Marked::entry).map(Entries::entry).toList(), next);
  }

  /** What was ahead of the clock when the cursor was made may be on time by now. */
  private List<Slice> parts(FeedCursor cursor, List<Integer> slices) {
    List<Slice> parts = new ArrayList<>();
    for (int index : slices) {
      Slice slice = cursor.slices().get(index);
      if (slice.isAhead()) {
        double reached = Math.max(slice.above(), reach());
        parts.add(new Slice(slice.above(), reached));
        parts.add(ahead(reached));
      } else {
        parts.add(slice);
      }
    }
    return parts;
  }

  private Cursor remember(Given given) {
    FeedCursor cursor = given.cursor();
    memory.put(cursor, given.marks());
    return FeedCursor.TEXT.cursor(cursor);
  }

  private double reach() {
    return clock + Slice.REACH;
  }

  private static Slice ahead(double above) {
    return new Slice(above, Double.POSITIVE_INFINITY);
  }

  private static List<Mark> marks(List<Marked> entries) {
    return entries.stream().map(Marked::mark).toList();
  }
}
