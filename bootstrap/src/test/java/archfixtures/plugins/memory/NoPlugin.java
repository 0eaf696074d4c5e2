package archfixtures.plugins.memory;

import dev.pynmon.application.port.plugin.BackendContext;
import dev.pynmon.application.port.plugin.BackendPlugin;
import dev.pynmon.application.port.plugin.Store;
import dev.pynmon.application.port.plugin.StoreUrl;
import dev.pynmon.domain.app.AppConfig;
import dev.pynmon.domain.app.Component;
import java.util.Optional;
import java.util.Set;

abstract class NoPlugin implements BackendPlugin {
  @Override
  public String name() {
    return "none";
  }

  @Override
  public int apiVersion() {
    return API_VERSION;
  }

  @Override
  public Set<String> schemes() {
    return Set.of();
  }

  @Override
  public Set<String> pynencClasses(Component component) {
    return Set.of();
  }

  @Override
  public Optional<StoreUrl> locate(Component component, AppConfig config) {
    return Optional.empty();
  }

  @Override
  public Store open(StoreUrl url, BackendContext context) {
    throw new IllegalArgumentException("opens nothing");
  }
}
