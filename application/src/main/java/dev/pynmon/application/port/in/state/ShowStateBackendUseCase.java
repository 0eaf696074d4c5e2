package dev.pynmon.application.port.in.state;

import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.search.Search;
import java.util.Optional;

/** The state backend of an application as a store. Safe for concurrent use. */
public interface ShowStateBackendUseCase {
  /**
   * What it holds, and a part of the records that the orchestrator knows nothing of: purged there,
   * or never registered. Looks at no more than 5,000 records a page and says how far it came.
   *
   * @param search the query that must hold of those records
   * @param orphans which part of those records
   * @throws dev.pynmon.application.port.in.app.UnknownAppException when there is no such
   *     application
   * @throws dev.pynmon.domain.query.InvalidCursorException for a cursor of another list
   */
  StateBackendOverview show(AppKey app, Optional<Search> search, PageRequest orphans);

  /** With all of those records. */
  default StateBackendOverview show(AppKey app, PageRequest orphans) {
    return show(app, Optional.empty(), orphans);
  }
}
