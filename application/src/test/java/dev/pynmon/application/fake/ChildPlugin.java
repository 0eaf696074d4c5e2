package dev.pynmon.application.fake;

import dev.pynmon.application.port.plugin.BackendContext;
import dev.pynmon.application.port.plugin.BackendPlugin;
import dev.pynmon.application.port.plugin.Store;
import dev.pynmon.application.port.plugin.StoreUrl;
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
  public Store open(StoreUrl url, BackendContext context) {
    return FakeStore.absent();
  }
}
