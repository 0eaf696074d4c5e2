package dev.pynmon.domain.purge;

import java.time.Duration;

/**
 * Which events and trigger runs are kept (wire format, section 9.5). Runs of a removed event go
 * with it.
 *
 * @param enabled false when the application says that it removes none by itself
 * @param age what is older goes
 * @param maxEvents how many events are kept at most, the newest; 0 for any number
 * @param maxRuns how many trigger runs are kept at most, the newest; 0 for any number
 */
public record EventRetention(boolean enabled, Duration age, long maxEvents, long maxRuns) {
  /** What pynenc does unless told otherwise. */
  public static final EventRetention DEFAULT = new EventRetention(true, Duration.ofDays(7), 0, 0);
}
