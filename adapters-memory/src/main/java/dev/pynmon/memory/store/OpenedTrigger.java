package dev.pynmon.memory.store;

import dev.pynmon.application.port.out.event.Events;
import dev.pynmon.application.port.out.trigger.TriggerRuns;
import dev.pynmon.application.port.plugin.TriggerStore;
import dev.pynmon.domain.app.Absence;
import dev.pynmon.domain.app.ComponentState;
import dev.pynmon.memory.access.Reader.Guarded;
import dev.pynmon.memory.event.MemoryEvents;
import dev.pynmon.memory.trigger.MemoryTriggerRuns;

/** The trigger store of an application, opened for reading. */
record OpenedTrigger(MemoryApp app, Guarded guard) implements TriggerStore {
  @Override
  public ComponentState<Events> events() {
    return sinceEvents(new MemoryEvents(guard, app.tables().events()));
  }

  @Override
  public ComponentState<TriggerRuns> runs() {
    return sinceEvents(new MemoryTriggerRuns(guard, app.tables().triggerRuns()));
  }

  private <T> ComponentState<T> sinceEvents(T facet) {
    return app.release().hasEvents()
        ? new ComponentState.Available<>(facet)
        : new ComponentState.Missing<>(new Absence.InThisVersion());
  }
}
