package dev.pynmon.memory.store;

import dev.pynmon.domain.event.Event;
import dev.pynmon.domain.event.StoredEvent;
import dev.pynmon.domain.trigger.StoredTriggerRun;
import dev.pynmon.domain.trigger.TriggerRun;
import dev.pynmon.memory.access.AppLock;
import dev.pynmon.memory.event.EventTable;
import dev.pynmon.memory.trigger.RunTable;

/**
 * Writes to the trigger store of an application. Safe for concurrent use; each call is whole by
 * itself.
 */
public final class TriggerWriter {
  private final AppLock lock;
  private final EventTable events;
  private final RunTable runs;

  TriggerWriter(AppLock lock, EventTable events, RunTable runs) {
    this.lock = lock;
    this.events = events;
    this.runs = runs;
  }

  /** An event was emitted; what it starts is told by the runs. */
  public void event(Event event) {
    event(event, event);
  }

  /** The same, with a record that may be damaged. */
  public void event(Event event, StoredEvent record) {
    lock.write(() -> events.put(event, record));
  }

  /** A trigger was run: each of its events then has started what it started. */
  public void run(TriggerRun run) {
    run(run, run);
  }

  /** The same, with a record that may be damaged. */
  public void run(TriggerRun run, StoredTriggerRun record) {
    lock.write(
        () -> {
          runs.put(run, record);
          run.started()
              .ifPresent(
                  started ->
                      run.participants()
                          .forEach(
                              each -> each.event().ifPresent(id -> events.start(id, started))));
        });
  }
}
