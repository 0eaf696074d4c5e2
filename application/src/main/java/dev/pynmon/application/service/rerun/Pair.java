package dev.pynmon.application.service.rerun;

import dev.pynmon.application.port.plugin.BrokerStore;
import dev.pynmon.application.service.app.MonitoredApp;
import java.util.Optional;

/** A pynenc with a plugin that does not fit (wire format, section 0.1). */
public final class Pair {
  private Pair() {}

  /**
   * Why nothing that is registered can ever run, a sentence, also where a store is only read. Empty
   * where nothing shows that, or the broker does not answer.
   *
   * @throws dev.pynmon.domain.app.BackendException while nobody can tell yet
   */
  public static Optional<String> problem(MonitoredApp app) {
    return app.broker().available().flatMap(BrokerStore::problem);
  }
}
