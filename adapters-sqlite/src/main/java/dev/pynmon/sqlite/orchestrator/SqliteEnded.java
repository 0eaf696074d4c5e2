package dev.pynmon.sqlite.orchestrator;

import dev.pynmon.application.port.out.purge.EndedInvocations;
import dev.pynmon.application.port.out.purge.EndedWalk;
import dev.pynmon.domain.value.PythonTime;
import dev.pynmon.sqlite.db.AppTables;
import java.time.Instant;

/**
 * Invocations that came to an end, in the order of their registration.
 *
 * @param tables where
 */
public record SqliteEnded(AppTables tables) implements EndedInvocations {
  @Override
  public EndedWalk endedBy(Instant moment) {
    return new EndedRows(tables, PythonTime.toUnixSeconds(moment));
  }
}
