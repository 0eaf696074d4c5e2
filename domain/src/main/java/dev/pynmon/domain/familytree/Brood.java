package dev.pynmon.domain.familytree;

import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.invocation.Children;
import dev.pynmon.domain.query.Count;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * All that is below an invocation, in one order: what events started, what it called, what its
 * triggers started; each once. Where it called more than a store counts, its triggers come before
 * that: behind it nobody could find them.
 *
 * @param sparked what it started without calling it
 * @param called what it called, or the first of that
 */
public record Brood(Sparked sparked, Children called) {
  /** Nothing. */
  public static final Brood NONE =
      new Brood(Sparked.NONE, new Children(List.of(), new Count.Exact(0)));

  /** The first of them. */
  public Offspring first() {
    List<Kin> direct = direct(called.ids());
    boolean cut = called.ids().size() < called.total().value();
    List<Kin> front = front();
    List<Kin> begin = each(front, direct);
    return new Offspring(
        cut ? begin : each(begin, behind()),
        total(),
        front.size(),
        Optional.empty(),
        !sparked.complete());
  }

  /** True when a store does not count, nor sort, what it called. */
  boolean isUncounted() {
    return called.total() instanceof Count.AtLeast;
  }

  /** What comes before those that it called. */
  List<Kin> front() {
    return each(sparked.byEvents(), isUncounted() ? sparked.byTriggers() : List.of());
  }

  /** What comes behind those that it called. */
  List<Kin> behind() {
    Set<InvocationId> before = new HashSet<>(called.ids());
    sparked.byEvents().forEach(kin -> before.add(kin.id()));
    return isUncounted()
        ? List.of()
        : sparked.byTriggers().stream().filter(kin -> !before.contains(kin.id())).toList();
  }

  /** How many there are. */
  Count total() {
    Set<InvocationId> known = new HashSet<>(called.ids());
    long others =
        each(sparked.byEvents(), sparked.byTriggers()).stream()
            .filter(kin -> !known.contains(kin.id()))
            .count();
    long all = called.total().value() + others;
    return Count.of(all, !isUncounted() && sparked.complete());
  }

  static List<Kin> direct(List<InvocationId> ids) {
    return ids.stream().map(id -> new Kin(id, Descent.DIRECT)).toList();
  }

  /** Each once: as the first that names it says. */
  private static List<Kin> each(List<Kin> some, List<Kin> more) {
    Map<InvocationId, Kin> each = new LinkedHashMap<>();
    some.forEach(kin -> each.putIfAbsent(kin.id(), kin));
    more.forEach(kin -> each.putIfAbsent(kin.id(), kin));
    return List.copyOf(each.values());
  }
}
