package dev.pynmon.application.service.app;

import dev.pynmon.application.port.plugin.BackendContext;
import dev.pynmon.application.port.plugin.BackendPlugin;
import dev.pynmon.application.port.plugin.StoreUrl;
import dev.pynmon.domain.app.AppConfig;
import dev.pynmon.domain.app.Component;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All opened stores: those that were named, and those that applications say their components lie
 * in. Opening does no input or output. Safe for concurrent use.
 */
public final class Stores implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Stores.class);

  /** Applications are hostile: what they name is not opened without end. */
  private static final int MAX_FOUND = 100;

  private final List<BackendPlugin> plugins;
  private final Function<String, BackendContext> contexts;
  private final List<OpenStore> named = new ArrayList<>();
  private final List<OpenStore> found = new ArrayList<>();
  private final Map<String, OpenStore> byIdentity = new HashMap<>();
  private final Set<String> aliases = new HashSet<>();
  private final ReentrantLock lock = new ReentrantLock();

  private Stores(List<BackendPlugin> plugins, Function<String, BackendContext> contexts) {
    this.plugins = List.copyOf(plugins);
    this.contexts = contexts;
  }

  /**
   * The stores that somebody named.
   *
   * @param names each {@code [alias=]address}
   * @param contexts what a plugin gets for a store of this alias
   * @throws IllegalArgumentException with a sentence for people when a name is wrong
   */
  public static Stores named(
      List<BackendPlugin> plugins, Function<String, BackendContext> contexts, List<String> names) {
    List<StoreName> parsed = names.stream().map(StoreName::parse).toList();
    Stores stores = new Stores(plugins, contexts);
    parsed.forEach(name -> name.alias().ifPresent(stores::reserve));
    parsed.forEach(stores::openNamed);
    return stores;
  }

  /** The stores that a configuration names for the five components, as pynenc finds them. */
  public static Stores configured(
      List<BackendPlugin> plugins, Function<String, BackendContext> contexts, AppConfig config) {
    Stores stores = new Stores(plugins, contexts);
    for (Component component : Component.values()) {
      for (BackendPlugin plugin : plugins) {
        plugin.locate(component, config).ifPresent(url -> stores.openConfigured(plugin, url));
      }
    }
    return stores;
  }

  List<BackendPlugin> plugins() {
    return plugins;
  }

  /** The stores that were named, in that order. */
  List<OpenStore> named() {
    return named;
  }

  /** The stores that applications led to, in the order found. */
  List<OpenStore> found() {
    lock.lock();
    try {
      return List.copyOf(found);
    } finally {
      lock.unlock();
    }
  }

  /**
   * The store at this address, opened now if need be; empty when too many were opened.
   *
   * @throws IllegalArgumentException when the address is wrong
   */
  Optional<OpenStore> at(BackendPlugin plugin, StoreUrl url) {
    lock.lock();
    try {
      Optional<OpenStore> present = Optional.ofNullable(byIdentity.get(identity(plugin, url)));
      if (present.isPresent() || found.size() >= MAX_FOUND) {
        return present;
      }
      String alias = StoreName.derive(url, aliases);
      OpenStore opened = open(plugin, url, withoutSettings(contexts.apply(alias)));
      found.add(opened);
      return Optional.of(opened);
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void close() {
    lock.lock();
    try {
      byIdentity.values().forEach(Stores::closeOne);
    } finally {
      lock.unlock();
    }
  }

  private static void closeOne(OpenStore store) {
    try {
      store.store().close();
    } catch (RuntimeException e) {
      LOG.warn("Store {} did not close", store.alias(), e);
    }
  }

  private void reserve(String alias) {
    if (!aliases.add(alias)) {
      throw new IllegalArgumentException("Two stores are named " + alias + "; each needs its own.");
    }
  }

  private void openNamed(StoreName name) {
    BackendPlugin plugin = pluginOf(name.url());
    if (byIdentity.containsKey(identity(plugin, name.url()))) {
      LOG.warn("Store {} was named twice", name.url());
      return;
    }
    String alias = name.alias().orElseGet(() -> StoreName.derive(name.url(), aliases));
    named.add(open(plugin, name.url(), contexts.apply(alias)));
  }

  private void openConfigured(BackendPlugin plugin, StoreUrl url) {
    if (!byIdentity.containsKey(identity(plugin, url))) {
      named.add(open(plugin, url, contexts.apply(StoreName.derive(url, aliases))));
    }
  }

  /** Our credentials are for stores that somebody named, not for whatever a store points to. */
  private static BackendContext withoutSettings(BackendContext context) {
    return new BackendContext(
        context.alias(),
        context.clock(),
        context.nanos(),
        context.timeout(),
        context.readOnly(),
        Map.of(),
        context.background(),
        context.wanted(),
        context.rounds());
  }

  private OpenStore open(BackendPlugin plugin, StoreUrl url, BackendContext context) {
    String alias = context.alias();
    OpenStore opened = new OpenStore(alias, plugin, url, plugin.open(url, context));
    aliases.add(alias);
    byIdentity.put(identity(plugin, url), opened);
    return opened;
  }

  private BackendPlugin pluginOf(StoreUrl url) {
    return plugins.stream()
        .filter(plugin -> plugin.schemes().contains(url.scheme()))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(unknownScheme(url)));
  }

  private String unknownScheme(StoreUrl url) {
    Set<String> schemes = new TreeSet<>();
    plugins.forEach(plugin -> schemes.addAll(plugin.schemes()));
    boolean paths = schemes.remove(StoreUrl.FILE);
    String accepted = String.join(", ", schemes.stream().map(scheme -> scheme + ":").toList());
    return "No plugin opens "
        + (url.scheme().equals(StoreUrl.FILE) ? "a file" : "an address with " + url.scheme() + ":")
        + "; accepted are "
        + (paths ? "the path of a file, " : "")
        + accepted
        + ".";
  }

  private static String identity(BackendPlugin plugin, StoreUrl url) {
    return plugin.name() + "\n" + StoreName.identity(plugin.canonical(url));
  }
}
