package dev.pynmon.application.fake;

import dev.pynmon.application.port.out.event.EventLists;
import dev.pynmon.application.port.out.event.Events;
import dev.pynmon.application.port.out.trigger.Conditions;
import dev.pynmon.application.port.out.trigger.TriggerDefinitions;
import dev.pynmon.application.port.out.trigger.TriggerRuns;
import dev.pynmon.application.port.out.trigger.ValidConditions;
import dev.pynmon.application.port.plugin.TriggerStore;
import dev.pynmon.domain.app.Absence;
import dev.pynmon.domain.app.Answer;

record FakeTrigger(FakeData data, Calls calls) implements TriggerStore {
  @Override
  public Answer<Events> events() {
    return there(new FakeEvents(data, calls));
  }

  @Override
  public Answer<EventLists> eventLists() {
    return there(new FakeEventLists(data, calls));
  }

  @Override
  public Answer<TriggerRuns> runs() {
    return data.keepsRuns
        ? there(new FakeTriggerRuns(data, calls))
        : new Answer.Missing<>(new Absence.InThisVersion());
  }

  @Override
  public TriggerDefinitions definitions() {
    return new FakeTriggerDefinitions(data, calls);
  }

  @Override
  public Conditions conditions() {
    return new FakeConditions(data, calls);
  }

  @Override
  public ValidConditions validConditions() {
    return new FakeValidConditions(data, calls);
  }

  private <T> Answer<T> there(T facet) {
    if (data.triggerFault.isPresent()) {
      return new Answer.Missing<>(new Absence.Down(data.triggerFault.get()));
    }
    return data.events.isEmpty() && data.damagedEvents.isEmpty() && data.triggerRuns.isEmpty()
        ? new Answer.Missing<>(new Absence.InThisVersion())
        : new Answer.Available<>(facet);
  }
}
