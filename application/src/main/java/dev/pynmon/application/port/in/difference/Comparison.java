package dev.pynmon.application.port.in.difference;

import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.difference.Difference;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.runner.RunnerContext;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What sets some invocations apart from others.
 *
 * @param asOf when this was asked
 * @param found what was found; missing when a component cannot be read
 */
public record Comparison(Instant asOf, Answer<Found> found) {
  /**
   * What was found.
   *
   * @param time from when to when both were looked at
   * @param those how many were looked at
   * @param others with how many they were compared
   * @param differences the clearest first, at most {@link
   *     dev.pynmon.domain.difference.Differences#MAX}
   * @param runners what is known of the runners that these name, by their ids
   */
  public record Found(
      TimeWindow time,
      Sample those,
      Sample others,
      List<Difference> differences,
      Map<RunnerId, RunnerContext> runners) {
    public Found {
      differences = List.copyOf(differences);
      runners = Map.copyOf(runners);
    }

    /** True when times and runners were compared: the newest of many are of other ones. */
    public boolean isOfOneTime() {
      return others.reach() != Reach.NEWEST;
    }
  }

  /**
   * Some of a list.
   *
   * @param number how many
   * @param reach which of them
   */
  public record Sample(int number, Reach reach) {}

  /** Which of a list were looked at. */
  public enum Reach {
    /** Every one. */
    ALL,
    /** Some of all of the time. */
    SPREAD,
    /** The newest. */
    NEWEST
  }
}
