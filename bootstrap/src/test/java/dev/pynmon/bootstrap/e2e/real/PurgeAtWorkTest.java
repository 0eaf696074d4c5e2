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
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Purges beside a runner at work. */
class PurgeAtWorkTest {
  private static final int ROUNDS = 12;
  private static final Pattern RAISED = Pattern.compile("(?m)^[\\w.]+(Error|Exception)\\b.*$");
  private static final Pattern GONE = Pattern.compile(".*Error: .*[Ii]nvocation.* not found.*");

  @TempDir private Path folder;

  /**
   * Each round leaves six lines: of two alone, and of four that others wait for. A runner looks at
   * an invocation once more when it has ended, to see which conditions on it are met: where it is
   * gone already, as it can be at no other age, the runner says so, and goes on.
   */
  @ParameterizedTest
  @EnumSource(names = {"SQLITE_0_4_0", "REDIS_0_3_1"})
  void whatEnded_goesAtOnce_andEverythingRunsOnce(Deployment deployment) throws IOException {
    try (RealShop shop = deployment.open(folder);
        RealRunner runner = shop.startRunner();
        Site site = Site.of(folder, shop.store()).ready()) {
      List<String> ids = new ArrayList<>();
      for (int round = 0; round < ROUNDS; round++) {
        ids.addAll(register(shop, 6 * round));
        purge(site);
      }
      shop.awaitEnd(ids);
      purge(site);

      assertThat(shop.of("tally")).isEmpty();
      assertThat(shop.of("tally_two")).isEmpty();
      assertThat(Files.readAllLines(lines()).stream().map(Integer::valueOf).sorted())
          .containsExactlyElementsOf(IntStream.range(0, 6 * ROUNDS).boxed().toList());
      shop.awaitEnd(List.of(call(shop, "tally", 6 * ROUNDS)));
      assertThat(raised(runner.stop())).allMatch(line -> GONE.matcher(line).matches(), "is gone");
    }
  }

  private List<String> register(RealShop shop, int from) {
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

  private static List<String> raised(String log) {
    return RAISED.matcher(log).results().map(MatchResult::group).toList();
  }

  private Path lines() {
    return folder.resolve("lines");
  }
}
