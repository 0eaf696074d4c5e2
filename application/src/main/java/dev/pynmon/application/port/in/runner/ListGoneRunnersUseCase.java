package dev.pynmon.application.port.in.runner;

import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.search.Search;
import java.util.Optional;

/** Which runners are gone, what they held then, and where that went. Safe for concurrent use. */
public interface ListGoneRunnersUseCase {
  /** The most runners of one part. */
  int MAX_PART = 20;

  /**
   * Parts go on from the newest created to the oldest; in each stand first those that died with
   * work, then those that were stopped. A worker that fell silent with its runner is told with
   * that; one of a single invocation, which is over, is not missed. Cost: one walk through at most
   * 20,000 heartbeats, two calls for each 1,000 of them; ten calls for the last changes of workers
   * of one invocation, 20,000 of all together; for each runner of the part one call, {@value
   * RunnerPast#MAX_ENTRIES} history entries together; and ten more calls.
   *
   * @param search the query that must hold of them
   * @param page at most {@value #MAX_PART} of them
   * @throws dev.pynmon.application.port.in.app.UnknownAppException when there is no such
   *     application
   * @throws dev.pynmon.domain.query.InvalidCursorException for a cursor of another list
   */
  GoneRunners listGone(AppKey app, Optional<Search> search, PageRequest page);

  /** All of them. */
  default GoneRunners listGone(AppKey app, PageRequest page) {
    return listGone(app, Optional.empty(), page);
  }
}
