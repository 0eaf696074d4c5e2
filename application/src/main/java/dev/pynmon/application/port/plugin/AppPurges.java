package dev.pynmon.application.port.plugin;

import dev.pynmon.application.port.out.purge.ComponentPurge;
import dev.pynmon.application.port.out.purge.EndedInvocations;
import dev.pynmon.application.port.out.purge.EventPurge;
import dev.pynmon.application.port.out.purge.InvocationPurge;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.app.Component;

/**
 * What may be removed from one application in one store. Nothing is opened for writing before the
 * first removal. Safe for concurrent use.
 */
public interface AppPurges {
  /** Removes all that a component holds. */
  ComponentPurge all(Component component);

  /**
   * Removes single invocations from a component; from one that keeps nothing of invocations it
   * removes nothing.
   */
  InvocationPurge invocations(Component component);

  /** Which invocations ended, by the orchestrator. */
  EndedInvocations ended();

  /** Removes old events from the trigger store. Absent in stores of pynenc 0.2.3. */
  Answer<EventPurge> events();
}
