package dev.pynmon.application.port.in.app;

import java.util.List;

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
}
