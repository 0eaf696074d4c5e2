package dev.pynmon.domain.familytree;

import dev.pynmon.domain.familytree.FamilyShape.Rest;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.query.Count;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The children of an invocation that are not shown.
 *
 * @param before those before the shown ones, where they are paged through
 * @param after the others
 */
record Hidden(Optional<Rest> before, Optional<Rest> after) {
  /**
   * What is left of the offspring.
   *
   * @param parent whose
   * @param found what the store gave
   * @param asked how many children it was asked for
   * @param all the invocations that are shown, wherever
   * @param beside the children that are shown in any case
   */
  static Hidden of(
      InvocationId parent,
      Offspring found,
      int asked,
      Set<InvocationId> all,
      List<InvocationId> beside) {
    Set<InvocationId> given = found.kin().stream().map(Kin::id).collect(Collectors.toSet());
    long others = beside.stream().filter(child -> !given.contains(child)).count();
    return found
        .page()
        .map(page -> around(page, found, others))
        .orElseGet(() -> behind(parent, found, asked, all, others));
  }

  /**
   * Nobody knows on which side those beside the page are: they count for the first that has any.
   */
  private static Hidden around(ChildrenPage page, Offspring found, long beside) {
    long before = Math.max(0, page.passed() - beside);
    long rest = found.total().value() - page.passed() - found.kin().size();
    long after = Math.max(1, rest - (beside - (page.passed() - before)));
    return new Hidden(
        page.before().map(place -> new Rest(new Count.Exact(Math.max(1, before)), place, true)),
        page.after().map(place -> new Rest(like(found.total(), after), place, true)));
  }

  /**
   * When the store gave fewer than it was asked for, it gave all of them, whatever it says of their
   * number; unless there are some that nobody looked at.
   */
  private static Hidden behind(
      InvocationId parent, Offspring found, int asked, Set<InvocationId> all, long beside) {
    long shown = found.kin().stream().map(Kin::id).distinct().filter(all::contains).count();
    long given = found.kin().stream().map(Kin::id).distinct().count();
    Count whole = found.unseen() ? found.total() : new Count.Exact(given);
    Count hidden =
        given < asked
            ? like(whole, given - shown)
            : like(found.total(), found.total().value() - shown - beside);
    return new Hidden(
        Optional.empty(),
        Optional.of(new Rest(hidden, place(parent, found, all), false))
            .filter(rest -> rest.hidden().value() > 0));
  }

  /** Behind the last before which all are shown. */
  private static ChildrenPlace place(InvocationId parent, Offspring found, Set<InvocationId> all) {
    long shown = found.kin().stream().map(Kin::id).takeWhile(all::contains).count();
    return shown < found.front()
        ? ChildrenPlace.inFront(parent, shown)
        : ChildrenPlace.behind(parent, shown - found.front());
  }

  private static Count like(Count total, long left) {
    long value = Math.max(0, left);
    return switch (total) {
      case Count.Exact _ -> new Count.Exact(value);
      case Count.AtLeast _ -> new Count.AtLeast(value);
    };
  }
}
