package dev.pynmon.memory.store;

import dev.pynmon.application.port.out.event.EventLists;
import dev.pynmon.application.port.out.event.Events;
import dev.pynmon.application.port.out.trigger.Conditions;
import dev.pynmon.application.port.out.trigger.TriggerDefinitions;
import dev.pynmon.application.port.out.trigger.TriggerRuns;
import dev.pynmon.application.port.out.trigger.ValidConditions;
import dev.pynmon.application.port.plugin.TriggerStore;
import dev.pynmon.domain.app.Absence;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.memory.access.Reader.Guarded;
import dev.pynmon.memory.event.MemoryEventLists;
import dev.pynmon.memory.event.MemoryEvents;
import dev.pynmon.memory.trigger.MemoryConditions;
import dev.pynmon.memory.trigger.MemoryTriggerDefinitions;
import dev.pynmon.memory.trigger.MemoryTriggerRuns;
import dev.pynmon.memory.trigger.MemoryValidConditions;

/** The trigger store of an application, opened for reading. */
record OpenedTrigger(MemoryApp app, Guarded guard) implements TriggerStore {
  @Override
  public Answer<Events> events() {
    return sinceEvents(new MemoryEvents(guard, app.tables().events()));
  }

  @Override
  public Answer<EventLists> eventLists() {
    return sinceEvents(
        new MemoryEventLists(guard, app.tables().events(), app.tables().triggerRuns()));
  }

  @Override
  public Answer<TriggerRuns> runs() {
    return sinceEvents(new MemoryTriggerRuns(guard, app.tables().triggerRuns()));
  }

  @Override
  public TriggerDefinitions definitions() {
    return new MemoryTriggerDefinitions(guard, app.tables().definitions());
  }

  @Override
  public Conditions conditions() {
    return new MemoryConditions(guard, app.tables().definitions());
  }

  @Override
  public ValidConditions validConditions() {
    return new MemoryValidConditions(guard, app.tables().definitions(), app.tables().triggerRuns());
  }

  private <T> Answer<T> sinceEvents(T facet) {
    return app.release().hasEvents()
        ? new Answer.Available<>(facet)
        : new Answer.Missing<>(new Absence.InThisVersion());
  }
}
