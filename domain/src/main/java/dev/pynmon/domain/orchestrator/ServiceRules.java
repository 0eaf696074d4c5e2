package dev.pynmon.domain.orchestrator;

import java.time.Duration;

/**
 * How runners take turns at the atomic service (wire format, section 12.3), in the units of the
 * configuration, so that the same numbers come out as in pynenc.
 *
 * @param intervalMinutes how long a cycle is
 * @param marginMinutes what is left free at the end of each slot
 * @param stabilizationMinutes how long a new runner is not relied on; since pynenc 0.2.4
 * @param maxStartFraction the part of a slot after which no run is begun any more; since 0.2.4
 */
public record ServiceRules(
    double intervalMinutes,
    double marginMinutes,
    double stabilizationMinutes,
    double maxStartFraction) {
  /** What pynenc uses unless configured otherwise. */
  public static final ServiceRules DEFAULT = new ServiceRules(5, 1, 0, 0.5);

  private static final double LONGEST = 10_000_000;

  /** False for an interval with which pynenc refuses to start a runner. */
  public boolean isUsable() {
    return intervalMinutes > 0 && intervalMinutes < LONGEST;
  }

  /** How long a cycle is; what pynenc uses when the interval is none. */
  public Duration interval() {
    double minutes = isUsable() ? intervalMinutes : DEFAULT.intervalMinutes;
    return Duration.ofMillis(Math.max(1, Math.round(minutes * 60_000)));
  }
}
