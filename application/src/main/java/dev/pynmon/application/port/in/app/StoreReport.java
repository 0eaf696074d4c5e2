package dev.pynmon.application.port.in.app;

import dev.pynmon.domain.app.BackendFault;
import java.util.Optional;

/**
 * A store that was named or found, and how it is.
 *
 * @param alias its name in messages and pages
 * @param plugin the plugin that reads it
 * @param url its address without credentials
 * @param fault what is wrong with it; empty when it answers
 * @param description what it is, for people; empty when it does not answer
 * @param applications how many applications it shows
 * @param named true once all applications that told their name are among them
 * @param complete false while the search for applications goes on in the background, and where
 *     there are more than a store names
 */
public record StoreReport(
    String alias,
    String plugin,
    String url,
    Optional<BackendFault> fault,
    String description,
    int applications,
    boolean named,
    boolean complete) {
  /** One that is not, or no more, searched in the background. */
  public StoreReport(
      String alias,
      String plugin,
      String url,
      Optional<BackendFault> fault,
      String description,
      int applications,
      boolean complete) {
    this(alias, plugin, url, fault, description, applications, complete, complete);
  }

  /** While its search goes on it may hold more than it shows. */
  public boolean isBeingSearched() {
    return fault.isEmpty() && !complete;
  }
}
