package dev.pynmon.web.export;

import dev.pynmon.domain.query.Cursor;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.query.Snapshot;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A part of a list, as much as is in memory at once.
 *
 * @param asOf when it was read
 * @param rows its rows
 * @param next where the list goes on; empty at its end
 * @param lookedBackTo how far was looked for them, where that was not to the end
 * @param lacks why it is not all that there is, although nothing follows
 */
public record Portion<T>(
    Instant asOf,
    List<T> rows,
    Optional<Cursor> next,
    Optional<Instant> lookedBackTo,
    Optional<String> lacks) {
  public Portion {
    rows = List.copyOf(rows);
  }

  /** Of a page of a store. */
  public static <T> Portion<T> of(Instant asOf, Page<T> page) {
    return new Portion<>(asOf, page.items(), page.next(), page.searchedBackTo(), Optional.empty());
  }

  /** Of a list that is made in the background. */
  public static <T> Portion<T> of(Instant asOf, Snapshot<Page<T>> listed) {
    Portion<T> portion = of(asOf, listed.value().orElse(Page.empty()));
    return listed.isComplete() ? portion : portion.lacking("not all are known yet");
  }

  /** All there is. */
  public static <T> Portion<T> whole(Instant asOf, List<T> rows) {
    return new Portion<>(asOf, rows, Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** The same, which lacks something. */
  public Portion<T> lacking(String why) {
    return new Portion<>(asOf, rows, next, lookedBackTo, Optional.of(why));
  }

  /** Gives the part of a list behind a place. */
  @FunctionalInterface
  public interface Source<T> {
    /** A part of it: the first, or one behind a place that the part before it named. */
    Portion<T> read(PageRequest part);
  }
}
