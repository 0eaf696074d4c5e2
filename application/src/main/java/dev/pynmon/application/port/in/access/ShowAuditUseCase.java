package dev.pynmon.application.port.in.access;

import dev.pynmon.domain.access.Actor;
import dev.pynmon.domain.search.Search;
import java.util.Optional;

/** Shows what was done through this process; other processes have lists of their own. */
public interface ShowAuditUseCase {
  /**
   * A page of it.
   *
   * @param search the query that must hold of entries
   * @param page from 1; brought into range
   * @throws RefusedException when this actor may not see it
   */
  AuditView show(Actor actor, Optional<Search> search, int page);

  /** The same of all. */
  default AuditView show(Actor actor, int page) {
    return show(actor, Optional.empty(), page);
  }
}
