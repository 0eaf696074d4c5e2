package dev.pynmon.domain.familytree;

import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.query.Cursor;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A part of all that is below an invocation. By counting where the store counts what it called,
 * else by the store's cursors. Cost: one question to the store.
 *
 * @param brood all of it
 * @param called asks the store for a part of those that it called
 */
public record BroodPages(Brood brood, Function<PageRequest, Page<InvocationId>> called) {
  /**
   * The part at a place.
   *
   * @param limit how many at most, at least one
   * @throws dev.pynmon.domain.query.InvalidCursorException for a cursor that is not of this list
   */
  public Offspring at(ChildrenPlace place, int limit) {
    return place
        .step()
        .filter(_ -> brood.isUncounted())
        .map(step -> along(place, step, limit))
        .orElseGet(() -> counted(place, limit));
  }

  /** What is left of the front, then what it called, then the rest. */
  private Offspring counted(ChildrenPlace place, int limit) {
    List<Kin> front = brood.front();
    long begun = place.front() ? Math.min(place.passed(), front.size()) : front.size();
    List<Kin> kin = new ArrayList<>(part(front, begun, limit));
    long passedFront = begun + kin.size();
    long passed = place.front() ? 0 : place.passed();
    Optional<Cursor> next = Optional.empty();
    if (kin.size() < limit) {
      Page<InvocationId> page =
          called.apply(
              new PageRequest.Skip(
                  limit - kin.size(), (int) Math.min(passed, PageRequest.MAX_SKIP)));
      kin.addAll(Brood.direct(page.items()));
      next = page.next();
    }
    if (kin.size() < limit && next.isEmpty()) {
      long behind = passed - brood.called().total().value();
      kin.addAll(part(brood.behind(), behind, limit - kin.size()));
    }
    InvocationId parent = place.parent();
    long end = passed + kin.size() - (passedFront - begun);
    return offspring(
        kin,
        new ChildrenPage(
            begun + passed,
            before(parent, begun, passed, limit),
            after(parent, passedFront, end, next)));
  }

  /** As many as a page has before a place, of the front as far as those called are too few. */
  private Optional<ChildrenPlace> before(
      InvocationId parent, long passedFront, long passed, int limit) {
    if (passed >= limit || (passed > 0 && passedFront == 0)) {
      return Optional.of(ChildrenPlace.behind(parent, passed - limit));
    }
    return Optional.of(ChildrenPlace.inFront(parent, passedFront + passed - limit))
        .filter(_ -> passedFront > 0);
  }

  private Optional<ChildrenPlace> after(
      InvocationId parent, long passedFront, long end, Optional<Cursor> next) {
    if (passedFront < brood.front().size()) {
      return Optional.of(ChildrenPlace.inFront(parent, passedFront));
    }
    if (brood.isUncounted() && end > 0) {
      return next.map(cursor -> new ChildrenPlace(parent, end, step(cursor, false)));
    }
    return Optional.of(ChildrenPlace.behind(parent, end))
        .filter(_ -> passedFront + end < brood.total().value());
  }

  /** Those that it called alone: what else there is comes before them. */
  private Offspring along(ChildrenPlace place, ChildrenPlace.Step step, int limit) {
    Page<InvocationId> page =
        called.apply(
            step.back()
                ? new PageRequest.Before(limit, step.cursor())
                : new PageRequest.After(limit, step.cursor()));
    InvocationId parent = place.parent();
    long passed = place.passed();
    int front = brood.front().size();
    Optional<ChildrenPlace> before =
        page.previous()
            .filter(_ -> passed > limit)
            .map(cursor -> new ChildrenPlace(parent, passed - limit, step(cursor, true)))
            .or(() -> Optional.of(ChildrenPlace.first(parent)).filter(_ -> front + passed > 0));
    long end = passed + page.items().size();
    return offspring(
        Brood.direct(page.items()),
        new ChildrenPage(
            front + passed,
            before,
            page.next().map(cursor -> new ChildrenPlace(parent, end, step(cursor, false)))));
  }

  private Offspring offspring(List<Kin> kin, ChildrenPage page) {
    return new Offspring(kin, brood.total(), 0, Optional.of(page), !brood.sparked().complete());
  }

  private static ChildrenPlace.Step step(Cursor cursor, boolean back) {
    return new ChildrenPlace.Step(cursor, back);
  }

  private static List<Kin> part(List<Kin> all, long from, int limit) {
    return all.stream().skip(Math.max(0, from)).limit(limit).toList();
  }
}
