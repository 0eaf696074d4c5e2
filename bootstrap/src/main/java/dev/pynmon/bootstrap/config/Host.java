package dev.pynmon.bootstrap.config;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * What the program runs in, asked of the system once, in {@code Main}.
 *
 * @param folder the working directory
 * @param environment the environment variables
 * @param bundledPlugins the {@code plugins/} of the distribution, when the program runs from one
 * @param version the version of this build
 * @param timeout how long one question to a store may take: longer than usual on a machine that
 *     does much else
 */
public record Host(
    Path folder,
    Map<String, String> environment,
    Optional<Path> bundledPlugins,
    String version,
    Duration timeout) {
  private static final Duration USUAL = Duration.ofSeconds(5);

  public Host {
    environment = Map.copyOf(environment);
  }

  /** Where a question to a store may take as long as usual. */
  public Host(
      Path folder, Map<String, String> environment, Optional<Path> bundledPlugins, String version) {
    this(folder, environment, bundledPlugins, version, USUAL);
  }
}
