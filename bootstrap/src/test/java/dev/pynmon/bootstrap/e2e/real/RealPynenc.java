package dev.pynmon.bootstrap.e2e.real;

import dev.pynmon.testkit.Required;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** A pynenc that {@code dev/setup} installed. */
enum RealPynenc {
  V0_2_3("0.2.3"),
  V0_3_1("0.3.1"),
  V0_4_0("0.4.0");

  private final String version;

  RealPynenc(String version) {
    this.version = version;
  }

  /** Its Python. */
  Path python() {
    Path python = folder(System.getenv()).resolve(version).resolve("bin/python");
    return Required.require(
        Optional.of(python).filter(Files::isExecutable), "pynenc " + version, "pynenc");
  }

  /** Where the script puts them. */
  private static Path folder(Map<String, String> environment) {
    return Optional.ofNullable(environment.get("PYNMON_REAL_PYNENC"))
        .map(Path::of)
        .orElseGet(() -> cache(environment).resolve("pynmon/real-pynenc"));
  }

  private static Path cache(Map<String, String> environment) {
    return Optional.ofNullable(environment.get("XDG_CACHE_HOME"))
        .map(Path::of)
        .orElseGet(() -> Path.of(environment.getOrDefault("HOME", "/nowhere"), ".cache"));
  }

  @Override
  public String toString() {
    return version;
  }
}
