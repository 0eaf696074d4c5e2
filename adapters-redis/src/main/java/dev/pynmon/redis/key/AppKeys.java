package dev.pynmon.redis.key;

import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.id.AppId;
import java.util.Optional;

/**
 * The keys of one application: each begins with {@code __pynenc__:}, the application and a
 * component.
 *
 * @param prefix the application's id as it stands in keys
 */
public record AppKeys(String prefix) {
  /** How every key of pynenc begins. */
  public static final String ROOT = "__pynenc__:";

  /** Behind this follows the raw id of each application; outside of all of them. */
  public static final String REGISTRY = ROOT + "__pynenc__:apps_info:";

  /** The keys of an application. */
  public static AppKeys of(AppId app) {
    return new AppKeys(
        app.value()
            .replace("[", "__OPEN_BRACKET__")
            .replace("]", "__CLOSE_BRACKET__")
            .replace("*", "__ASTERISK__"));
  }

  /**
   * The id behind a prefix. An id may hold one of the three words itself, but then its keys are the
   * same as those of the id given here.
   */
  public AppId appId() {
    return new AppId(
        prefix
            .replace("__OPEN_BRACKET__", "[")
            .replace("__CLOSE_BRACKET__", "]")
            .replace("__ASTERISK__", "*"));
  }

  /** A key of the broker. */
  public String broker(String name) {
    return key("broker", name);
  }

  /** A key of the orchestrator. */
  public String orchestrator(String name) {
    return key("orchestrator", name);
  }

  /** A key of the orchestrator about who waits for whom. */
  public String blocking(String name) {
    return key("blocking_control", name);
  }

  /** A key of the state backend. */
  public String stateBackend(String name) {
    return key("state_backend", name);
  }

  /** A key of the client data store, which names itself twice. */
  public String clientData(String name) {
    return key("client_data_store", "client_data_store:" + name);
  }

  /** A key of the trigger store. */
  public String trigger(String name) {
    return key("trigger", name);
  }

  private String key(String component, String name) {
    return ROOT + prefix + ":" + component + ":" + name;
  }

  /** The component whose keys bear this word; empty for what is none of pynenc's. */
  public static Optional<Component> componentOf(String word) {
    return switch (word) {
      case "broker" -> Optional.of(Component.BROKER);
      case "orchestrator", "blocking_control" -> Optional.of(Component.ORCHESTRATOR);
      case "state_backend" -> Optional.of(Component.STATE_BACKEND);
      case "client_data_store" -> Optional.of(Component.CLIENT_DATA_STORE);
      case "trigger" -> Optional.of(Component.TRIGGER);
      default -> Optional.empty();
    };
  }
}
