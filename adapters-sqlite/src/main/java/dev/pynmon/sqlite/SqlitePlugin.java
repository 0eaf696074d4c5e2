package dev.pynmon.sqlite;

import dev.pynmon.application.port.plugin.BackendContext;
import dev.pynmon.application.port.plugin.BackendPlugin;
import dev.pynmon.application.port.plugin.Store;
import dev.pynmon.application.port.plugin.StoreUrl;
import dev.pynmon.domain.app.AppConfig;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.app.ConfigClass;
import dev.pynmon.domain.app.ConfigValue;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the SQLite files of pynenc applications; an address is the path of a file. */
public final class SqlitePlugin implements BackendPlugin {
  private static final String NAME = "sqlite";
  private static final String PATH_FIELD = "sqlite_db_path";
  private static final ConfigClass CONFIG = new ConfigClass("ConfigSQLite", List.of());

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
    return Set.of(NAME, StoreUrl.FILE);
  }

  @Override
  public Set<String> pynencClasses(Component component) {
    return Set.of("SQLite" + component.pynencName());
  }

  /**
   * Where {@code sqlite_db_path} leads. A configuration that names no class for the component may
   * still belong to an application whose builder does, so the path alone is enough.
   */
  @Override
  public Optional<StoreUrl> locate(Component component, AppConfig config) {
    boolean foreign =
        config.classOf(component).filter(name -> !isOurs(component, name)).isPresent();
    return foreign
        ? Optional.empty()
        : config.find(configOf(component), PATH_FIELD).flatMap(SqlitePlugin::url);
  }

  private boolean isOurs(Component component, String className) {
    return pynencClasses(component).contains(className);
  }

  /** pynenc's configuration class: it extends those of SQLite and of the component. */
  private static ConfigClass configOf(Component component) {
    return new ConfigClass(
        "Config" + component.pynencName() + "SQLite", List.of(CONFIG, ConfigClass.of(component)));
  }

  private static Optional<StoreUrl> url(ConfigValue value) {
    if (value.text().isEmpty()) {
      return Optional.empty();
    }
    try {
      Path path = value.layer().folder().resolve(value.text()).toAbsolutePath().normalize();
      return Optional.of(new StoreUrl(NAME, path.toString()));
    } catch (InvalidPathException _) {
      return Optional.empty();
    }
  }

  @Override
  public Store open(StoreUrl url, BackendContext context) {
    return new SqliteStore(path(url), context);
  }

  private static Path path(StoreUrl url) {
    if (url.address().isEmpty()) {
      throw new IllegalArgumentException("The address of a SQLite store needs a path.");
    }
    try {
      return Path.of(url.address()).toAbsolutePath().normalize();
    } catch (InvalidPathException e) {
      throw new IllegalArgumentException(
          url.address().indexOf('\0') >= 0
              ? "The address of a SQLite store is no path."
              : "The path of a SQLite store has letters that the locale of this process does not"
                  + " know: start it with LC_ALL=C.UTF-8.",
          e);
    }
  }
}
