package dev.pynmon.application.fake;

import dev.pynmon.application.port.plugin.BackendContext;
import dev.pynmon.application.port.plugin.BackendPlugin;
import dev.pynmon.application.port.plugin.Store;
import dev.pynmon.application.port.plugin.StoreUrl;
import dev.pynmon.domain.app.AppConfig;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.app.ConfigClass;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A kind of store whose stores a test puts up under their addresses. */
public final class FakePlugin implements BackendPlugin {
  private final String name;
  private final String kind;
  private final Set<String> schemes;
  private final Map<String, FakeStore> stores = new HashMap<>();
  private final List<String> opened = new ArrayList<>();
  private final List<Map<String, String>> settings = new ArrayList<>();

  /** A plugin for classes such as {@code SQLiteBroker}, configured by a field of its own. */
  public FakePlugin(String name, String kind, String... schemes) {
    this.name = name;
    this.kind = kind;
    this.schemes = Set.of(schemes);
  }

  public static FakePlugin sqlite() {
    return new FakePlugin("sqlite", "SQLite", "sqlite", "file");
  }

  public static FakePlugin redis() {
    return new FakePlugin("redis", "Redis", "redis", "rediss");
  }

  public FakePlugin put(String address, FakeStore store) {
    stores.put(address, store);
    return this;
  }

  /** The addresses that were opened, each as often as it was. */
  public List<String> opened() {
    return List.copyOf(opened);
  }

  /** What each of them was told. */
  public List<Map<String, String>> settings() {
    return List.copyOf(settings);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public int apiVersion() {
    return API_VERSION;
  }

  @Override
  public Set<String> schemes() {
    return schemes;
  }

  @Override
  public Set<String> pynencClasses(Component component) {
    return Set.of(kind + ConfigClass.of(component).name().substring("Config".length()));
  }

  @Override
  public Optional<StoreUrl> locate(Component component, AppConfig config) {
    ConfigClass general = ConfigClass.of(component);
    ConfigClass own = new ConfigClass("Config" + kind, List.of());
    ConfigClass leaf = new ConfigClass(general.name() + kind, List.of(own, general));
    boolean foreign =
        config.classOf(component).filter(c -> !pynencClasses(component).contains(c)).isPresent();
    return foreign
        ? Optional.empty()
        : config.find(leaf, name + "_address").map(value -> new StoreUrl(name, value.text()));
  }

  /** Hosts are the same in upper case; paths are not. */
  @Override
  public StoreUrl canonical(StoreUrl url) {
    return new StoreUrl(
        url.scheme(),
        url.address().startsWith("//") ? url.address().toLowerCase(Locale.ROOT) : url.address());
  }

  @Override
  public Store open(StoreUrl url, BackendContext context) {
    opened.add(url.address());
    settings.add(context.settings());
    if (url.address().contains("?")) {
      throw new IllegalArgumentException("The address has a question mark.");
    }
    return stores.getOrDefault(url.address(), FakeStore.absent());
  }
}
