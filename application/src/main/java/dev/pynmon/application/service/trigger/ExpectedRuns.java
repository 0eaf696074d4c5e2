package dev.pynmon.application.service.trigger;

import dev.pynmon.application.service.app.Triggers;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.id.TriggerRunId;
import dev.pynmon.domain.query.Newest;
import dev.pynmon.domain.trigger.TriggerRun;
import dev.pynmon.domain.trigger.firing.Facts;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Runs that are expected, by their ids: they are found behind however many newer ones of others.
 *
 * @param visit the application
 */
record ExpectedRuns(Visit visit) {
  private static final Comparator<TriggerRun> BY_TIME =
      Comparator.comparing((TriggerRun run) -> run.executedAt().orElse(Instant.MIN));

  /** The runs with those. One call; none where no older ones were left out. */
  Answer<Newest<TriggerRun>> with(Answer<Newest<TriggerRun>> runs, List<TriggerRunId> expected) {
    return runs.map(known -> known.complete() ? known : with(known, missing(known, expected)));
  }

  private List<TriggerRun> missing(Newest<TriggerRun> known, List<TriggerRunId> expected) {
    Set<TriggerRunId> there =
        known.items().stream().map(TriggerRun::id).collect(Collectors.toUnmodifiableSet());
    List<TriggerRunId> ids = expected.stream().filter(id -> !there.contains(id)).toList();
    return ids.isEmpty()
        ? List.of()
        : new Triggers(visit)
            .runs(store -> store.of(ids)).stream()
                .flatMap(found -> found.values().stream())
                .flatMap(run -> run.readable().stream())
                .toList();
  }

  /** How far was looked stays: between there and these may be others. */
  private static Newest<TriggerRun> with(Newest<TriggerRun> known, List<TriggerRun> more) {
    return more.isEmpty()
        ? known
        : new Newest<>(
            Stream.concat(known.items().stream(), more.stream())
                .sorted(BY_TIME.reversed())
                .toList(),
            false,
            Facts.lookedBackTo(known));
  }
}
