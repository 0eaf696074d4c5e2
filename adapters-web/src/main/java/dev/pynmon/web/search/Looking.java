package dev.pynmon.web.search;

import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.query.Cursor;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.web.param.Params;
import dev.pynmon.web.url.InvocationIds;
import dev.pynmon.web.url.Links;
import dev.pynmon.web.url.Url;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How far a visitor's search came, as its address says: nothing of it is kept between two looks.
 *
 * @param text the query
 * @param after where to look on; empty to begin
 * @param found what was found before
 * @param looked how many were looked at before
 * @param turn how many looks followed one another by themselves
 */
record Looking(String text, Optional<Cursor> after, Set<InvocationId> found, int looked, int turn) {
  /** So many are found by a search; the rest is for a list. */
  static final int MOST = 100;

  /** So many looks follow one another by themselves, each of a second at most. */
  static final int MOST_TURNS = 60;

  private static final String AFTER = "after";
  private static final String LOOKED = "looked";
  private static final String TURN = "turn";

  static Looking of(String text, Params params) {
    return new Looking(
        text,
        params.cursor(AFTER),
        params.invocations(InvocationIds.PARAMETER, MOST).orElse(Set.of()),
        params.number(LOOKED, 0, 0, 1_000_000_000),
        params.number(TURN, 0, 0, MOST_TURNS));
  }

  /** What the next look asks for: no more than may be shown together with what was found. */
  PageRequest page() {
    int wanted = Math.max(1, MOST - found.size());
    return after.map(cursor -> PageRequest.after(wanted, cursor)).orElse(PageRequest.first(wanted));
  }

  /** Behind a look. */
  Looking on(Optional<Cursor> next, List<InvocationId> more, long lookedAt) {
    Set<InvocationId> all = new LinkedHashSet<>(found);
    more.stream().filter(InvocationIds::canBeAsked).forEach(all::add);
    return new Looking(text, next, all, (int) Math.min(looked + lookedAt, 1_000_000_000), turn + 1);
  }

  boolean isFull() {
    return found.size() >= MOST;
  }

  /** The page that looks on. */
  Url page(Links links) {
    return address(links.area("search"));
  }

  /** The part that looks on by itself. */
  Url part(Links links) {
    return address(links.to("search", "further")).with(TURN, turn);
  }

  private Url address(Url url) {
    Url here = url.with("q", text).with(LOOKED, looked);
    Url there = after.map(cursor -> here.with(AFTER, cursor)).orElse(here);
    return found.isEmpty() ? there : InvocationIds.in(there, found);
  }
}
