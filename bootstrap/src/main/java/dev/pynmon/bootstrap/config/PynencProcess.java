package dev.pynmon.bootstrap.config;

import dev.pynmon.domain.app.AppConfig;
import dev.pynmon.domain.app.ConfigLayer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a pynenc process started in our place would read (wire format, section 12.1). */
public final class PynencProcess {
  private static final String FILE_VARIABLE = "PYNENC__FILEPATH";
  private static final Pattern CLASS_FILE_VARIABLE =
      Pattern.compile("PYNENC__CONFIG(.+)__FILEPATH");

  private PynencProcess() {}

  /**
   * The layers, weakest first: the project file of the working directory, the file that the
   * environment names for all classes, those it names for single ones, the environment itself.
   *
   * @throws UsageException with a sentence when a file that the environment names cannot be read
   */
  public static AppConfig config(Host host) {
    List<ConfigLayer> layers = new ArrayList<>();
    Path project = host.folder().resolve("pyproject.toml");
    if (Files.exists(project)) {
      layers.add(PynencFiles.read(project));
    }
    String general = host.environment().get(FILE_VARIABLE);
    if (general != null && !general.isEmpty()) {
      layers.add(named(host, FILE_VARIABLE, general));
    }
    layers.addAll(classFiles(host));
    layers.add(new ConfigLayer.Environment("environment", host.folder(), host.environment()));
    return new AppConfig(layers);
  }

  private static List<ConfigLayer> classFiles(Host host) {
    List<ConfigLayer> layers = new ArrayList<>();
    host.environment().keySet().stream()
        .sorted()
        .map(CLASS_FILE_VARIABLE::matcher)
        .filter(Matcher::matches)
        .forEach(
            variable -> layers.add(classFile(host, variable.group(), section(variable.group(1)))));
    return layers;
  }

  private static String section(String className) {
    return className.toLowerCase(Locale.ROOT);
  }

  /** Such a file counts for one class alone, so all it says goes into that class's section. */
  private static ConfigLayer classFile(Host host, String variable, String section) {
    ConfigLayer.Mapping file = named(host, variable, host.environment().getOrDefault(variable, ""));
    Map<String, String> values = new HashMap<>(file.fields());
    values.putAll(file.sections().getOrDefault(section, Map.of()));
    return new ConfigLayer.Mapping(file.source(), file.folder(), Map.of(), Map.of(section, values));
  }

  private static ConfigLayer.Mapping named(Host host, String variable, String file) {
    try {
      return PynencFiles.read(host.folder().resolve(file));
    } catch (UsageException e) {
      throw new UsageException(variable + " cannot be followed: " + e.getMessage());
    }
  }
}
