package archfixtures.plugins.memory;

import dev.pynmon.application.port.plugin.BackendContext;
import dev.pynmon.application.port.plugin.BackendPlugin;
import dev.pynmon.application.port.plugin.Store;
import dev.pynmon.application.port.plugin.StoreUrl;
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
  public Store open(StoreUrl url, BackendContext context) {
    throw new IllegalArgumentException("opens nothing");
  }
}
