package dev.pynmon.application.service.query;

import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.search.Facts;
import dev.pynmon.domain.search.Search;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * A list in which a query leaves that of which it holds: walked in the store's order, {@value
 * #MOST} items for one page at most where nothing else is said.
 *
 * @param search the query
 * @param facts what items say of themselves, of as many as are read at once, in their order
 * @param timeOf when an item was, to say how far was looked; empty where nobody knows
 */
public record AskedWalk<S>(
    Search search, Function<List<S>, List<Facts>> facts, Function<S, Optional<Instant>> timeOf) {
  /** How many are looked at. */
  public static final int MOST = 10_000;

  /** A part of what is left. How far was looked, only items that have a time can tell. */
  public Part<S> part(Function<PageRequest, Page<S>> source, PageRequest request) {
    return part(source, request, Effort.of(MOST));
  }

  /** The same with an effort of its own. */
  public Part<S> part(Function<PageRequest, Page<S>> source, PageRequest request, Effort effort) {
    Seen<S> seen = new Seen<>(timeOf);
    Walked<S> walked =
        new FilteredWalk<>(
                source, items -> new Answer.Available<>(holding(seen.among(items))), effort)
            .walk(request)
            .available()
            .orElseThrow();
    Optional<Instant> back =
        walked.searchedBackTo().or(() -> walked.stoppedAt().flatMap(_ -> seen.last()));
    return new Part<>(
        new Page<>(walked.items(), walked.next(), walked.previous(), back),
        walked.total(),
        walked.lookedAt());
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
   * @param lookedAt how many of the list were looked at
   */
  public record Part<S>(Page<S> page, Count total, long lookedAt) {}

  /** The time of what was looked at last, of all that have one. For one thread. */
  private static final class Seen<S> {
    private final Function<S, Optional<Instant>> timeOf;
    private Optional<Instant> last = Optional.empty();

    Seen(Function<S, Optional<Instant>> timeOf) {
      this.timeOf = timeOf;
    }

    List<S> among(List<S> items) {
      last =
          items.reversed().stream()
              .flatMap(each -> timeOf.apply(each).stream())
              .findFirst()
              .or(this::last);
      return items;
    }

    Optional<Instant> last() {
      return last;
    }
  }
}
