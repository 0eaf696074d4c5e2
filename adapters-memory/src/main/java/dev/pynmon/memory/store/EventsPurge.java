package dev.pynmon.memory.store;

import dev.pynmon.application.port.out.purge.EventPurge;
import dev.pynmon.application.port.out.purge.Removal;
import dev.pynmon.domain.purge.EventRetention;
import dev.pynmon.domain.purge.Holding;
import dev.pynmon.domain.purge.Removed;
import java.time.Instant;
import java.util.List;

/** Removes old events and runs. */
record EventsPurge(OpenedPurges purges) implements EventPurge {
  @Override
  public List<Holding> holdings(EventRetention retention, Instant now) {
    return purges.read(List.of(), tables -> OldEvents.of(tables, retention, now).holdings());
  }

  @Override
  public Removal begin(EventRetention retention, Instant now) {
    return limit ->
        purges.write(Removed.NOTHING, tables -> OldEvents.of(tables, retention, now).remove(limit));
  }
}
