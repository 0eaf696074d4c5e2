package dev.pynmon.memory;

import dev.pynmon.application.port.plugin.BackendContext;
import dev.pynmon.application.port.plugin.BackendPlugin;
import dev.pynmon.application.port.plugin.Store;
import dev.pynmon.application.port.plugin.StoreUrl;
import dev.pynmon.memory.store.SharedStores;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Opens stores that live in this process: {@code memory:NAME} is the {@link SharedStores} of that
 * name, empty until somebody writes to it; {@code memory:} alone is the one without a name.
 *
 * <p>It stands for no class of pynenc. What pynenc keeps in its {@code Mem…} classes lies in the
 * memory of the application's own process, where nobody can read it; an application that uses them
 * must go on saying so.
 */
public final class MemoryPlugin implements BackendPlugin {
  private static final String NAME = "memory";
  private static final Pattern STORE_NAME = Pattern.compile("[A-Za-z0-9._-]{0,100}");

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
    if (!STORE_NAME.matcher(url.address()).matches()) {
      throw new IllegalArgumentException(
          "An embedded store is named with up to 100 letters, digits, dots, dashes and"
              + " underscores, as in memory:shop.");
    }
    return SharedStores.named(url.address(), context.clock()).open(context);
  }
}
