package dev.pynmon.domain.runner;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * When a runner counts as active (wire format, section 5.4).
 *
 * @param consideredDeadAfter how old the last heartbeat may be
 * @param rhythm how often one is written
 */
public record ActiveRule(Duration consideredDeadAfter, Duration rhythm) {
  private static final Duration USUAL_RHYTHM = Duration.ofSeconds(30);

  /** What pynenc uses unless configured otherwise. */
  public static final ActiveRule DEFAULT = new ActiveRule(Duration.ofMinutes(10));

  /** With pynenc's own rhythm. */
  public ActiveRule(Duration consideredDeadAfter) {
    this(consideredDeadAfter, USUAL_RHYTHM);
  }

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
    return heartbeat.map(sign -> presence(sign, now)).orElse(RunnerPresence.UNSEEN);
  }

  RunnerPresence presence(Heartbeat heartbeat, Instant now) {
    if (!isActive(heartbeat, now)) {
      return RunnerPresence.GONE;
    }
    return heartbeat.last().isBefore(now.minus(freshFor()))
        ? RunnerPresence.STALE
        : RunnerPresence.ACTIVE;
  }

  /** Who writes seldom is not silent before a heartbeat is missing. */
  private Duration freshFor() {
    Duration half = consideredDeadAfter.dividedBy(2);
    Duration two = rhythm.multipliedBy(2);
    return half.compareTo(two) > 0 ? half : two;
  }
}
