package dev.pynmon.bootstrap.e2e.real;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pynmon.bootstrap.e2e.Site;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Purges beside a runner at work. */
@Order(1)
@Tag("redis")
@Tag("pynenc")
class PurgeAtWorkIT {
  private static final int ROUNDS = 6;

  /** Longer than what has ended stays at any age. */
  private static final int SETTLED_SECONDS = 4;

  @TempDir private Path folder;

  /** What ended a moment ago goes while the runner works on more, which others wait for. */
  @ParameterizedTest
  @EnumSource(names = {"SQLITE_0_4_0", "REDIS_0_3_1"})
  void whatEnded_goes_andEverythingRunsOnce(Deployment deployment) throws IOException {
    try (RealShop shop = deployment.open(folder);
        RealRunner runner = shop.startRunner();
        Site site = openOnceThereIsSomething(shop)) {
      List<String> first = rounds(shop, site, 0);
      shop.awaitEnd(first);
      shop.awaitEnd(List.of(shop.call("linger", Map.of("seconds", SETTLED_SECONDS))));
      List<String> second = rounds(shop, site, ROUNDS);
      shop.awaitEnd(second);

      assertThat(shop.of("tally_two")).doesNotContainAnyElementsOf(first);
      assertThat(Files.readAllLines(lines()).stream().map(Integer::valueOf).sorted())
          .containsExactlyElementsOf(IntStream.range(0, 12 * ROUNDS).boxed().toList());
      assertThat(runner.stop()).isEmpty();
    }
  }

  /** What a store did not hold when it was first looked at is looked for again some time later. */
  private Site openOnceThereIsSomething(RealShop shop) {
    shop.awaitEnd(List.of(shop.call("add", Map.of("x", 1))));
    return Site.of(folder, shop.store()).ready();
  }

  /** Each leaves six lines: of two alone, and of four that others wait for. */
  private static List<String> rounds(RealShop shop, Site site, int from) {
    List<String> ids = new ArrayList<>();
    for (int round = from; round < from + ROUNDS; round++) {
      ids.addAll(register(shop, 6 * round));
      purge(site);
    }
    return ids;
  }

  private static List<String> register(RealShop shop, int from) {
    return List.of(
        call(shop, "tally", from),
        call(shop, "tally", from + 1),
        call(shop, "tally_two", from + 2),
        call(shop, "tally_two", from + 4));
  }

  private static String call(RealShop shop, String task, int number) {
    return shop.call(task, Map.of("file", "lines", "number", number));
  }

  private static void purge(Site site) {
    JsonNode answer = site.post("/orchestrator/auto-purge", "age=0").json();
    assertThat(answer.get("success").booleanValue()).as(answer.toString()).isTrue();
  }

  private Path lines() {
    return folder.resolve("lines");
  }
}
