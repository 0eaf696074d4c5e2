package dev.pynmon.application.service.mask;

import dev.pynmon.application.port.out.event.Events;
import dev.pynmon.application.port.out.trigger.TriggerRuns;
import dev.pynmon.application.port.plugin.TriggerStore;
import dev.pynmon.domain.app.ComponentState;

/** A trigger store whose events are without what is hidden. */
record MaskedTrigger(TriggerStore store, MaskedTexts texts) implements TriggerStore {
  @Override
  public ComponentState<Events> events() {
    return store.events().ask(events -> new MaskedEvents(events, texts));
  }

  @Override
  public ComponentState<TriggerRuns> runs() {
    return store.runs().ask(MaskedTriggerRuns::new);
  }
}
