package dev.pynmon.bootstrap.e2e.shipped;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.testkit.Extent;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * What the build put together keeps what is promised of it; {@code dev/check-dist} says what. What
 * its class archive is made of runs in {@link RehearsedTest}, and here in a full run alone.
 */
@Order(1)
class DistributionTest {
  /** Its programs start a dozen times, and write class archives, on a machine that is busy. */
  private static final int MINUTES = 25;

  @Test
  void distribution_passesItsChecks() throws IOException, InterruptedException {
    Path root = Path.of("").toAbsolutePath().getParent();
    Path log = Path.of("target", "check-dist.txt");
    ProcessBuilder checker =
        new ProcessBuilder(List.of(root.resolve("dev/check-dist").toString()))
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    if (!Extent.askedBy(System.getenv()).isFull()) {
      checker.environment().put("PYNMON_REHEARSAL", "start");
    }
    Process checks = checker.start();

    assertThat(checks.waitFor(MINUTES, TimeUnit.MINUTES)).as("in time, see %s", log).isTrue();
    assertThat(log).content().contains("distribution: 10 checks passed");
    assertThat(checks.exitValue()).isZero();
  }
}
