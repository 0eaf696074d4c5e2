package dev.pynmon.application.port.in.failure;

import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.failure.FailureGroup;
import dev.pynmon.domain.query.Cursor;
import dev.pynmon.domain.query.TimeWindow;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What failed in a part of a window of time, its end or what lies before an earlier part.
 *
 * @param asOf when this was asked
 * @param window what was asked for
 * @param found what was found; missing when the orchestrator cannot be read
 */
public record EarlierFailures(Instant asOf, TimeWindow window, Answer<Found> found) {
  /**
   * What was found.
   *
   * @param part the part of the window that was looked at
   * @param failures how many failed in it
   * @param groups these by what they have in common
   * @param next where to look on; empty when nothing is left
   */
  public record Found(
      TimeWindow part, int failures, List<FailureGroup> groups, Optional<Cursor> next) {
    public Found {
      groups = List.copyOf(groups);
    }
  }
}
