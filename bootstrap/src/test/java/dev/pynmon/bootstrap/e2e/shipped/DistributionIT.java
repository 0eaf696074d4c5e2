package dev.pynmon.bootstrap.e2e.shipped;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.testkit.fixture.SqliteFixture;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The folder that the build puts together runs anywhere, by its launcher. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class DistributionIT {
  @TempDir private Path folder;
  private Path launcher;
  private String store;

  @BeforeEach
  void copy() throws IOException {
    Path built = Path.of("target/pynmon");
    Path home = folder.resolve("a place");
    try (Stream<Path> files = Files.walk(built)) {
      for (Path file : files.toList()) {
        Files.copy(file, home.resolve(built.relativize(file)));
      }
    }
    launcher = home.resolve("pynmon");
    store = SqliteFixture.SHOP4.copyFileTo(folder).toString();
  }

  @Test
  void command_endsForCallersThatReadItsOutputToTheEnd() throws Exception {
    Process status = start("status", "--json", store);

    String out = new String(status.getInputStream().readAllBytes(), UTF_8);
    String err = new String(status.getErrorStream().readAllBytes(), UTF_8);
    assertThat(out).startsWith("{\"app_id\":\"shop4\"");
    assertThat(err).isEmpty();
    assertThat(status.waitFor()).isZero();
  }

  @Test
  void monitor_endsInOrderWhenTold() throws Exception {
    Process monitor = start("monitor", "--port", "0", store);
    try (BufferedReader out = monitor.inputReader()) {
      assertThat(out.readLine()).startsWith("Pynmon is at http://127.0.0.1:");
      monitor.destroy();
      assertThat(monitor.waitFor()).isZero();
    } finally {
      monitor.destroyForcibly();
    }
  }

  private Process start(String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of(launcher.toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    return builder.start();
  }
}
