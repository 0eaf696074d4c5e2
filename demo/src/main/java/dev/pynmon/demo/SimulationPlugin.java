package dev.pynmon.demo;

import dev.pynmon.application.port.plugin.BackendContext;
import dev.pynmon.application.port.plugin.BackendPlugin;
import dev.pynmon.application.port.plugin.Store;
import dev.pynmon.application.port.plugin.StoreUrl;
import java.util.Set;

/**
 * Opens simulated clusters: {@code simulation:}, perhaps with settings behind it. Each store opened
 * is a cluster of its own, which begins when it is first looked at and ends when it is closed. No
 * class of pynenc keeps its data here.
 */
public final class SimulationPlugin implements BackendPlugin {
  private static final String NAME = "simulation";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public int apiVersion() {
    return API_VERSION;
  }

  @Override
  public Set<String> schemes() {
    return Set.of(NAME);
  }

  @Override
  public Store open(StoreUrl url, BackendContext context) {
    return new SimulatedStore(SimulationAddress.read(url), context);
  }
}
