package dev.pynmon.memory.orchestrator;

import dev.pynmon.domain.id.InvocationId;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Who waits for whom, from both ends. Guarded by the lock of its application. */
public final class EdgeTable {
  private final Map<InvocationId, Set<InvocationId>> waiters = new LinkedHashMap<>();
  private final Map<InvocationId, Set<InvocationId>> waited = new LinkedHashMap<>();

  /** One invocation waits for another; said twice it counts once. */
  public void add(InvocationId waiter, InvocationId forWhom) {
    waiters.computeIfAbsent(forWhom, _ -> new LinkedHashSet<>()).add(waiter);
    waited.computeIfAbsent(waiter, _ -> new LinkedHashSet<>()).add(forWhom);
  }

  /** Nobody waits for this invocation any more. */
  public void release(InvocationId done) {
    cut(done, waiters, waited);
  }

  /** Every edge at either end of this invocation goes. */
  public void remove(InvocationId gone) {
    cut(gone, waiters, waited);
    cut(gone, waited, waiters);
  }

  /** Whether anybody waits for this invocation, and it for nobody: runners take it first. */
  public boolean isBlocking(InvocationId id) {
    return waiters.containsKey(id) && !waited.containsKey(id);
  }

  public void clear() {
    waiters.clear();
    waited.clear();
  }

  /** How many edges there are. */
  public int size() {
    return waiters.values().stream().mapToInt(Set::size).sum();
  }

  /** Who waits, by whom they wait for. */
  Map<InvocationId, Set<InvocationId>> waiters() {
    return waiters;
  }

  /** Who is waited for, by who waits. */
  Map<InvocationId, Set<InvocationId>> waited() {
    return waited;
  }

  private static void cut(
      InvocationId id,
      Map<InvocationId, Set<InvocationId>> from,
      Map<InvocationId, Set<InvocationId>> back) {
    Optional.ofNullable(from.remove(id))
        .ifPresent(others -> others.forEach(other -> removeFrom(back, other, id)));
  }

  private static void removeFrom(
      Map<InvocationId, Set<InvocationId>> edges, InvocationId end, InvocationId id) {
    edges.computeIfPresent(
        end,
        (_, others) -> {
          others.remove(id);
          return others.isEmpty() ? null : others;
        });
  }
}
