package dev.pynmon.application.port.in.runner;

import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.search.Search;
import java.util.Optional;

/** The runners of an application. Safe for concurrent use. */
public interface ListRunnersUseCase {
  /**
   * The active runners in groups, what any hold and finished of late, and a part of all that ever
   * left a heartbeat. Cost: 21 store calls and {@value Finished#MAX_ENTRIES} history entries at
   * most, however many there are.
   *
   * @param page which part of all heartbeats, newest created first
   * @throws dev.pynmon.application.port.in.app.UnknownAppException when there is no such
   *     application
   * @throws dev.pynmon.domain.query.InvalidCursorException for a cursor of another list
   */
  default RunnerList list(AppKey app, PageRequest page) {
    return list(app, Optional.empty(), page);
  }

  /**
   * The same with those of all alone of which a query holds.
   *
   * @throws dev.pynmon.application.port.in.app.UnknownAppException when there is no such
   *     application
   * @throws dev.pynmon.domain.query.InvalidCursorException for a cursor of another list
   */
  RunnerList list(AppKey app, Optional<Search> search, PageRequest page);
}
