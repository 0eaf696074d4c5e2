package dev.pynmon.domain.trigger;

import dev.pynmon.domain.id.EventId;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.invocation.History;
import dev.pynmon.domain.invocation.HistoryEntry;
import dev.pynmon.domain.invocation.Invocation;
import java.util.Optional;

/** What started an invocation, as far as stores tell. */
public sealed interface StartedBy {
  /**
   * Another invocation called it.
   *
   * @param parent which
   */
  record Caller(InvocationId parent) implements StartedBy {}

  /**
   * The conditions of a trigger were met.
   *
   * @param run when that was, and what met them
   */
  record Trigger(StoredTriggerRun run) implements StartedBy {}

  /**
   * An event; no run of a trigger is known that tells more.
   *
   * @param event which
   */
  record Event(EventId event) implements StartedBy {}

  /**
   * A process that only registers: from outside.
   *
   * @param client which
   */
  record Client(RunnerId client) implements StartedBy {}

  /**
   * A runner, while it ran no task: as it does for triggers (wire format, section 9.5). No run of
   * one is known.
   *
   * @param runner which
   */
  record Runner(RunnerId runner) implements StartedBy {}

  /** Nothing tells it. */
  record Unknown() implements StartedBy {}

  /**
   * Who calls comes first, then the run of a trigger, then the event, then who registered it.
   *
   * @param record what the state backend keeps, where that can be read
   * @param origin the run of a trigger that started it, as far as it is kept
   * @param history its changes; the oldest are read
   */
  static StartedBy of(
      Optional<Invocation> record, Optional<StoredTriggerRun> origin, History history) {
    Optional<HistoryEntry> registration = history.registration();
    return record
        .flatMap(Invocation::parent)
        .or(() -> registration.flatMap(HistoryEntry::registeredBy))
        .<StartedBy>map(Caller::new)
        .or(() -> origin.map(Trigger::new))
        .or(() -> record.flatMap(Invocation::parentEvent).map(Event::new))
        .or(() -> registration.flatMap(HistoryEntry::runnerContext).map(StartedBy::registrar))
        .orElseGet(Unknown::new);
  }

  private static StartedBy registrar(RunnerId id) {
    return id.isExternal() ? new Client(id) : new Runner(id);
  }
}
