package dev.pynmon.application.service.query;

import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.Cursor;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/** One walk down a list. For one thread. */
final class WalkOn<S> {
  private final FilteredWalk<S> list;
  private final int limit;
  private final int skip;
  private final List<S> items = new ArrayList<>();
  private IntFunction<PageRequest> at;
  private final boolean fromStart;
  private Supplier<Page<S>> following;
  private long lookedAt;
  private int matched;
  private boolean isPast;
  private Optional<S> lastLookedAt = Optional.empty();
  private Optional<Cursor> first = Optional.empty();
  private Optional<Cursor> behindSkipped = Optional.empty();
  private Optional<Cursor> behindLast = Optional.empty();

  /**
   * A walk.
   *
   * @param skip how many matching items to leave out
   * @param start the request for the first so many items
   */
  WalkOn(FilteredWalk<S> list, int limit, int skip, IntFunction<PageRequest> start) {
    this.list = list;
    this.limit = limit;
    this.skip = skip;
    this.at = start;
    this.fromStart = start.apply(1) instanceof PageRequest.Skip;
    this.following = () -> list.source().apply(start.apply(list.batch(0, limit)));
  }

  Walked<S> walk() {
    Page<S> page = read();
    first = page.previous();
    while (goesOn(page)) {
      at = behind(page);
      page = read();
    }
    return walked(page);
  }

  private Page<S> read() {
    Page<S> page = following.get();
    following = following(page);
    List<S> matching = list.matching(page.items());
    take(page, matching);
    isPast = mayEnd(page, matching) && list.isPast().test(page.items());
    lookedAt += page.items().size();
    lastLookedAt = page.items().isEmpty() ? lastLookedAt : Optional.of(page.items().getLast());
    return page;
  }

  /** Most lists are full with their first part; of a longer walk the next part is begun early. */
  private Supplier<Page<S>> following(Page<S> page) {
    long looked = lookedAt + page.items().size();
    Supplier<Page<S>> next =
        () -> list.source().apply(behind(page).apply(list.batch(looked, limit)));
    boolean isLikely = lookedAt > 0 && page.next().isPresent() && list.mayGoOn(page, looked);
    return isLikely ? list.ahead().apply(next) : next;
  }

  private IntFunction<PageRequest> behind(Page<S> page) {
    Cursor cursor = page.next().orElseThrow();
    return size -> new PageRequest.After(size, cursor);
  }

  /** On what lies behind a full page only the total depends, as far as that is told. */
  private boolean mayEnd(Page<S> page, List<S> matching) {
    boolean matters = matched <= skip + limit || fromStart;
    boolean isLastWanted = !matching.isEmpty() && matching.getLast().equals(page.items().getLast());
    return matters && !isLastWanted && page.next().isPresent();
  }

  private boolean goesOn(Page<S> page) {
    return matched <= skip + limit && list.goesOn(page, lookedAt) && next(page).isPresent();
  }

  /** Where the list goes on with what may match. */
  private Optional<Cursor> next(Page<S> page) {
    return isPast ? Optional.empty() : page.next();
  }

  private void take(Page<S> page, List<S> matching) {
    Places<S> places = new Places<>(page.items());
    for (S match : matching) {
      int upTo = places.upTo(match);
      matched++;
      if (matched > skip && items.size() < limit) {
        items.add(match);
      }
      if (matched == skip) {
        behindSkipped = behind(page, upTo);
      }
      if (matched == skip + limit) {
        behindLast = behind(page, upTo);
      }
    }
  }

  /** The place right behind so many: the store makes it when asked for just these. */
  private Optional<Cursor> behind(Page<S> page, int size) {
    return size == page.items().size() ? page.next() : list.source().apply(at.apply(size)).next();
  }

  private Walked<S> walked(Page<S> last) {
    boolean ended = matched <= skip + limit && next(last).isEmpty();
    boolean full = items.size() == limit;
    Optional<Cursor> next = full && !ended ? behindLast : next(last);
    boolean all = fromStart && next(last).isEmpty();
    Count total = Count.of(matched, all);
    Walked<S> walked =
        new Walked<>(items, next, previous(), total, lookedAt, Optional.empty(), Optional.empty());
    return full || ended ? walked : walked.stopped(lastLookedAt, last.searchedBackTo());
  }

  private Optional<Cursor> previous() {
    return behindSkipped.isPresent()
        ? behindSkipped.flatMap(
            cursor -> list.source().apply(new PageRequest.After(1, cursor)).previous())
        : first;
  }
}
