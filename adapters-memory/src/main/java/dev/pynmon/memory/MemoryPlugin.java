package dev.pynmon.memory;

import dev.pynmon.application.port.plugin.BackendContext;
import dev.pynmon.application.port.plugin.BackendPlugin;
import dev.pynmon.application.port.plugin.Store;
import dev.pynmon.application.port.plugin.StoreUrl;
import dev.pynmon.domain.app.AppConfig;
import dev.pynmon.domain.app.Component;
import dev.pynmon.memory.store.SharedStores;
import java.util.Optional;
import java.util.Set;

/**
 * Opens stores that live in this process: {@code memory:NAME} is the {@link SharedStores} of that
 * name, empty until somebody writes to it.
 *
 * <p>It stands for no class of pynenc. What pynenc keeps in its {@code Mem…} classes lies in the
 * memory of the application's own process, where nobody can read it; an application that uses them
 * must go on saying so.
 */
public final class MemoryPlugin implements BackendPlugin {
  private static final String NAME = "memory";

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
  public Set<String> pynencClasses(Component component) {
    return Set.of();
  }

  @Override
  public Optional<StoreUrl> locate(Component component, AppConfig config) {
    return Optional.empty();
  }

  @Override
  public Store open(StoreUrl url, BackendContext context) {
    MemoryAddress address = MemoryAddress.parse(url.address());
    if (!address.options().isEmpty()) {
      throw new IllegalArgumentException("A named embedded store has no options.");
    }
    return SharedStores.named(address.name(), context.clock()).open(context);
  }
}
