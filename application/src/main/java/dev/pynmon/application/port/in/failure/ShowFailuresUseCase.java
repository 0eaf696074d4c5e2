package dev.pynmon.application.port.in.failure;

import dev.pynmon.application.port.in.task.TaskReport;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.query.Cursor;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.timeline.Period;
import java.time.Instant;
import java.util.Optional;

/**
 * What fails, by what it has in common (docs/failures.md). Made of what {@link
 * dev.pynmon.application.port.in.task.ShowTasksUseCase} keeps, within its limits. Safe for
 * concurrent use.
 */
public interface ShowFailuresUseCase {
  /** How many failures one look at an earlier time groups at most. */
  int MAX_EARLIER = 5_000;

  /** How many are grouped for who waits for all of an earlier time. */
  int MAX_HELD = 20_000;

  /**
   * In the time until now, as last worked out in the background. Where that does not reach back to
   * the beginning of the time, what the orchestrator still holds as failed is grouped with it, as
   * far as {@link #earlier} looks at once and at its cost; else without any.
   *
   * @throws dev.pynmon.application.port.in.app.UnknownAppException when there is no such
   *     application
   */
  TaskReport recent(AppKey app, Period range);

  /**
   * In a window of time as far as the orchestrator still holds what failed, newest registered
   * first: where {@link #recent} does not reach. Cost: a call for each 1,000 that failed since,
   * then four for each 250 found; it ends a second after the first that is found, or with {@value
   * #MAX_EARLIER}, and says how far it looked.
   *
   * @param after where an earlier look ended
   * @throws dev.pynmon.application.port.in.app.UnknownAppException when there is no such
   *     application
   * @throws dev.pynmon.domain.query.InvalidCursorException for a place that no look gave
   */
  EarlierFailures earlier(AppKey app, TimeWindow window, Optional<Cursor> after);

  /**
   * From a moment until now, waiting until it is worked out: for command lines. Where {@link
   * #recent} would not reach, the orchestrator is asked as by {@link #held}.
   *
   * @param since before now
   * @throws dev.pynmon.application.port.in.app.UnknownAppException when there is no such
   *     application
   */
  FailureReport since(AppKey app, Instant since);

  /**
   * In a window of time as far as the orchestrator still holds what failed, all of it or the newest
   * {@value #MAX_HELD}: for command lines. Cost: as of {@link #earlier}, without its second.
   *
   * @throws dev.pynmon.application.port.in.app.UnknownAppException when there is no such
   *     application
   */
  EarlierFailures held(AppKey app, TimeWindow window);
}
