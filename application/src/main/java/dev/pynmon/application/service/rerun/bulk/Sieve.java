package dev.pynmon.application.service.rerun.bulk;

import dev.pynmon.domain.id.InvocationId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Takes of what is found what a run may run again, before anything is counted: so what ran again,
 * what changed since it was counted, and what is of pynenc's own tasks, never pushes others out of
 * what one run may take. For one thread.
 */
final class Sieve {
  private final Predicate<InvocationId> own;
  private final Function<InvocationId, List<InvocationId>> reruns;
  private final Function<List<InvocationId>, Aside> aside;
  private final Set<InvocationId> taken = new LinkedHashSet<>();
  private final Map<InvocationId, InvocationId> again = new LinkedHashMap<>();
  private final Set<InvocationId> ofCore = new LinkedHashSet<>();
  private final Set<InvocationId> late = new LinkedHashSet<>();

  /**
   * What is put aside by how it is.
   *
   * @param core those of pynenc's own tasks that nobody named
   * @param late those that changed since it was counted
   */
  record Aside(Set<InvocationId> core, Set<InvocationId> late) {
    /** Nothing. */
    static final Aside NONE = new Aside(Set.of(), Set.of());
  }

  /**
   * @param own those that the run registered itself: it never runs them again
   * @param reruns the re-runs of an invocation that keep it from being run once more, newest first
   * @param aside tells what is put aside
   */
  Sieve(
      Predicate<InvocationId> own,
      Function<InvocationId, List<InvocationId>> reruns,
      Function<List<InvocationId>, Aside> aside) {
    this.own = own;
    this.reruns = reruns;
    this.aside = aside;
  }

  void add(Collection<InvocationId> found) {
    List<InvocationId> others = new ArrayList<>(found);
    others.removeIf(own);
    Aside some = aside.apply(others);
    ofCore.addAll(some.core());
    others.removeAll(some.core());
    late.addAll(others.stream().filter(some.late()::contains).toList());
    others.stream().filter(id -> !some.late().contains(id)).forEach(this::add);
  }

  /** What this run did before keeps nothing from being finished by it. */
  private void add(InvocationId id) {
    reruns.apply(id).stream()
        .filter(own.negate())
        .findFirst()
        .ifPresentOrElse(newest -> again.put(id, newest), () -> taken.add(id));
  }

  /** Those taken, in the order in which they were found. */
  Set<InvocationId> taken() {
    return taken;
  }

  /** Those that were run again before, each with its newest re-run. */
  Map<InvocationId, InvocationId> again() {
    return again;
  }

  /** Those that changed since it was counted, in the order in which they were found. */
  Set<InvocationId> late() {
    return late;
  }

  /** Those of pynenc's own tasks. */
  Set<InvocationId> ofCore() {
    return ofCore;
  }
}
