package dev.pynmon.application.fake;

import dev.pynmon.application.port.out.event.Events;
import dev.pynmon.application.port.out.trigger.TriggerRuns;
import dev.pynmon.application.port.plugin.TriggerStore;
import dev.pynmon.domain.app.Absence;
import dev.pynmon.domain.app.ComponentState;

record FakeTrigger(FakeData data, Calls calls) implements TriggerStore {
  @Override
  public ComponentState<Events> events() {
    return there(new FakeEvents(data, calls));
  }

  @Override
  public ComponentState<TriggerRuns> runs() {
    return data.keepsRuns
        ? there(new FakeTriggerRuns(data, calls))
        : new ComponentState.Missing<>(new Absence.InThisVersion());
  }

  private <T> ComponentState<T> there(T facet) {
    if (data.triggerFault.isPresent()) {
      return new ComponentState.Missing<>(new Absence.Down(data.triggerFault.get()));
    }
    return data.events.isEmpty() && data.damagedEvents.isEmpty() && data.triggerRuns.isEmpty()
        ? new ComponentState.Missing<>(new Absence.InThisVersion())
        : new ComponentState.Available<>(facet);
  }
}
