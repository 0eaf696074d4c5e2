package dev.pynmon.bootstrap.e2e.real;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.bootstrap.cli.Await;
import dev.pynmon.bootstrap.e2e.Site;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What runners leave behind that are killed at the worst moment. */
class KilledRunnerTest {
  private static final Duration LONG = Duration.ofMinutes(20);

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource
  void messageThatWasTaken_leavesItsInvocationStranded(Deployment deployment) {
    try (RealShop shop = deployment.open(folder)) {
      String stranded = shop.call("add", Map.of("x", 1));
      kill(shop, "after_message");
      assertThat(shop.waiting()).isZero();

      try (RealRunner runner = shop.startRunner()) {
        shop.awaitEnd(List.of(shop.call("add", Map.of("x", 2))));
        assertThat(shop.status(stranded)).isEqualTo("registered");
        assertThat(runner.stop()).isEmpty();
      }
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"SQLITE_0_4_0", "REDIS_0_3_1"})
  void runOfTheService_staysMarked_andNoTriggerFires(Deployment deployment) {
    try (RealShop shop = deployment.open(folder)) {
      kill(shop, "in_service");
      try (RealRunner runner = shop.startRunner();
          Site site = Site.of(folder, shop.store(), "--now", later()).ready()) {
        shop.awaitEnd(List.of(shop.call("note", Map.of("order", 1))));
        assertThat(site.get("/").body()).contains("The atomic service is stuck");
        Await.until(() -> site.get("/").body().contains("refused since"));
        assertThat(shop.of("noted")).isEmpty();
        assertThat(runner.stop()).isEmpty();
      }
    }
  }

  private static void kill(RealShop shop, String death) {
    try (RealRunner runner = shop.startRunner(death)) {
      runner.awaitDeath();
    }
  }

  private static String later() {
    return Instant.now().plus(LONG).toString();
  }
}
