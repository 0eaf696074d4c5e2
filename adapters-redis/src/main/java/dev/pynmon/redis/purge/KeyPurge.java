package dev.pynmon.redis.purge;

import dev.pynmon.application.port.out.purge.ComponentPurge;
import dev.pynmon.application.port.out.purge.Removal;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.purge.Holding;
import java.util.List;

/**
 * Removes all keys of a component; the application's record of itself is none of them.
 *
 * @param app the application
 * @param component the component
 */
record KeyPurge(WrittenApp app, Component component) implements ComponentPurge {
  /** Two round trips at most; what has no index comes from the catalogue, as old as that is. */
  @Override
  public List<Holding> holdings() {
    return new Holdings(app, component).all();
  }

  @Override
  public Removal begin() {
    return new KeyRemoval(app, component);
  }
}
