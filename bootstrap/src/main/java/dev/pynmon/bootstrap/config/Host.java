package dev.pynmon.bootstrap.config;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * What the program runs in, asked of the system once, in {@code Main}.
 *
 * @param folder the working directory
 * @param environment the environment variables
 * @param bundledPlugins the {@code plugins/} of the distribution, when the program runs from one
 * @param version the version of this build
 */
public record Host(
    Path folder, Map<String, String> environment, Optional<Path> bundledPlugins, String version) {
  public Host {
    environment = Map.copyOf(environment);
  }
}
