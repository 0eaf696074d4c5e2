package dev.pynmon.redis.contract;

import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.id.AppId;
import java.util.List;
import java.util.Map;

/**
 * The keys of one application (wire format, section 1.3).
 *
 * @param app the application
 */
record AppKeys(AppId app) {
  static final String BROKER = "broker";
  static final String ORCHESTRATOR = "orchestrator";
  static final String BLOCKING = "blocking_control";
  static final String STATE_BACKEND = "state_backend";
  static final String CLIENT_DATA = "client_data_store";
  static final String TRIGGER = "trigger";

  private static final Map<Component, List<String>> OF_COMPONENT =
      Map.of(
          Component.BROKER, List.of(BROKER),
          Component.ORCHESTRATOR, List.of(ORCHESTRATOR, BLOCKING),
          Component.STATE_BACKEND, List.of(STATE_BACKEND),
          Component.CLIENT_DATA_STORE, List.of(CLIENT_DATA),
          Component.TRIGGER, List.of(TRIGGER));

  /** A key of one of the parts above. */
  String key(String part, String name) {
    return "__pynenc__:" + sanitised() + ":" + part + ":" + name;
  }

  /** The application's record of itself, which lies outside of its own keys. */
  String appInfo() {
    return "__pynenc__:__pynenc__:apps_info:" + app.value();
  }

  /** Patterns of SCAN that match every key of a component and no other. */
  List<String> patterns(Component component) {
    return OF_COMPONENT.get(component).stream()
        .map(part -> key(part, "").replaceAll("[\\\\*?\\[\\]]", "\\\\$0") + "*")
        .toList();
  }

  private String sanitised() {
    return app.value()
        .replace("[", "__OPEN_BRACKET__")
        .replace("]", "__CLOSE_BRACKET__")
        .replace("*", "__ASTERISK__");
  }
}
