package dev.pynmon.bootstrap.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where plugins lie.
 *
 * @param folders each holds one folder per plugin
 */
public record PluginConfig(List<Path> folders) {
  public PluginConfig {
    folders = List.copyOf(folders);
  }

  /** The distribution's own folder, and the one that the settings name. */
  public static PluginConfig of(Settings settings, Host host) {
    Optional<Path> named =
        settings
            .find(Key.PLUGINS)
            .map(text -> required(settings, settings.path(Key.PLUGINS, text)));
    return new PluginConfig(Stream.concat(host.bundledPlugins().stream(), named.stream()).toList());
  }

  private static Path required(Settings settings, Path folder) {
    if (!Files.isDirectory(folder)) {
      throw settings.wrong(
          Key.PLUGINS, folder.toString(), "a folder that holds one folder per plugin");
    }
    return folder;
  }
}
