package dev.pynmon.application.service.query;

import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.Cursor;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import java.util.LinkedList;
import java.util.List;
import java.util.Optional;

/** One walk up a list, from a place in it towards its beginning. For one thread. */
final class WalkBack<S> {
  private final FilteredWalk<S> list;
  private final int limit;
  private final LinkedList<S> items = new LinkedList<>();
  private Cursor at;
  private long lookedAt;
  private int matched;
  private Optional<Cursor> beforeFirst = Optional.empty();

  WalkBack(FilteredWalk<S> list, PageRequest.Before request) {
    this.list = list;
    this.limit = request.limit();
    this.at = request.cursor();
  }

  Walked<S> walk() {
    Page<S> page = look();
    Optional<Cursor> next = page.next();
    while (goesOn(page)) {
      at = page.previous().orElseThrow();
      page = look();
    }
    boolean ended = matched <= limit && page.previous().isEmpty();
    boolean full = items.size() == limit;
    Optional<Cursor> previous = full && !ended ? beforeFirst : page.previous();
    Count total = new Count.AtLeast(matched);
    return new Walked<>(items, next, previous, total, lookedAt, Optional.empty(), Optional.empty());
  }

  private Page<S> look() {
    Page<S> page = read(list.batch(lookedAt, limit));
    take(page);
    lookedAt += page.items().size();
    return page;
  }

  private boolean goesOn(Page<S> page) {
    return matched <= limit && list.goesOn(page, lookedAt) && page.previous().isPresent();
  }

  private void take(Page<S> page) {
    List<S> found = list.matching(page.items());
    Places<S> places = new Places<>(page.items().reversed());
    for (S match : found.reversed()) {
      int upTo = places.upTo(match);
      matched++;
      if (items.size() < limit) {
        items.addFirst(match);
      }
      if (matched == limit) {
        beforeFirst = before(page, upTo);
      }
    }
  }

  private Optional<Cursor> before(Page<S> page, int size) {
    return size == page.items().size() ? page.previous() : read(size).previous();
  }

  private Page<S> read(int size) {
    return list.source().apply(new PageRequest.Before(size, at));
  }
}
