package dev.pynmon.application.service.query;

import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.search.Facts;
import dev.pynmon.domain.search.Search;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * A list in which a query leaves that of which it holds: walked in the store's order, {@value
 * #MOST} items for one page at most.
 *
 * @param search the query
 * @param facts what items say of themselves, of as many as are read at once, in their order
 * @param timeOf when an item was, to say how far was looked
 */
public record AskedWalk<S>(
    Search search, Function<List<S>, List<Facts>> facts, Function<S, Instant> timeOf) {
  /** How many are looked at. */
  public static final int MOST = 10_000;

  /** A part of what is left. */
  public Part<S> part(Function<PageRequest, Page<S>> source, PageRequest request) {
    Walked<S> walked =
        new FilteredWalk<>(source, items -> new Answer.Available<>(holding(items)), Effort.of(MOST))
            .walk(request)
            .available()
            .orElseThrow();
    return new Part<>(
        new Page<>(walked.items(), walked.next(), walked.previous(), walked.searchedBackTo(timeOf)),
        walked.total());
  }

  /** Those of these of which it holds. */
  public List<S> holding(List<S> items) {
    List<Facts> known = facts.apply(items);
    return IntStream.range(0, items.size())
        .filter(at -> search.holds(known.get(at)))
        .mapToObj(items::get)
        .toList();
  }

  /**
   * A part of a list.
   *
   * @param page it
   * @param total how many there are, as far as was looked
   */
  public record Part<S>(Page<S> page, Count total) {}
}
