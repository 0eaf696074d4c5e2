package dev.pynmon.application.service.unmade;

import dev.pynmon.application.port.out.event.EventLists;
import dev.pynmon.application.port.out.event.Events;
import dev.pynmon.application.port.out.trigger.Conditions;
import dev.pynmon.application.port.out.trigger.TriggerDefinitions;
import dev.pynmon.application.port.out.trigger.TriggerRuns;
import dev.pynmon.application.port.out.trigger.ValidConditions;
import dev.pynmon.application.port.plugin.TriggerStore;
import dev.pynmon.domain.app.Absence;
import dev.pynmon.domain.app.Answer;
import java.time.Clock;

/** A trigger store without definitions and events. */
record UnmadeTrigger(Clock clock, boolean hasEvents) implements TriggerStore {
  @Override
  public Answer<Events> events() {
    return sinceEvents(new NoEvents());
  }

  @Override
  public Answer<EventLists> eventLists() {
    return sinceEvents(new NoEventLists());
  }

  @Override
  public Answer<TriggerRuns> runs() {
    return sinceEvents(new NoTriggerRuns());
  }

  @Override
  public TriggerDefinitions definitions() {
    return new NoDefinitions(clock);
  }

  @Override
  public Conditions conditions() {
    return new NoConditions();
  }

  @Override
  public ValidConditions validConditions() {
    return new NoValidConditions(clock);
  }

  private <T> Answer<T> sinceEvents(T facet) {
    return hasEvents
        ? new Answer.Available<>(facet)
        : new Answer.Missing<>(new Absence.InThisVersion());
  }
}
