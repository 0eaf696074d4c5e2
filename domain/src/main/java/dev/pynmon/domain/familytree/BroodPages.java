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
        .filter(step -> brood.isUncounted())
        .map(step -> along(place, step, limit))
        .orElseGet(() -> counted(place.parent(), place.passed(), limit));
  }

  private Offspring counted(InvocationId parent, long passed, int limit) {
    List<Kin> kin = new ArrayList<>(part(brood.front(), passed, limit));
    Optional<Cursor> next = Optional.empty();
    if (kin.size() < limit) {
      long skip = Math.max(0, passed - brood.front().size());
      Page<InvocationId> page =
          called.apply(
              new PageRequest.Skip(limit - kin.size(), (int) Math.min(skip, PageRequest.MAX_SKIP)));
      kin.addAll(Brood.direct(page.items()));
      next = page.next();
    }
    if (kin.size() < limit && next.isEmpty()) {
      long before = brood.front().size() + brood.called().total().value();
      kin.addAll(part(brood.behind(), passed - before, limit - kin.size()));
    }
    Optional<ChildrenPlace> before =
        Optional.of(ChildrenPlace.behind(parent, passed - limit)).filter(any -> passed > 0);
    return offspring(kin, new Stretch(passed, before, behind(parent, passed + kin.size(), next)));
  }

  private Optional<ChildrenPlace> behind(InvocationId parent, long end, Optional<Cursor> next) {
    if (brood.isUncounted() && end > brood.front().size()) {
      return next.map(cursor -> step(parent, end, cursor, false));
    }
    return Optional.of(ChildrenPlace.behind(parent, end))
        .filter(place -> end < brood.total().value());
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
    Optional<ChildrenPlace> before =
        page.previous()
            .filter(cursor -> passed > limit)
            .map(cursor -> step(parent, passed - limit, cursor, true))
            .or(() -> Optional.of(ChildrenPlace.behind(parent, 0)).filter(any -> passed > 0));
    long end = passed + page.items().size();
    return offspring(
        Brood.direct(page.items()),
        new Stretch(passed, before, page.next().map(cursor -> step(parent, end, cursor, false))));
  }

  private Offspring offspring(List<Kin> kin, Stretch stretch) {
    return new Offspring(kin, brood.total(), Optional.of(stretch));
  }

  private static ChildrenPlace step(InvocationId parent, long passed, Cursor cursor, boolean back) {
    return new ChildrenPlace(parent, passed, Optional.of(new ChildrenPlace.Step(cursor, back)));
  }

  private static List<Kin> part(List<Kin> all, long from, int limit) {
    return all.stream().skip(Math.max(0, from)).limit(limit).toList();
  }
}
