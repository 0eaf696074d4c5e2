package dev.pynmon.application.service.rerun;

import dev.pynmon.application.port.plugin.AppRepairs;
import dev.pynmon.domain.app.Component;
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

  /** Whether it can tell an id that it knows from one that is new. */
  boolean knowsIds() {
    return holds(Component.STATE_BACKEND) || holds(Component.ORCHESTRATOR);
  }
}
