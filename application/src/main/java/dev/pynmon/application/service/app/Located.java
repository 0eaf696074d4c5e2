package dev.pynmon.application.service.app;

import dev.pynmon.application.port.in.app.ComponentPlace;
import dev.pynmon.application.port.plugin.StoreApp;

/**
 * A component that was found.
 *
 * @param store the store that holds it
 * @param app the application's components there
 * @param className the pynenc class
 */
record Located(OpenStore store, StoreApp app, String className) {
  ComponentPlace place() {
    return new ComponentPlace(store.alias(), store.plugin().name(), store.url().shown(), className);
  }
}
