package dev.pynmon.application.service.rerun;

import dev.pynmon.application.port.plugin.AppRepairs;
import dev.pynmon.domain.app.Component;
import java.util.EnumSet;
import java.util.Set;

/**
 * A store that is written to.
 *
 * @param repairs what writes
 * @param parts the components that lie in it
 */
record Target(AppRepairs repairs, Set<Component> parts) {
  boolean holds(Component component) {
    return parts.contains(component);
  }

  /** Whether a message goes there, and nothing there tells an id that it knows from a new one. */
  boolean pushesBlindly() {
    return holds(Component.BROKER)
        && !holds(Component.STATE_BACKEND)
        && !holds(Component.ORCHESTRATOR);
  }

  /** What is written there beside the message. */
  Set<Component> besideBroker() {
    Set<Component> others = EnumSet.copyOf(parts);
    others.remove(Component.BROKER);
    return others;
  }
}
