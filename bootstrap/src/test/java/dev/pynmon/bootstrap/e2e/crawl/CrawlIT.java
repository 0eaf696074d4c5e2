package dev.pynmon.bootstrap.e2e.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.bootstrap.e2e.Answer;
import dev.pynmon.bootstrap.e2e.Kinds;
import dev.pynmon.bootstrap.e2e.Site;
import dev.pynmon.bootstrap.e2e.golden.GoldenPlaces;
import dev.pynmon.testkit.fixture.SqliteFixture;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** From the dashboard, every link of every page leads somewhere, and looking changes nothing. */
@Order(2)
class CrawlIT {
  static final String[] STARTS = {
    "/",
    "/apps/",
    "/broker/",
    "/broker/queue",
    "/orchestrator/",
    "/runners/",
    "/runners/atomic-service/timeline",
    "/runners/atomic-service/scheduling",
    "/invocations/",
    "/tasks/",
    "/failures/",
    "/state-backend/",
    "/client-data-store/",
    "/workflows/",
    "/search/",
    "/health"
  };

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(
      mode = Mode.EXCLUDE,
      names = {"MIXED", "RECOVERY_DEMO"})
  void everyLink_answers_andNoRowChanges(SqliteFixture fixture) {
    List<Path> stores = fixture.copyTo(folder);
    Map<Path, List<String>> before = Rows.of(stores);

    try (Site site = Site.over(folder, stores).showing(fixture)) {
      Map<String, Answer> seen = site.crawl(Kinds.of(fixture), STARTS);
      assertThat(seen).hasSizeGreaterThan(50);
      if (Kinds.isWhole(fixture) && fixture != SqliteFixture.NEIGHBOURS) {
        GoldenPlaces.assertReached(fixture.golden(), seen.keySet());
      }
      assertThat(seen.values())
          .allMatch(answer -> answer.body().length() < 250_000, "under 250 KB");
    }

    assertThat(Rows.of(stores)).isEqualTo(before);
    assertThat(folder.toFile().list())
        .allMatch(name -> name.matches(".*\\.sqlite(-wal|-shm)?"), "nothing else appeared");
  }

  @Test
  void everyLink_ofAStoreWithoutClientDataAndTriggers_answers_butForTheirOwnPages() {
    Path store = SqliteFixture.RECOVERY_DEMO.copyFileTo(folder);
    Set<String> missing =
        Stream.of("/client-data-store", "/events", "/triggers")
            .flatMap(page -> Stream.of(page, "/apps/recovery_demo" + page))
            .flatMap(page -> Stream.of(page, page + "/"))
            .collect(Collectors.toSet());

    try (Site site = Site.over(folder, List.of(store))) {
      Map<String, Answer> seen = site.crawl(Kinds.of(SqliteFixture.RECOVERY_DEMO), missing, STARTS);
      assertThat(seen).hasSizeGreaterThan(50);
      assertThat(seen.get("/client-data-store/").body())
          .contains("No store that is open here holds the client data store");
      assertThat(seen.get("/events/").body())
          .contains("No store that is open here holds the trigger;");
    }
  }

  @Test
  void whileAWriterIsAtWork_everyLinkAnswers_andOnlyTheWriterWrites() {
    Path store = SqliteFixture.SHOP4.copyFileTo(folder);
    Map<Path, List<String>> before = Rows.of(List.of(store));

    try (Writer writer = Writer.on(store);
        Site site = Site.over(folder, List.of(store))) {
      site.crawl(Kinds.one(), STARTS);
      assertThat(writer.written()).isPositive();
    }

    assertThat(Rows.of(List.of(store))).isEqualTo(before);
  }

  @Test
  void basePath_isInEveryLink() {
    Path store = SqliteFixture.SHOP4.copyFileTo(folder);

    try (Site site = Site.over(folder, List.of(store), "--base-path", "/deep/in")) {
      assertThat(site.get("/").links()).isNotEmpty().allMatch(link -> link.startsWith("/deep/in/"));
    }
  }
}
