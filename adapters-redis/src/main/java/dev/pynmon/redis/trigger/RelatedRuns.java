package dev.pynmon.redis.trigger;

import dev.pynmon.domain.id.TriggerRunId;
import dev.pynmon.domain.query.Newest;
import dev.pynmon.domain.trigger.StoredTriggerRun;
import dev.pynmon.domain.trigger.TriggerRun;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * The runs that belong to some invocations or events, by sets that nobody cleans: a run may be
 * written anew for another cause (wire format, section 9.5), so what its record says decides, if it
 * can be read.
 *
 * @param ids the runs of each
 */
record RelatedRuns<K>(Map<K, Newest<TriggerRunId>> ids) {
  /** How many runs one question reads; those of the last keys are then left out. */
  private static final int MAX_TOGETHER = 5_000;

  private static final Comparator<StoredTriggerRun> NEWEST_FIRST =
      Comparator.comparing((StoredTriggerRun run) -> time(run))
          .thenComparing(StoredTriggerRun::id)
          .reversed();

  Map<K, Newest<StoredTriggerRun>> runs(RunRecords records, BiPredicate<K, TriggerRun> belongs) {
    Set<TriggerRunId> wanted = wanted();
    Map<TriggerRunId, StoredTriggerRun> read = records.of(wanted);
    Map<K, Newest<StoredTriggerRun>> runs = new LinkedHashMap<>();
    ids.forEach(
        (key, newest) -> {
          boolean isComplete = newest.complete() && wanted.containsAll(newest.items());
          List<StoredTriggerRun> found = inOrder(newest.items(), read);
          runs.put(key, new Newest<>(found, isComplete).filter(run -> isOf(key, run, belongs)));
        });
    runs.values().removeIf(found -> found.items().isEmpty() && found.complete());
    return runs;
  }

  private Set<TriggerRunId> wanted() {
    Set<TriggerRunId> wanted = new LinkedHashSet<>();
    for (Newest<TriggerRunId> newest : ids.values()) {
      newest.items().stream().limit(MAX_TOGETHER - wanted.size()).forEach(wanted::add);
    }
    return wanted;
  }

  private static List<StoredTriggerRun> inOrder(
      List<TriggerRunId> ids, Map<TriggerRunId, StoredTriggerRun> read) {
    return ids.stream().map(read::get).filter(Objects::nonNull).sorted(NEWEST_FIRST).toList();
  }

  private static <K> boolean isOf(K key, StoredTriggerRun run, BiPredicate<K, TriggerRun> belongs) {
    return !(run instanceof TriggerRun known) || belongs.test(key, known);
  }

  /** A damaged one comes last. */
  private static Instant time(StoredTriggerRun run) {
    return run instanceof TriggerRun read ? read.executedAt().orElse(Instant.MIN) : Instant.MIN;
  }
}
