package dev.pynmon.application.port.in.runner;

import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.runnerwork.Ended;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * What runners brought to an end of late, from a bounded look back through the histories.
 *
 * @param own by each for itself
 * @param groups by each topmost runner and all below it
 * @param since since when that is counted: an hour, or less where that is not reached
 * @param whole true when it is that hour
 */
public record Finished(
    Map<RunnerId, Ended> own, Map<RunnerId, Ended> groups, Instant since, boolean whole) {
  /** How long is looked back. */
  public static final Duration SPAN = Duration.ofHours(1);

  /** The most entries that are looked at. */
  public static final int MAX_ENTRIES = 10_000;

  public Finished {
    own = Map.copyOf(own);
    groups = Map.copyOf(groups);
  }

  /** By a runner, with all below it where it is a topmost one. */
  public Ended by(RunnerId runner) {
    return groups.getOrDefault(runner, own.getOrDefault(runner, Ended.NONE));
  }
}
