package dev.pynmon.application.service.mask;

import dev.pynmon.application.port.out.event.EventLists;
import dev.pynmon.application.port.out.event.Events;
import dev.pynmon.application.port.out.trigger.Conditions;
import dev.pynmon.application.port.out.trigger.TriggerDefinitions;
import dev.pynmon.application.port.out.trigger.TriggerRuns;
import dev.pynmon.application.port.out.trigger.ValidConditions;
import dev.pynmon.application.port.plugin.TriggerStore;
import dev.pynmon.domain.app.Answer;

/** A trigger store whose events and conditions are without what is hidden. */
record MaskedTrigger(TriggerStore store, MaskedTexts texts) implements TriggerStore {
  @Override
  public Answer<Events> events() {
    return store.events().map(events -> new MaskedEvents(events, texts));
  }

  @Override
  public Answer<EventLists> eventLists() {
    return store.eventLists().map(lists -> new MaskedEventLists(lists, texts));
  }

  @Override
  public Answer<TriggerRuns> runs() {
    return store.runs().map(MaskedTriggerRuns::new);
  }

  @Override
  public TriggerDefinitions definitions() {
    return new MaskedTriggerDefinitions(store.definitions(), texts);
  }

  @Override
  public Conditions conditions() {
    return new MaskedConditions(store.conditions(), texts);
  }

  @Override
  public ValidConditions validConditions() {
    return new MaskedValidConditions(store.validConditions(), texts);
  }
}
