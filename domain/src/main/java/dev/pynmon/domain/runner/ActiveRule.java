package dev.pynmon.domain.runner;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * When a runner counts as active (wire format, section 5.4).
 *
 * @param consideredDeadAfter how old the last heartbeat may be
 */
public record ActiveRule(Duration consideredDeadAfter) {
  /** What pynenc uses unless configured otherwise. */
  public static final ActiveRule DEFAULT = new ActiveRule(Duration.ofMinutes(10));

  /** The oldest last heartbeat that still counts as active. */
  public Instant activeSince(Instant now) {
    return now.minus(consideredDeadAfter);
  }

  /** True when the runner is active now. */
  public boolean isActive(Heartbeat heartbeat, Instant now) {
    return !heartbeat.last().isBefore(activeSince(now));
  }

  /** How present the runner is now. */
  public RunnerPresence presence(Optional<Heartbeat> heartbeat, Instant now) {
    return heartbeat.map(sign -> presence(sign, now)).orElse(RunnerPresence.SILENT);
  }

  RunnerPresence presence(Heartbeat heartbeat, Instant now) {
    if (!isActive(heartbeat, now)) {
      return RunnerPresence.GONE;
    }
    Instant fresh = now.minus(consideredDeadAfter.dividedBy(2));
    return heartbeat.last().isBefore(fresh) ? RunnerPresence.STALE : RunnerPresence.ACTIVE;
  }
}
