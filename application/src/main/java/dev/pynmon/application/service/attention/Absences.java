package dev.pynmon.application.service.attention;

import dev.pynmon.application.service.app.MonitoredApp;
import dev.pynmon.domain.app.Absence;
import dev.pynmon.domain.app.Component;
import java.util.EnumMap;
import java.util.Map;

/** Which components of an application cannot be read. */
final class Absences {
  private Absences() {}

  /** As of now, to be changed by who asks. What is still to be made can be. One look into each. */
  static Map<Component, Absence> of(MonitoredApp app) {
    Map<Component, Absence> absences = new EnumMap<>(Component.class);
    for (Component component : Component.values()) {
      app.absence(component)
          .filter(why -> !(why instanceof Absence.NotMadeYet))
          .ifPresent(why -> absences.put(component, why));
    }
    return absences;
  }
}
