package dev.pynmon.application.port.in.app;

import java.util.List;
import java.util.Optional;

/**
 * All applications and the stores they were looked for in.
 *
 * @param apps by key
 * @param stores in the order in which they were named
 */
public record AppList(List<AppSummary> apps, List<StoreReport> stores) {
  public AppList {
    apps = List.copyOf(apps);
    stores = List.copyOf(stores);
  }

  /** The application of this key, else the first of this id, else of this variable. */
  public Optional<AppSummary> find(String name) {
    return apps.stream()
        .filter(app -> app.key().value().equals(name))
        .findFirst()
        .or(() -> apps.stream().filter(app -> app.label().equals(name)).findFirst())
        .or(
            () ->
                apps.stream().filter(app -> app.variable().equals(Optional.of(name))).findFirst());
  }
}
