package dev.pynmon.demo;

import dev.pynmon.application.port.plugin.BackendContext;
import dev.pynmon.application.port.plugin.BackendPlugin;
import dev.pynmon.application.port.plugin.Store;
import dev.pynmon.application.port.plugin.StoreUrl;
import dev.pynmon.domain.app.AppConfig;
import dev.pynmon.domain.app.Component;
import java.util.Optional;
import java.util.Set;

/**
 * Opens simulated clusters: {@code simulation:}, perhaps with settings behind it. Each store opened
 * is a cluster of its own, which begins when it is first looked at and ends when it is closed.
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

  /** No class of pynenc keeps its data here. */
  @Override
  public Set<String> pynencClasses(Component component) {
    return Set.of();
  }

  /** No configuration of pynenc leads here. */
  @Override
  public Optional<StoreUrl> locate(Component component, AppConfig config) {
    return Optional.empty();
  }

  @Override
  public Store open(StoreUrl url, BackendContext context) {
    return new SimulatedStore(SimulationAddress.read(url), context);
  }
}
