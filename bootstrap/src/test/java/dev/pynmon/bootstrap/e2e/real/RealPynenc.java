package dev.pynmon.bootstrap.e2e.real;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/** A pynenc that {@code dev/real-pynenc} installed. */
enum RealPynenc {
  V0_2_3("0.2.3"),
  V0_3_1("0.3.1"),
  V0_4_0("0.4.0");

  private final String version;

  RealPynenc(String version) {
    this.version = version;
  }

  /** Its Python; without it the test is skipped, unless every test counts. */
  Path python() {
    Path python = folder(System.getenv()).resolve(version).resolve("bin/python");
    if (System.getenv("PYNMON_TESTS_REQUIRE_ALL") == null) {
      Assumptions.assumeTrue(Files.isExecutable(python), "dev/real-pynenc was not run");
    }
    assertThat(python).as("run dev/real-pynenc").isExecutable();
    return python;
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
