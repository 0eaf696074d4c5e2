package dev.pynmon.application.fake;

import dev.pynmon.domain.app.AppInfo;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.app.ConfigLayer;
import dev.pynmon.domain.id.AppId;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What an application wrote about itself. */
public final class FakeInfo {
  private final String id;
  private final Map<String, String> fields = new LinkedHashMap<>();
  private final Map<String, Map<String, String>> sections = new LinkedHashMap<>();
  private Optional<String> file = Optional.empty();

  private FakeInfo(String id) {
    this.id = id;
  }

  public static FakeInfo info(String id) {
    return new FakeInfo(id);
  }

  /** An application without any {@code config_values}. */
  public static AppInfo bare(String id) {
    return new AppInfo(
        new AppId(id),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  public FakeInfo field(String name, String value) {
    fields.put(name, value);
    return this;
  }

  public FakeInfo section(String section, String name, String value) {
    sections.computeIfAbsent(section, _ -> new LinkedHashMap<>()).put(name, value);
    return this;
  }

  public FakeInfo isOf(Component component, String className) {
    return field(component.classField(), className);
  }

  public FakeInfo configuredIn(String path) {
    file = Optional.of(path);
    return this;
  }

  public AppInfo build() {
    return new AppInfo(
        new AppId(id),
        Optional.of(layer()),
        file,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  public ConfigLayer.Mapping layer() {
    return new ConfigLayer.Mapping("app info of " + id, Path.of("/srv"), fields, sections);
  }
}
