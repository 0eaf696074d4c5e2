package dev.pynmon.application.service.query;

import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.query.Snapshot;
import dev.pynmon.domain.search.Facts;
import dev.pynmon.domain.search.Search;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A list of which a query may be asked: with one it has that of which it holds, by an {@link
 * AskedWalk}, and without one all.
 *
 * @param facts what items say of themselves, of as many as are read at once, in their order
 * @param timeOf when an item was, to say how far was looked; empty where nobody knows
 * @param most how many are looked at for one page
 */
public record AskedList<S>(
    Function<List<S>, List<Facts>> facts, Function<S, Optional<Instant>> timeOf, int most) {
  /** One of whose items as many are looked at as usual. */
  public AskedList(Function<List<S>, List<Facts>> facts, Function<S, Optional<Instant>> timeOf) {
    this(facts, timeOf, AskedWalk.MOST);
  }

  /** One whose items have no time, and say of themselves what each knows. */
  public static <S> AskedList<S> of(Function<S, Facts> facts) {
    return new AskedList<>(
        items -> items.stream().map(facts).toList(), _ -> Optional.<Instant>empty());
  }

  /** The same, looking at no more than so many for one page. */
  public AskedList<S> atMost(int items) {
    return new AskedList<>(facts, timeOf, items);
  }

  /** Those of these of which a query holds, in their order. */
  public List<S> holding(Search search, List<S> items) {
    return new AskedWalk<>(search, facts, timeOf).holding(items);
  }

  /** A part of it. */
  public Page<S> page(
      Optional<Search> search, Function<PageRequest, Page<S>> source, PageRequest request) {
    return search
        .map(
            asked ->
                new AskedWalk<>(asked, facts, timeOf).part(source, request, Effort.of(most)).page())
        .orElseGet(() -> source.apply(request));
  }

  /** The same where it is made in the background, as far as it is made. */
  public Snapshot<Page<S>> snapshot(
      Optional<Search> search,
      Function<PageRequest, Snapshot<Page<S>>> source,
      PageRequest request) {
    Made<S> made = new Made<>(source);
    Page<S> found = page(search, made::part, request);
    return made.soFar.orElseThrow().map(_ -> found);
  }

  /** How far the list was made, by all parts of it that were read. For one thread. */
  private static final class Made<S> {
    private final Function<PageRequest, Snapshot<Page<S>>> source;
    private Optional<Snapshot<Page<S>>> soFar = Optional.empty();

    Made(Function<PageRequest, Snapshot<Page<S>>> source) {
      this.source = source;
    }

    Page<S> part(PageRequest request) {
      Snapshot<Page<S>> one = source.apply(request);
      soFar = Optional.of(soFar.map(before -> before.and(one)).orElse(one));
      return one.value().orElse(Page.empty());
    }
  }
}
