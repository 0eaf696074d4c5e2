package dev.pynmon.domain.app;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** One place that configuration comes from (wire format, section 12.1). */
public sealed interface ConfigLayer {
  /** Where the values come from, for people. */
  String source();

  /** Where a relative path in these values starts. */
  Path folder();

  /**
   * The values given to a builder, or a file.
   *
   * @param source where they come from
   * @param folder the folder of the store or file that holds them
   * @param fields the values at its root, as text; lists are joined with commas
   * @param sections the values of each section
   */
  record Mapping(
      String source,
      Path folder,
      Map<String, String> fields,
      Map<String, Map<String, String>> sections)
      implements ConfigLayer {
    public Mapping {
      fields = Map.copyOf(fields);
      sections = Map.copyOf(sections);
    }
  }

  /**
   * The environment of a process.
   *
   * @param source where it comes from
   * @param folder the working directory of that process
   * @param variables name to value
   */
  record Environment(String source, Path folder, Map<String, String> variables)
      implements ConfigLayer {
    private static final String PREFIX = "PYNENC__";

    public Environment {
      variables = Map.copyOf(variables);
    }

    /** The value for a field in a visit of this class; the class's own variable wins. */
    Optional<String> find(ConfigClass visited, String field) {
      String name = field.toUpperCase(Locale.ROOT);
      String own = PREFIX + visited.name().toUpperCase(Locale.ROOT) + "__" + name;
      return Optional.ofNullable(variables.get(own))
          .or(() -> Optional.ofNullable(variables.get(PREFIX + name)));
    }
  }
}
