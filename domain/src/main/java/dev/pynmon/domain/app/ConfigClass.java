package dev.pynmon.domain.app;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A configuration class of pynenc with those it extends, which are visited before it (wire format,
 * section 12.1).
 *
 * @param name the class name, for example {@code ConfigBrokerSQLite}
 * @param parents the classes it extends, in the order in which pynenc visits them
 */
public record ConfigClass(String name, List<ConfigClass> parents) {
  /** The settings of the application itself. */
  public static final ConfigClass PYNENC = new ConfigClass("ConfigPynenc", List.of());

  /** The settings of every broker. */
  public static final ConfigClass BROKER = new ConfigClass("ConfigBroker", List.of());

  /** The settings of every orchestrator. */
  public static final ConfigClass ORCHESTRATOR = new ConfigClass("ConfigOrchestrator", List.of());

  /** The settings of every state backend. */
  public static final ConfigClass STATE_BACKEND = new ConfigClass("ConfigStateBackend", List.of());

  /** The settings of every client data store. */
  public static final ConfigClass CLIENT_DATA_STORE =
      new ConfigClass("ConfigClientDataStore", List.of());

  /** The settings of every trigger store. */
  public static final ConfigClass TRIGGER = new ConfigClass("ConfigTrigger", List.of());

  public ConfigClass {
    parents = List.copyOf(parents);
  }

  /** The class that extends the general settings of a component. */
  public static ConfigClass of(Component component) {
    return switch (component) {
      case BROKER -> BROKER;
      case ORCHESTRATOR -> ORCHESTRATOR;
      case STATE_BACKEND -> STATE_BACKEND;
      case CLIENT_DATA_STORE -> CLIENT_DATA_STORE;
      case TRIGGER -> TRIGGER;
    };
  }

  /** The section of a file that is meant for this class. */
  public String section() {
    return name.substring("Config".length()).toLowerCase(Locale.ROOT);
  }

  /** This class behind all that it extends, each once. */
  public List<ConfigClass> visits() {
    return Stream.concat(
            parents.stream().flatMap(parent -> parent.visits().stream()), Stream.of(this))
        .distinct()
        .toList();
  }
}
