package dev.pynmon.domain.trigger.firing;

import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.TriggerRunId;
import dev.pynmon.domain.trigger.Participant;
import dev.pynmon.domain.trigger.TriggerRun;
import dev.pynmon.domain.trigger.ValidCondition;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A run that comes of what waits.
 *
 * @param id its id
 * @param met what met the conditions; all of it was there before the run
 */
record Awaited(TriggerRunId id, List<ValidCondition> met) {
  /** Times of one moment are told by two clocks. */
  private static final Duration SLACK = Duration.ofSeconds(1);

  /** Whether that is it: failures with the same exception give their runs the same id. */
  boolean isOf(TriggerRun run) {
    return run.id().equals(id) && (run.participants().isEmpty() || isNamed(sources(run)));
  }

  private static Set<InvocationId> sources(TriggerRun run) {
    return run.participants().stream()
        .map(Participant::source)
        .flatMap(source -> source.stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  private boolean isNamed(Set<InvocationId> sources) {
    return met.stream().flatMap(one -> one.context().source().stream()).allMatch(sources::contains);
  }

  /** Whether it may have been claimed then: what was claimed before all was met is another one. */
  boolean isPossibleAt(Instant claim) {
    return met.stream()
        .flatMap(one -> one.context().at().stream())
        .noneMatch(at -> claim.isBefore(at.minus(SLACK)));
  }
}
