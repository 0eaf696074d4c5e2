package dev.pynmon.application.port.in.failure;

import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.failure.FailureGroup;
import dev.pynmon.domain.query.Cursor;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.search.Search;
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
   * @param part from the last to the first that was looked at, in the order of their registration,
   *     and to the ends of the window where the list of all begins and ends; all that was found is
   *     of it, but not all that is of it was found while something is left
   * @param failures how many were found, whatever a query leaves of their groups
   * @param groups these by what they have in common
   * @param next where to look on; empty when nothing is left, and all looks together have found all
   */
  public record Found(
      TimeWindow part, int failures, List<FailureGroup> groups, Optional<Cursor> next) {
    public Found {
      groups = List.copyOf(groups);
    }

    /** The same with those groups alone of which a query holds. */
    public Found asking(Search search) {
      List<FailureGroup> asked = groups.stream().filter(group -> group.isAsked(search)).toList();
      return new Found(part, failures, asked, next);
    }
  }
}
