package dev.pynmon.domain.trigger;

import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.query.Newest;
import dev.pynmon.domain.status.InvocationStatus;
import dev.pynmon.domain.status.KnownStatus;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What runs of triggers started, and how that stands.
 *
 * @param runs how many there were
 * @param complete false when older ones were not looked at
 * @param oldest when the oldest of them was executed
 * @param started how many invocations they started
 * @param byStatus how these stand; only statuses that occur
 * @param unknown of how many of these the orchestrator knows nothing
 */
public record TriggerRunTally(
    long runs,
    boolean complete,
    Optional<Instant> oldest,
    long started,
    Map<InvocationStatus, Long> byStatus,
    long unknown) {
  public TriggerRunTally {
    byStatus = Map.copyOf(byStatus);
  }

  /**
   * Counts runs.
   *
   * @param states how what they started stands, as far as that is known
   */
  public static TriggerRunTally of(
      Newest<StoredTriggerRun> runs, Map<InvocationId, InvocationStatus> states) {
    List<InvocationId> started =
        runs.items().stream()
            .flatMap(run -> run.readable().stream())
            .flatMap(run -> run.started().stream())
            .distinct()
            .toList();
    Map<InvocationStatus, Long> byStatus = new HashMap<>();
    started.stream()
        .flatMap(id -> Optional.ofNullable(states.get(id)).stream())
        .forEach(status -> byStatus.merge(status, 1L, Long::sum));
    long known = byStatus.values().stream().mapToLong(Long::longValue).sum();
    return new TriggerRunTally(
        runs.items().size(),
        runs.complete(),
        oldest(runs.items()),
        started.size(),
        byStatus,
        started.size() - known);
  }

  /** When the last of some was executed of which that is known. */
  public static Optional<Instant> oldest(List<StoredTriggerRun> newestFirst) {
    return newestFirst.reversed().stream()
        .flatMap(run -> run.readable().stream())
        .flatMap(run -> run.executedAt().stream())
        .findFirst();
  }

  /** How many of what they started have this status. */
  public long with(KnownStatus status) {
    return byStatus.getOrDefault(status, 0L);
  }

  /** How many of what they started have come to no end yet. */
  public long unfinished() {
    return byStatus.entrySet().stream()
        .filter(each -> each.getKey().known().filter(KnownStatus::isFinal).isEmpty())
        .mapToLong(Map.Entry::getValue)
        .sum();
  }
}
