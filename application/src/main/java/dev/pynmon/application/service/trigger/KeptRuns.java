package dev.pynmon.application.service.trigger;

import dev.pynmon.application.service.app.Triggers;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.query.Newest;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.trigger.TriggerRun;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Since when runs of triggers are kept: a store of pynenc 0.2.3 has none, and may be used by a
 * later one.
 *
 * @param visit the application
 */
record KeptRuns(Visit visit) {
  private static final Comparator<Instant> ORDER = Comparator.naturalOrder();

  /**
   * When a run was executed that is older than any of these, or else the oldest known. At most one
   * call, none where the runs that were read tell.
   *
   * @param runs runs that were read, newest first
   * @param moments in question
   */
  Optional<Instant> since(Answer<Newest<TriggerRun>> runs, Collection<Instant> moments) {
    Optional<Instant> oldest =
        runs.available().stream()
            .flatMap(all -> all.items().stream())
            .flatMap(run -> run.executedAt().stream())
            .min(ORDER);
    Optional<Instant> wanted = moments.stream().min(ORDER);
    return runs.available().isEmpty()
            || wanted.isEmpty()
            || oldest.filter(wanted.get()::isAfter).isPresent()
        ? oldest
        : Stream.concat(before(wanted.get()).stream(), oldest.stream()).min(ORDER);
  }

  private Optional<Instant> before(Instant moment) {
    TimeWindow window = new TimeWindow(TimeWindow.EVER.from(), TimeWindow.EVER.nearest(moment));
    return new Triggers(visit)
        .runs(runs -> runs.executed(window, 1)).stream()
            .flatMap(found -> found.items().stream())
            .flatMap(run -> run.readable().stream())
            .flatMap(run -> run.executedAt().stream())
            .findFirst();
  }
}
