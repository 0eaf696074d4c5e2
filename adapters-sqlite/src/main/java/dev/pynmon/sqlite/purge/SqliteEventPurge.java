package dev.pynmon.sqlite.purge;

import dev.pynmon.application.port.out.purge.EventPurge;
import dev.pynmon.application.port.out.purge.Removal;
import dev.pynmon.domain.purge.EventRetention;
import dev.pynmon.domain.purge.Holding;
import dev.pynmon.domain.value.PythonTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Removes events and runs in pynenc's order: old events, old runs, surplus events, surplus runs.
 *
 * @param rows the tables
 */
record SqliteEventPurge(RemovableRows rows) implements EventPurge {
  @Override
  public List<Holding> holdings(EventRetention retention, Instant now) {
    return retention.enabled()
        ? new EventHoldings(rows, retention, oldest(retention, now)).all()
        : List.of();
  }

  @Override
  public Removal begin(EventRetention retention, Instant now) {
    return new RemovalInStages(retention.enabled() ? stages(retention, now) : List.of());
  }

  private List<Removal> stages(EventRetention retention, Instant now) {
    double oldest = oldest(retention, now);
    List<Removal> stages = new ArrayList<>();
    stages.add(new OldEvents(rows, oldest));
    stages.add(new OldRuns(rows, oldest));
    if (retention.maxEvents() > 0) {
      stages.add(new SurplusEvents(rows, retention.maxEvents()));
    }
    if (retention.maxRuns() > 0) {
      stages.add(new SurplusRuns(rows, retention.maxRuns()));
    }
    return stages;
  }

  private static double oldest(EventRetention retention, Instant now) {
    return PythonTime.toUnixSeconds(now.minus(retention.age()));
  }
}
