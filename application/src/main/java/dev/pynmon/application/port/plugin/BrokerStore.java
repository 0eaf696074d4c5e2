package dev.pynmon.application.port.plugin;

import dev.pynmon.application.port.out.broker.Queues;
import java.util.Optional;

/** What the broker of an application can be asked. */
public interface BrokerStore {
  Queues queues();

  /**
   * Why nothing that is registered here can ever run, a sentence: pynenc and the plugin for its
   * store are of a pair that does not work (wire format, section 0.1). Empty when nothing shows
   * that. Cost: none but that of looking into the store's catalogue.
   *
   * @throws dev.pynmon.domain.app.BackendException while nobody can tell yet
   */
  default Optional<String> problem() {
    return Optional.empty();
  }
}
