package dev.pynmon.domain.status;

import static dev.pynmon.domain.status.KnownStatus.CONCURRENCY_CONTROLLED;
import static dev.pynmon.domain.status.KnownStatus.CONCURRENCY_CONTROLLED_FINAL;
import static dev.pynmon.domain.status.KnownStatus.FAILED;
import static dev.pynmon.domain.status.KnownStatus.KILLED;
import static dev.pynmon.domain.status.KnownStatus.PAUSED;
import static dev.pynmon.domain.status.KnownStatus.PENDING;
import static dev.pynmon.domain.status.KnownStatus.PENDING_RECOVERY;
import static dev.pynmon.domain.status.KnownStatus.REROUTED;
import static dev.pynmon.domain.status.KnownStatus.RESUMED;
import static dev.pynmon.domain.status.KnownStatus.RETRY;
import static dev.pynmon.domain.status.KnownStatus.RUNNING;
import static dev.pynmon.domain.status.KnownStatus.RUNNING_RECOVERY;
import static dev.pynmon.domain.status.KnownStatus.SUCCESS;

import dev.pynmon.domain.id.RunnerId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Which status may follow which, and who may change it (wire format, sections 3.1 and 3.2).
 *
 * @param generation the rules of which pynenc
 */
public record StatusMachine(PynencGeneration generation) {

  /** What may follow this status; empty for a final one. */
  public Set<KnownStatus> next(KnownStatus from) {
    return switch (from) {
      case REGISTERED -> Set.of(PENDING, CONCURRENCY_CONTROLLED, CONCURRENCY_CONTROLLED_FINAL);
      case REROUTED -> Set.of(PENDING, CONCURRENCY_CONTROLLED);
      case PENDING -> Set.of(RUNNING, KILLED, REROUTED, PENDING_RECOVERY);
      case RUNNING -> Set.of(PAUSED, KILLED, RETRY, SUCCESS, FAILED, RUNNING_RECOVERY);
      case PAUSED -> Set.of(isOldest() ? RESUMED : RUNNING, KILLED);
      case RESUMED -> isOldest() ? Set.of(PAUSED, KILLED, RETRY, SUCCESS, FAILED) : Set.of();
      case RETRY -> Set.of(PENDING);
      case CONCURRENCY_CONTROLLED, PENDING_RECOVERY, RUNNING_RECOVERY, KILLED -> Set.of(REROUTED);
      case CONCURRENCY_CONTROLLED_FINAL, SUCCESS, FAILED -> Set.of();
    };
  }

  /**
   * Decides a change as pynenc would.
   *
   * @param current the present record; an unknown status allows nothing
   * @param target the wished status
   * @param caller the runner that asks
   * @param now when the new record begins
   */
  public TransitionResult change(
      StatusRecord current, KnownStatus target, RunnerId caller, Instant now) {
    boolean allowed = current.status().known().map(this::next).orElse(Set.of()).contains(target);
    if (!allowed) {
      return new TransitionResult.NotAllowed(current.status(), target);
    }
    if (isRefused(current, target, caller)) {
      return new TransitionResult.NotOwner(current.owner(), caller);
    }
    return new TransitionResult.Allowed(
        new StatusRecord(target, owner(current, target, caller), now));
  }

  private static boolean isRefused(StatusRecord current, KnownStatus target, RunnerId caller) {
    boolean isNobody = target.acquiresOwner() && caller.value().isEmpty();
    return !target.overridesOwner() && (isForeign(current, caller) || isNobody);
  }

  private static boolean isForeign(StatusRecord current, RunnerId caller) {
    boolean owned = current.status().known().map(KnownStatus::requiresOwner).orElse(false);
    return owned && !current.owner().equals(Optional.of(caller));
  }

  private static Optional<RunnerId> owner(
      StatusRecord current, KnownStatus target, RunnerId caller) {
    if (target.releasesOwner()) {
      return Optional.empty();
    }
    return target.acquiresOwner() ? Optional.of(caller) : current.owner();
  }

  private boolean isOldest() {
    return generation == PynencGeneration.V0_2_3;
  }
}
