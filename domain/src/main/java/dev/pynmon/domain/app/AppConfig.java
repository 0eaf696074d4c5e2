package dev.pynmon.domain.app;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The configuration of an application, looked up as pynenc does it (wire format, section 12.1):
 * parent classes are visited before the class itself, later layers win within a visit, a later
 * visit wins over an earlier one, and an entry of a mapping counts in one visit only.
 *
 * @param layers from the weakest to the strongest
 */
public record AppConfig(List<ConfigLayer> layers) {
  /** Nothing is configured. */
  public static final AppConfig EMPTY = new AppConfig(List.of());

  public AppConfig {
    layers = List.copyOf(layers);
  }

  /** The value of a field of this class, or empty when its default holds. */
  public Optional<ConfigValue> find(ConfigClass config, String field) {
    Set<String> used = new HashSet<>();
    Optional<ConfigValue> found = Optional.empty();
    for (ConfigClass visited : config.visits()) {
      Optional<ConfigValue> value = visit(visited, field, used);
      found = value.isPresent() ? value : found;
    }
    return found;
  }

  /** The class that implements a component, as configured. */
  public Optional<String> classOf(Component component) {
    return find(ConfigClass.PYNENC, component.classField()).map(ConfigValue::text);
  }

  private Optional<ConfigValue> visit(ConfigClass visited, String field, Set<String> used) {
    Optional<ConfigValue> found = Optional.empty();
    for (ConfigLayer layer : layers) {
      Optional<String> value =
          switch (layer) {
            case ConfigLayer.Environment environment -> environment.find(visited, field);
            case ConfigLayer.Mapping mapping -> fromMapping(mapping, visited, field, used);
          };
      if (value.isPresent()) {
        found = value.map(text -> new ConfigValue(text, layer));
      }
    }
    return found;
  }

  private static Optional<String> fromMapping(
      ConfigLayer.Mapping mapping, ConfigClass visited, String field, Set<String> used) {
    Optional<String> general =
        Optional.ofNullable(mapping.fields().get(field))
            .filter(_ -> used.add(mapping.source() + "\n" + field));
    String section = visited.section();
    return Optional.ofNullable(mapping.sections().get(section))
        .flatMap(values -> Optional.ofNullable(values.get(field)))
        .filter(_ -> used.add(mapping.source() + "\n" + section + "\n" + field))
        .or(() -> general);
  }
}
