package dev.pynmon.application.service.mask;

import dev.pynmon.application.port.out.event.Events;
import dev.pynmon.application.port.out.trigger.TriggerRuns;
import dev.pynmon.application.port.plugin.TriggerStore;
import dev.pynmon.domain.app.Answer;

/** A trigger store whose events are without what is hidden. */
record MaskedTrigger(TriggerStore store, MaskedTexts texts) implements TriggerStore {
  @Override
  public Answer<Events> events() {
    return store.events().map(events -> new MaskedEvents(events, texts));
  }

  @Override
  public Answer<TriggerRuns> runs() {
    return store.runs().map(MaskedTriggerRuns::new);
  }
}
