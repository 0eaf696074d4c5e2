package dev.pynmon.application.port.in.access;

import dev.pynmon.domain.access.Actor;

/** Shows what was done through this process; other processes have lists of their own. */
public interface ShowAuditUseCase {
  /**
   * A page of it.
   *
   * @param page from 1; brought into range
   * @throws RefusedException when this actor may not see it
   */
  AuditView show(Actor actor, int page);
}
