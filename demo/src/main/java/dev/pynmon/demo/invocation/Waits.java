package dev.pynmon.demo.invocation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Who waits for whom. Runners serve first whom others wait for (wire format, section 7). */
public final class Waits {
  private final Map<Job, List<Wait>> byWaited = new HashMap<>();
  private final Map<Job, Integer> edgesOfWaiter = new HashMap<>();
  private final Set<Job> candidates = new LinkedHashSet<>();

  /** A waiter, and in which of its attempts it waits. */
  record Wait(Job waiter, int attempt) {
    boolean isCurrent() {
      return waiter.attempt() == attempt;
    }
  }

  public void add(Job waiter, List<Job> waited) {
    for (Job each : waited) {
      byWaited
          .computeIfAbsent(each, _ -> new ArrayList<>(1))
          .add(new Wait(waiter, waiter.attempt()));
      edgesOfWaiter.merge(waiter, 1, Integer::sum);
      available(each);
    }
  }

  /** A job may be picked up; first of all, if others wait for it. */
  public void available(Job job) {
    if (job.status().isAvailable() && byWaited.containsKey(job)) {
      candidates.add(job);
    }
  }

  /** A job has come to its end: nobody waits for it any more. */
  List<Wait> release(Job ended) {
    candidates.remove(ended);
    List<Wait> waits = Optional.ofNullable(byWaited.remove(ended)).orElse(List.of());
    waits.forEach(
        wait ->
            edgesOfWaiter.computeIfPresent(
                wait.waiter(), (_, edges) -> edges == 1 ? null : edges - 1));
    return waits;
  }

  /** The first that others wait for, that waits for nobody itself, and that suits. */
  public Optional<Job> first(Predicate<Job> suits) {
    if (candidates.isEmpty()) {
      return Optional.empty();
    }
    candidates.removeIf(job -> !job.status().isAvailable());
    for (Job job : candidates) {
      if (!edgesOfWaiter.containsKey(job) && suits.test(job)) {
        return Optional.of(job);
      }
    }
    return Optional.empty();
  }
}
