package dev.pynmon.bootstrap.e2e.shipped;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** What the build put together keeps what is promised of it; {@code dev/check-dist} says what. */
@Order(1)
class DistributionTest {
  /** Its programs start a dozen times, and write class archives, on a machine that is busy. */
  private static final int MINUTES = 8;

  @Test
  void distribution_passesItsChecks() throws IOException, InterruptedException {
    Path root = Path.of("").toAbsolutePath().getParent();
    Path log = Path.of("target", "check-dist.txt");
    Process checks =
        new ProcessBuilder(List.of(root.resolve("dev/check-dist").toString()))
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();

    assertThat(checks.waitFor(MINUTES, TimeUnit.MINUTES)).as("in time, see %s", log).isTrue();
    assertThat(log).content().contains("distribution: 9 checks passed");
    assertThat(checks.exitValue()).isZero();
  }
}
