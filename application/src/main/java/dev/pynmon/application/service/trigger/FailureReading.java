package dev.pynmon.application.service.trigger;

import dev.pynmon.application.port.in.trigger.TriggerSurroundings;
import dev.pynmon.application.port.out.value.ValueDecoder;
import dev.pynmon.application.service.app.ServiceSettings;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.domain.failure.FailureCause;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.invocation.Outcome;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.query.StatusFilter;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.domain.task.TaskCondition;
import dev.pynmon.domain.trigger.Condition;
import dev.pynmon.domain.trigger.StoredCondition;
import dev.pynmon.domain.trigger.TriggerRun;
import dev.pynmon.domain.trigger.firing.Firing;
import dev.pynmon.domain.trigger.firing.SharedFailures;
import dev.pynmon.domain.trigger.firing.SharedFailures.Failed;
import dev.pynmon.domain.trigger.firing.Upon;
import dev.pynmon.domain.trigger.firing.Waiting;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Looks for failures that a trigger on exceptions lost.
 *
 * @param visit the application
 * @param decoder tells what was raised
 */
record FailureReading(Visit visit, ValueDecoder decoder) {
  /** pynenc keeps no more than 1,024 characters of an exception; each may be escaped. */
  private static final int MAX_TEXT = 8_000;

  /** So many of its conditions are looked after. */
  private static final int MOST = 3;

  /**
   * Of the first of its conditions on exceptions that lost any. Nothing where failures without a
   * run are normal: where it needs more, waits for certain arguments, or what waits is not known.
   * Two calls for each such condition, three conditions at most.
   */
  Optional<SharedFailures> of(Firing firing, TriggerSurroundings around) {
    boolean isTold =
        !firing.needsMore() && isKnown(firing) && around.runs().available().isPresent();
    return firing.upon().stream()
        .filter(_ -> isTold)
        .flatMap(one -> failure(one).stream())
        .limit(MOST)
        .flatMap(condition -> lost(condition, firing, around).stream())
        .findFirst();
  }

  /** Failures of the last moments are none that is looked after. */
  private boolean isKnown(Firing firing) {
    Instant settled = visit.asOf().minus(new ServiceSettings(visit.app()).rules().interval());
    return switch (firing.known()) {
      case ALL -> true;
      case EARLIER -> firing.asOf().filter(settled::isBefore).isPresent();
      case FIRST, LOOKED_FOR, UNTOLD -> false;
    };
  }

  private static Optional<TaskCondition.Failure> failure(Upon upon) {
    return upon.stored()
        .flatMap(StoredCondition::readable)
        .map(Condition::what)
        .filter(TaskCondition.Failure.class::isInstance)
        .map(TaskCondition.Failure.class::cast)
        .filter(condition -> condition.filter().isEmpty());
  }

  private Optional<SharedFailures> lost(
      TaskCondition.Failure condition, Firing firing, TriggerSurroundings around) {
    List<TriggerRun> runs =
        around.runs().available().stream().flatMap(all -> all.items().stream()).toList();
    return SharedFailures.of(
        condition.task(),
        failures(condition),
        runs,
        waiting(firing),
        kept(around, runs),
        new ServiceSettings(visit.app()).rules().interval(),
        visit.asOf());
  }

  private List<Failed> failures(TaskCondition.Failure condition) {
    List<InvocationState> newest = newest(condition.task());
    List<InvocationId> ids = newest.stream().map(InvocationState::id).toList();
    Map<InvocationId, Outcome> outcomes =
        ids.isEmpty()
            ? Map.of()
            : visit
                .stateBackend(store -> store.outcomes().of(ids, MAX_TEXT))
                .available()
                .orElse(Map.of());
    return newest.stream()
        .flatMap(state -> failed(state, outcomes).stream())
        .filter(one -> isWaitedFor(condition, one))
        .toList();
  }

  private static boolean isWaitedFor(TaskCondition.Failure condition, Failed one) {
    return condition.exceptions().isEmpty() || condition.exceptions().contains(one.exception());
  }

  private Optional<Failed> failed(InvocationState state, Map<InvocationId, Outcome> outcomes) {
    return Optional.ofNullable(outcomes.get(state.id()))
        .flatMap(Outcome::exception)
        .map(text -> FailureCause.of(decoder.decodeException(text)))
        .map(failureCause -> new Failed(state, failureCause.exception()));
  }

  private List<InvocationState> newest(TaskKey task) {
    StatusFilter failed =
        new StatusFilter(Set.of(KnownStatus.FAILED), Optional.of(task), Optional.empty());
    return visit
        .orchestrator(
            store -> store.statuses().page(failed, PageRequest.first(SharedFailures.MOST)))
        .available()
        .map(page -> page.items())
        .orElse(List.of());
  }

  private static Waiting waiting(Firing firing) {
    return new Waiting(
        firing.upon().stream().flatMap(one -> one.met().stream()).toList(), firing.known());
  }

  /** Before its first run the trigger may not have been there; no store tells when it was. */
  private Instant kept(TriggerSurroundings around, List<TriggerRun> runs) {
    Stream<Instant> first = runs.stream().flatMap(run -> run.executedAt().stream());
    Instant oldest =
        around.retention().enabled() ? visit.asOf().minus(around.retention().age()) : Instant.MIN;
    return first
        .min(Comparator.naturalOrder())
        .map(at -> at.minus(new ServiceSettings(visit.app()).rules().interval()))
        .filter(oldest::isBefore)
        .orElse(oldest);
  }
}
