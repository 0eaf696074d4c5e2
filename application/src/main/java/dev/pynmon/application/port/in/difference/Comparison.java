package dev.pynmon.application.port.in.difference;

import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.difference.Difference;
import java.time.Instant;
import java.util.List;

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
   * @param those how many were looked at
   * @param others with how many they were compared
   * @param differences the clearest first, at most {@link
   *     dev.pynmon.domain.difference.Differences#MAX}
   */
  public record Found(Sample those, Sample others, List<Difference> differences) {
    public Found {
      differences = List.copyOf(differences);
    }
  }

  /**
   * Some of a list.
   *
   * @param number how many
   * @param isAll whether the list holds no more
   */
  public record Sample(int number, boolean isAll) {}
}
