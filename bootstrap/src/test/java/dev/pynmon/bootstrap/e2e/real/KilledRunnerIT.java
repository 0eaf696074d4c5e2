package dev.pynmon.bootstrap.e2e.real;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pynmon.bootstrap.e2e.Site;
import dev.pynmon.testkit.Await;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What runners leave behind that are killed at the worst moment, and how it is put right. */
@Order(1)
@Tag("redis")
@Tag("pynenc")
class KilledRunnerIT {
  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource
  void messageThatWasTaken_strandsItsInvocation_untilItIsPutBack(Deployment deployment) {
    try (RealShop shop = deployment.open(folder)) {
      kill(shop, "after_message");
      String stranded = shop.of("add").getFirst();
      assertThat(shop.waiting()).isZero();

      try (RealRunner runner = shop.startRunner();
          Site site = Site.of(folder, shop.store()).ready()) {
        shop.awaitEnd(List.of(shop.call("add", Map.of("x", 2))));
        assertThat(shop.status(stranded)).isEqualTo("registered");
        assertThat(site.get("/broker/stranded").body()).contains(stranded);

        JsonNode answer = site.post("/broker/stranded", "ids=" + stranded).json();
        assertThat(answer.get("recovered").intValue()).as(answer.toString()).isOne();
        shop.awaitEnd(List.of(stranded));
        assertThat(shop.outcome(stranded)).isEqualTo("2");
        assertThat(runner.stop()).isEmpty();
      }
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"SQLITE_0_4_0", "REDIS_0_3_1"})
  void runOfTheService_keepsTriggersFromFiring_untilItIsEnded(Deployment deployment) {
    try (RealShop shop = deployment.open(folder)) {
      kill(shop, "in_service");
      String left = shop.marked();
      RealRunner runner = shop.startRunner();
      shop.awaitEnd(List.of(shop.call("note", Map.of("order", 1))));
      try (runner;
          Site site = Site.of(folder, shop.store()).ready()) {
        Await.until(() -> site.get("/").body().contains("refused since"));
        assertThat(shop.of("noted")).isEmpty();

        assertThat(site.get("/orchestrator/scheduler").body())
            .contains("nothing here tells", "name=\"dead_after\"");
        String free = "run=" + left;
        assertThat(site.post("/orchestrator/scheduler", free).status()).isEqualTo(400);
        JsonNode young = site.post("/orchestrator/scheduler", free + "&dead_after=60").json();
        assertThat(young.get("message").textValue()).contains("It can be proven from");
        JsonNode answer = site.post("/orchestrator/scheduler", free + "&dead_after=10").json();
        assertThat(answer.get("success").booleanValue()).as(answer.toString()).isTrue();
        shop.awaitEnd(shop.awaitNumber("noted", 1));
        assertThat(runner.stop()).isEmpty();
      }
    }
  }

  private static void kill(RealShop shop, String death) {
    try (RealRunner runner = shop.startRunner(death)) {
      runner.awaitDeath();
    }
  }
}
