package dev.pynmon.application.service.app;

import dev.pynmon.application.port.in.app.StoreReport;
import dev.pynmon.application.port.plugin.StoredApp;
import dev.pynmon.domain.app.BackendFault;
import java.util.List;
import java.util.Optional;

/**
 * What a store said about itself.
 *
 * @param store the store
 * @param apps the applications in it; while it does not answer, those it last showed
 * @param everRead false when it never answered
 * @param named true once all applications that told their name are among them
 * @param complete false while the search goes on
 * @param description what it is, for people
 * @param fault why it does not answer, if it does not
 */
record StoreListing(
    OpenStore store,
    List<StoredApp> apps,
    boolean everRead,
    boolean named,
    boolean complete,
    String description,
    Optional<BackendFault> fault) {

  /** The fault, when it is one that every other question to the store would meet too. */
  Optional<BackendFault> down() {
    return fault.filter(why -> why.kind().waitingHelps());
  }

  StoreReport report() {
    return report(fault.isPresent() ? 0 : apps.size());
  }

  StoreReport report(int applications) {
    return new StoreReport(
        store.alias(),
        store.plugin().name(),
        store.url().shown(),
        fault,
        description,
        applications,
        named,
        complete);
  }
}
