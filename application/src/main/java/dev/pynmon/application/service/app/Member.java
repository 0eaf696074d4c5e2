package dev.pynmon.application.service.app;

import dev.pynmon.application.port.plugin.StoredApp;
import dev.pynmon.domain.app.Component;

/**
 * What one store holds of an application.
 *
 * @param listing the store and how it is
 * @param stored what it holds
 */
record Member(StoreListing listing, StoredApp stored) {
  boolean shows(Component component) {
    return stored.evidence().contains(component);
  }

  OpenStore store() {
    return listing.store();
  }
}
