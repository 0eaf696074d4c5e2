package dev.pynmon.redis.key;

import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.id.AppId;
import java.util.List;
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

  static final String BROKER = "broker";
  static final String ORCHESTRATOR = "orchestrator";
  static final String BLOCKING = "blocking_control";
  static final String STATE_BACKEND = "state_backend";
  static final String CLIENT_DATA = "client_data_store";
  static final String TRIGGER = "trigger";

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
    return key(BROKER, name);
  }

  /** A key of the orchestrator. */
  public String orchestrator(String name) {
    return key(ORCHESTRATOR, name);
  }

  /** A key of the orchestrator about who waits for whom. */
  public String blocking(String name) {
    return key(BLOCKING, name);
  }

  /** A key of the state backend. */
  public String stateBackend(String name) {
    return key(STATE_BACKEND, name);
  }

  /** A key of the client data store, which names itself twice. */
  public String clientData(String name) {
    return key(CLIENT_DATA, CLIENT_DATA + ":" + name);
  }

  /** A key of the trigger store. */
  public String trigger(String name) {
    return key(TRIGGER, name);
  }

  /** The words of a component's keys, in the order in which pynenc purges them. */
  public static List<String> words(Component component) {
    return switch (component) {
      case BROKER -> List.of(BROKER);
      case ORCHESTRATOR -> List.of(ORCHESTRATOR, BLOCKING);
      case STATE_BACKEND -> List.of(STATE_BACKEND);
      case CLIENT_DATA_STORE -> List.of(CLIENT_DATA);
      case TRIGGER -> List.of(TRIGGER);
    };
  }

  /** How all keys with this word begin, and none of another application. */
  public String beginning(String word) {
    return key(word, "");
  }

  private String key(String component, String name) {
    return ROOT + prefix + ":" + component + ":" + name;
  }

  /** The component whose keys bear this word; empty for what is none of pynenc's. */
  public static Optional<Component> componentOf(String word) {
    return switch (word) {
      case BROKER -> Optional.of(Component.BROKER);
      case ORCHESTRATOR, BLOCKING -> Optional.of(Component.ORCHESTRATOR);
      case STATE_BACKEND -> Optional.of(Component.STATE_BACKEND);
      case CLIENT_DATA -> Optional.of(Component.CLIENT_DATA_STORE);
      case TRIGGER -> Optional.of(Component.TRIGGER);
      default -> Optional.empty();
    };
  }
}
