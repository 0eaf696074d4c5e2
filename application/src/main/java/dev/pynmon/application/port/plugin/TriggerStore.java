package dev.pynmon.application.port.plugin;

import dev.pynmon.application.port.out.event.EventLists;
import dev.pynmon.application.port.out.event.Events;
import dev.pynmon.application.port.out.trigger.Conditions;
import dev.pynmon.application.port.out.trigger.TriggerDefinitions;
import dev.pynmon.application.port.out.trigger.TriggerRuns;
import dev.pynmon.application.port.out.trigger.ValidConditions;
import dev.pynmon.domain.app.Answer;

/** What the trigger store of an application can be asked. */
public interface TriggerStore {
  /** Absent in stores of pynenc 0.2.3. */
  Answer<Events> events();

  /** Absent in stores of pynenc 0.2.3. */
  Answer<EventLists> eventLists();

  /** Absent in stores of pynenc 0.2.3. */
  Answer<TriggerRuns> runs();

  TriggerDefinitions definitions();

  Conditions conditions();

  ValidConditions validConditions();
}
