package dev.pynmon.application.service.app;

import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.app.ConfigClass;
import java.util.List;

/**
 * The configuration class of a component of one kind of store, by pynenc's naming: {@code
 * SQLiteBroker} is configured by {@code ConfigBrokerSQLite}, which extends {@code ConfigBroker} and
 * {@code ConfigSQLite} (wire format, section 12.1).
 */
final class LeafConfig {
  private LeafConfig() {}

  static ConfigClass of(Component component, String className) {
    ConfigClass general = ConfigClass.of(component);
    String suffix = general.name().substring("Config".length());
    if (!className.endsWith(suffix) || className.length() == suffix.length()) {
      return general;
    }
    String kind = className.substring(0, className.length() - suffix.length());
    ConfigClass store = new ConfigClass("Config" + kind, List.of());
    return new ConfigClass(general.name() + kind, List.of(store, general));
  }
}
