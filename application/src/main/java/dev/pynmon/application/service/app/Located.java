package dev.pynmon.application.service.app;

import dev.pynmon.application.port.in.app.ComponentPlace;
import dev.pynmon.application.port.plugin.StoreApp;
import java.util.Optional;
import java.util.stream.Stream;

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

  /** What its store wants everybody to know, of itself and of this application. */
  Stream<String> notices() {
    return Stream.of(store.store().notice(), app.notice()).flatMap(Optional::stream);
  }
}
