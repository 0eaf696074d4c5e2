package dev.pynmon.application.service.app;

import dev.pynmon.application.port.plugin.StoreApp;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.app.Component;

/** The five components of a {@link StoreApp} by their names. */
final class Parts {
  private Parts() {}

  static Answer<?> of(Component component, StoreApp app) {
    return switch (component) {
      case BROKER -> app.broker();
      case ORCHESTRATOR -> app.orchestrator();
      case STATE_BACKEND -> app.stateBackend();
      case CLIENT_DATA_STORE -> app.clientDataStore();
      case TRIGGER -> app.trigger();
    };
  }
}
