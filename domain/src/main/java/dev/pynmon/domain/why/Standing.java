package dev.pynmon.domain.why;

import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.invocation.Life;
import dev.pynmon.domain.invocation.Spell;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.status.InvocationStatus;
import dev.pynmon.domain.status.KnownStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Where an invocation stands.
 *
 * @param state what the orchestrator knows of it
 * @param life what its history tells
 * @param now when that was read
 */
public record Standing(InvocationState state, Life life, Instant now) {
  private static final Duration MOMENT = Duration.ofMinutes(1);

  InvocationStatus status() {
    return state.status().status();
  }

  TaskKey task() {
    return state.task();
  }

  /** Since when it is in its status. */
  Instant since() {
    return state.status().at();
  }

  /** True for the first minute: what comes next may be on its way. */
  boolean isYoung() {
    return Duration.between(since(), now).compareTo(MOMENT) <= 0;
  }

  /**
   * How often concurrency control put it back since a runner last ran it: out of a queue by its own
   * status, and when it was to begin by no status but that it did not.
   */
  long putBack() {
    long times = 0;
    Optional<InvocationStatus> before = Optional.empty();
    for (Spell spell : life.spells()) {
      if (spell.status() == KnownStatus.RUNNING) {
        times = 0;
      } else if (spell.status() == KnownStatus.REROUTED && isControlled(before)) {
        times++;
      }
      before = Optional.of(spell.status());
    }
    return times;
  }

  private static boolean isControlled(Optional<InvocationStatus> before) {
    return before
        .filter(
            status -> status == KnownStatus.CONCURRENCY_CONTROLLED || status == KnownStatus.PENDING)
        .isPresent();
  }

  /** The status before the present one; empty where that was not read. */
  Optional<InvocationStatus> before() {
    List<Spell> spells = life.spells();
    return life.complete() && spells.size() > 1
        ? Optional.of(spells.get(spells.size() - 2).status())
        : Optional.empty();
  }

  /** How often, where that is why it waits now; empty where it is not. */
  public Optional<Count> heldBack() {
    if (status() != KnownStatus.REROUTED || putBack() == 0 || !wasLastControlled()) {
      return Optional.empty();
    }
    return Optional.of(Count.of(putBack(), life.complete()));
  }

  /** Of a long history the newest changes were not read: what it was last is then not known. */
  private boolean wasLastControlled() {
    return !life.complete() || isControlled(before());
  }
}
