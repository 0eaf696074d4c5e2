package dev.pynmon.web.export;

import dev.pynmon.domain.app.Absence;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.query.Cursor;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.query.Snapshot;
import dev.pynmon.web.text.AbsenceText;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

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

  /**
   * Of a list whose places are numbers of rows.
   *
   * @param before how many rows are before these
   * @param all how many there are in all, as far as they can be listed
   */
  public static <T> Portion<T> behind(int before, Instant asOf, List<T> rows, long all) {
    int end = before + rows.size();
    boolean goesOn = !rows.isEmpty() && end < all;
    return new Portion<>(
        asOf,
        rows,
        goesOn ? Optional.of(new Cursor(Integer.toString(end))) : Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** All there is. */
  public static <T> Portion<T> whole(Instant asOf, List<T> rows) {
    return new Portion<>(asOf, rows, Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** The same place with other rows. */
  public <R> Portion<R> withRows(List<R> others) {
    return new Portion<>(asOf, others, next, lookedBackTo, lacks);
  }

  /** The same, which lacks something. */
  public Portion<T> lacking(String why) {
    return new Portion<>(asOf, rows, next, lookedBackTo, Optional.of(why));
  }

  /** The same, of whose rows some components could not tell what they know. */
  public Portion<T> without(Map<Component, Absence> missing) {
    List<String> unread =
        missing.entrySet().stream()
            .filter(each -> !AbsenceText.isHarmless(each.getValue()))
            .map(each -> each.getKey().label())
            .sorted()
            .toList();
    return unread.isEmpty()
        ? this
        : lacking("what the " + String.join(" and the ", unread) + " would tell is missing");
  }

  /** Gives the part of a list behind a place. */
  @FunctionalInterface
  public interface Source<T> {
    /** A part of it: the first, or one behind a place that the part before it named. */
    Portion<T> read(PageRequest part);

    /** Of a list whose parts are as large as they are: all that is told of one is where it is. */
    static <T> Source<T> following(Function<Optional<Cursor>, Portion<T>> parts) {
      return part ->
          parts.apply(
              part instanceof PageRequest.After on ? Optional.of(on.cursor()) : Optional.empty());
    }

    /** Of a list of {@link Portion#behind}. */
    static <T> Source<T> numbered(Function<PageRequest.Skip, Portion<T>> parts) {
      return part ->
          parts.apply(
              part instanceof PageRequest.After(int limit, Cursor place)
                  ? new PageRequest.Skip(limit, Integer.parseInt(place.value()))
                  : new PageRequest.Skip(part.limit(), 0));
    }
  }
}
