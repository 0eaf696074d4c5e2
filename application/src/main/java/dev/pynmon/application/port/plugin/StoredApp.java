package dev.pynmon.application.port.plugin;

import dev.pynmon.domain.app.AppInfo;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.id.AppId;
import java.util.Optional;
import java.util.Set;

/**
 * An application as far as one store knows it.
 *
 * @param prefix how its tables or keys begin
 * @param id its raw id: from its own record, or recovered from the prefix and proved by the hash in
 *     it
 * @param info what it wrote about itself; empty when this store does not hold it
 * @param evidence the components of which something is stored here
 * @param pynenc which versions of pynenc the data shows, for people; empty when it does not show
 */
public record StoredApp(
    String prefix,
    Optional<AppId> id,
    Optional<AppInfo> info,
    Set<Component> evidence,
    Optional<String> pynenc) {
  public StoredApp {
    evidence = Set.copyOf(evidence);
  }
}
