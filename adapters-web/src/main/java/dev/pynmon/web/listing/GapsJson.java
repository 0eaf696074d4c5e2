package dev.pynmon.web.listing;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pynmon.domain.app.Absence;
import dev.pynmon.domain.app.Component;
import dev.pynmon.web.text.AbsenceText;
import java.util.List;
import java.util.Map;

/**
 * What JSON says of what it does not hold, behind Pynmon's keys and only where there is something
 * to say: {@code incomplete} names those of the keys that do not hold everything, {@code missing}
 * the components that could not be asked.
 */
public final class GapsJson {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private GapsJson() {}

  /** Adds them. */
  public static void add(
      ObjectNode json, List<String> incomplete, Map<Component, Absence> missing) {
    if (!incomplete.isEmpty()) {
      ArrayNode keys = json.putArray("incomplete");
      incomplete.forEach(keys::add);
    }
    if (!missing.isEmpty()) {
      ArrayNode components = json.putArray("missing");
      missing.forEach((component, why) -> components.add(missing(component, why)));
    }
  }

  private static ObjectNode missing(Component component, Absence why) {
    return NODES
        .objectNode()
        .put("component", component.label())
        .put("reason", AbsenceText.sentence(component, why));
  }
}
