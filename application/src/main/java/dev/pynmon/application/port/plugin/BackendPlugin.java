package dev.pynmon.application.port.plugin;

import dev.pynmon.domain.app.AppConfig;
import dev.pynmon.domain.app.Component;
import java.util.Optional;
import java.util.Set;

/**
 * A kind of store. Implementations are public and final with a public constructor without
 * parameters, named in {@code META-INF/services}, and found by {@code ServiceLoader}; the built-in
 * ones are no exception.
 *
 * <p>No method does any input or output; a store connects on first use. Safe for concurrent use.
 */
public interface BackendPlugin {
  /**
   * The version of this interface. A plugin returns it from {@link #apiVersion()}; being a constant
   * it is copied when the plugin is compiled and so tells what it was compiled against.
   */
  int API_VERSION = 1;

  /** The name that users see, for example {@code sqlite}. Unique among all plugins. */
  String name();

  /** {@link #API_VERSION} as compiled in. A plugin of another version is refused with a message. */
  int apiVersion();

  /**
   * The schemes of the store addresses it opens, lower-case. {@code file} stands for a plain path
   * without a scheme.
   */
  Set<String> schemes();

  /** The names of the pynenc classes it stands for, such as {@code SQLiteBroker}; often none. */
  default Set<String> pynencClasses(Component component) {
    return Set.of();
  }

  /** Keys of {@link BackendContext#settings} whose values are never shown or logged. */
  default Set<String> secretKeys() {
    return Set.of();
  }

  /**
   * Where pynenc's own configuration says that a component lies, if the component is of this
   * plugin's kind (wire format, section 12.2). Relative paths start at the folder of the layer that
   * names them. A plugin that stands for no class of pynenc has nothing to say.
   */
  default Optional<StoreUrl> locate(Component component, AppConfig config) {
    return Optional.empty();
  }

  /**
   * The one spelling of an address of this plugin, without credentials: two addresses that give the
   * same are one store. Only for comparison, never to be opened.
   *
   * @throws IllegalArgumentException with a sentence for people when the address itself is wrong
   */
  default StoreUrl canonical(StoreUrl url) {
    return url;
  }

  /**
   * A store at this address. Nothing is opened yet, so this never fails for a store that is not
   * there.
   *
   * @throws IllegalArgumentException with a sentence for people when the address itself is wrong
   */
  Store open(StoreUrl url, BackendContext context);
}
