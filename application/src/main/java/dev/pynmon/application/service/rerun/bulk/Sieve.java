package dev.pynmon.application.service.rerun.bulk;

import dev.pynmon.domain.id.InvocationId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Takes of what is found what a run may run again, before anything is counted: so what ran again
 * never pushes its originals out of what one run may take. For one thread.
 */
final class Sieve {
  private final Predicate<InvocationId> own;
  private final Function<InvocationId, List<InvocationId>> reruns;
  private final Set<InvocationId> taken = new LinkedHashSet<>();
  private final Map<InvocationId, InvocationId> again = new LinkedHashMap<>();

  /**
   * @param own those that the run registered itself: it never runs them again
   * @param reruns the re-runs of an invocation that keep it from being run once more, newest first
   */
  Sieve(Predicate<InvocationId> own, Function<InvocationId, List<InvocationId>> reruns) {
    this.own = own;
    this.reruns = reruns;
  }

  void add(Collection<InvocationId> found) {
    found.stream().filter(own.negate()).forEach(this::add);
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
}
