package dev.pynmon.bootstrap.e2e.shipped;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.bootstrap.Main;
import dev.pynmon.testkit.fixture.SqliteFixture;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program as a process of its own. */
class MainIT {
  /** For a machine that is busy. */
  private static final int MINUTES = 3;

  private static final String TOO_SLOW = "took too long and was stopped";

  @TempDir Path folder;

  @Test
  void version_isAllThatIsSaid() throws Exception {
    Process process = start("--version");

    assertThat(process.waitFor(MINUTES, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).isZero();
    assertThat(process.inputReader().readLine()).matches("pynmon \\S+");
    assertThat(errors()).isEmpty();
  }

  @Test
  void wrongUsage_endsWith2() throws Exception {
    Process process = start("status", "--bogus");

    assertThat(process.waitFor(MINUTES, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).isEqualTo(2);
    assertThat(process.inputReader().readLine()).isNull();
    assertThat(errors()).startsWith("pynmon status: '--bogus' is unknown").hasLineCount(1);
  }

  /** That a store is slow is true of a busy machine, and nothing about names. */
  @Test
  void names_ofAnyScript_arePrintedInUtf8() throws Exception {
    Path store = SqliteFixture.NEIGHBOURS.copyFileTo(folder);
    Process process = start("status", "--app", "日本", "--json", store.toString());
    String line = process.inputReader(StandardCharsets.UTF_8).readLine();
    for (int more = 20; more > 0 && line == null && errors().contains(TOO_SLOW); more--) {
      process = start("status", "--app", "日本", "--json", store.toString());
      line = process.inputReader(StandardCharsets.UTF_8).readLine();
    }

    assertThat(line).startsWith("{\"app_id\":\"日本\",");
    assertThat(process.waitFor(MINUTES, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).isZero();
  }

  /** So does TERM: {@link DistributionIT}. */
  @Test
  void interrupt_endsAMonitorInOrder() throws Exception {
    Path store = SqliteFixture.SHOP4.copyFileTo(folder);
    Process process = start("monitor", "--port", "0", store.toString());
    try (BufferedReader out = process.inputReader()) {
      assertThat(out.readLine()).startsWith("Pynmon is at http://127.0.0.1:");
      interrupt(process);

      assertThat(process.waitFor(MINUTES, TimeUnit.MINUTES)).isTrue();
      assertThat(process.exitValue()).isZero();
      assertThat(out.readLine()).isNull();
    } finally {
      process.destroyForcibly();
    }
    assertThat(errors())
        .contains(" shows " + store + " at http://")
        .contains("Ending")
        .doesNotContain("ERROR", "\tat ");
  }

  private static void interrupt(Process process) throws Exception {
    Process kill = new ProcessBuilder("kill", "-INT", "" + process.pid()).start();
    assertThat(kill.waitFor()).isZero();
  }

  private Process start(String... args) throws IOException {
    // A shell that runs the tests in the background makes them deaf to INT, and so their children.
    List<String> command = new ArrayList<>(List.of("env", "--default-signal=INT"));
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "--enable-native-access=ALL-UNNAMED",
            "-XX:+UseSerialGC",
            "-Xshare:auto",
            "-XX:TieredStopAtLevel=1"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
    command.addAll(List.of(args));
    return new ProcessBuilder(command)
        .directory(folder.toFile())
        .redirectError(folder.resolve("stderr").toFile())
        .start();
  }

  private String errors() throws IOException {
    return Files.readString(folder.resolve("stderr"));
  }
}
