package dev.pynmon.application.fake;

import dev.pynmon.application.port.plugin.BackendContext;
import dev.pynmon.application.port.plugin.BackendPlugin;
import dev.pynmon.application.port.plugin.Store;
import dev.pynmon.application.port.plugin.StoreUrl;
import dev.pynmon.domain.app.AppConfig;
import dev.pynmon.domain.app.Component;
import java.util.Optional;
import java.util.Set;

/** A plugin that lies in a plugin directory: {@link PluginFolder} loads it anew. */
public final class ChildPlugin implements BackendPlugin {
  @Override
  public String name() {
    return "child";
  }

  @Override
  public int apiVersion() {
    return API_VERSION;
  }

  @Override
  public Set<String> schemes() {
    return Set.of("child");
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
    return FakeStore.absent();
  }
}
