package dev.pynmon.memory.store;

import dev.pynmon.domain.event.Event;
import dev.pynmon.domain.event.StoredEvent;
import dev.pynmon.domain.id.TriggerRunId;
import dev.pynmon.domain.trigger.StoredCondition;
import dev.pynmon.domain.trigger.StoredTrigger;
import dev.pynmon.domain.trigger.StoredTriggerRun;
import dev.pynmon.domain.trigger.StoredValidCondition;
import dev.pynmon.domain.trigger.Trigger;
import dev.pynmon.domain.trigger.TriggerRun;
import dev.pynmon.memory.access.AppLock;
import dev.pynmon.memory.event.EventTable;
import dev.pynmon.memory.trigger.DefinitionTable;
import dev.pynmon.memory.trigger.RunTable;
import java.time.Instant;

/**
 * Writes to the trigger store of an application. Safe for concurrent use; each call is whole by
 * itself.
 */
public final class TriggerWriter {
  private final AppLock lock;
  private final EventTable events;
  private final RunTable runs;
  private final DefinitionTable definitions;

  TriggerWriter(AppLock lock, Tables tables) {
    this.lock = lock;
    this.events = tables.events();
    this.runs = tables.triggerRuns();
    this.definitions = tables.definitions();
  }

  /** A runner that starts writes a trigger down. */
  public void trigger(Trigger trigger) {
    trigger(trigger, trigger);
  }

  /** The same, with a record that may be damaged. */
  public void trigger(Trigger trigger, StoredTrigger record) {
    lock.write(() -> definitions.put(trigger, record));
  }

  /** A runner that starts writes a condition down. */
  public void condition(StoredCondition condition) {
    lock.write(() -> definitions.put(condition));
  }

  /** A condition about times was found due. */
  public void due(String condition, Instant at) {
    lock.write(() -> definitions.due(condition, at));
  }

  /** A condition was met. */
  public void met(StoredValidCondition valid) {
    lock.write(() -> definitions.met(valid));
  }

  /** Nothing waits for a valid condition any more. */
  public void used(String validCondition) {
    lock.write(() -> definitions.used(validCondition));
  }

  /** The atomic service claimed a run, before it started anything. */
  public void claim(TriggerRunId run, Instant at) {
    lock.write(() -> definitions.claim(run, at));
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
