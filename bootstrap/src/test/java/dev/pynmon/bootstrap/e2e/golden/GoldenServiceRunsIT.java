package dev.pynmon.bootstrap.e2e.golden;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.bootstrap.e2e.Answer;
import dev.pynmon.bootstrap.e2e.Kinds;
import dev.pynmon.bootstrap.e2e.OwnRedis;
import dev.pynmon.bootstrap.e2e.Site;
import dev.pynmon.domain.id.TriggerRunId;
import dev.pynmon.domain.trigger.Participant;
import dev.pynmon.domain.trigger.TriggerRun;
import dev.pynmon.testkit.fixture.Golden;
import dev.pynmon.testkit.fixture.GoldenTriggers;
import dev.pynmon.testkit.fixture.RedisFixture;
import dev.pynmon.testkit.fixture.SqliteFixture;
import dev.pynmon.testkit.redis.RedisServer;
import dev.pynmon.web.text.TimeText;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The page of every run of the atomic service lists what a real pynenc says that it triggered. */
@Tag("redis")
class GoldenServiceRunsIT {
  private static final String PAGE = "/runners/atomic-service/runs/";
  private static final Pattern ROW =
      Pattern.compile("<tr data-trigger-run-id=\"([^\"]*)\">(.*?)</tr>", Pattern.DOTALL);

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(names = {"SHOP4", "SHOP024", "SPLIT"})
  void everyRun_listsTheTriggersThatItRan(SqliteFixture fixture) {
    try (Site site = Site.over(folder, fixture.copyTo(folder)).showing(fixture)) {
      assertGolden(site, fixture.golden());
    }
  }

  @Test
  void everyRunInRedis_listsTheTriggersThatItRan() {
    try (RedisServer server = OwnRedis.with(RedisFixture.SHOP3);
        Site site =
            Site.of(folder, server.address().toString()).ready().showing(RedisFixture.SHOP3)) {
      assertGolden(site, RedisFixture.SHOP3.golden());
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"SHOP4", "SHOP024", "SPLIT"})
  void everyRunThatLostItsRecord_listsTheTriggersThatItRan(SqliteFixture fixture) {
    List<Path> stores = fixture.copyTo(folder);
    stores.forEach(LostServiceRuns::in);
    try (Site site = Site.over(folder, stores)) {
      assertLost(site, fixture.golden());
    }
  }

  @Test
  void everyRunInRedisThatLostItsRecord_listsTheTriggersThatItRan() {
    try (RedisServer server = OwnRedis.with(RedisFixture.SHOP3)) {
      LostServiceRuns.in(server);
      try (Site site = Site.of(folder, server.address().toString()).ready()) {
        assertLost(site, RedisFixture.SHOP3.golden());
      }
    }
  }

  /** Without a record no bar is drawn; the marks of what was started lead to the run. */
  private static void assertLost(Site site, Golden golden) {
    assertGolden(site, golden);
    Map<String, List<TriggerRun>> byService = byService(new GoldenTriggers(golden.json()));
    byService
        .keySet()
        .forEach(
            id -> assertThat(site.get(PAGE + id).body()).contains("No record of this run is kept"));
    Answer timeline = site.get(timeline(byService.values()));
    assertThat(timeline.body()).doesNotContain("class=\"service\"");
    Set<String> marked = new TreeSet<>(timeline.links());
    marked.removeIf(link -> !link.startsWith(PAGE));
    assertThat(marked)
        .isNotEmpty()
        .isSubsetOf(byService.keySet().stream().map(id -> PAGE + id).toList());
    assertThat(site.get(PAGE + "none").status()).isEqualTo(404);
  }

  private static String timeline(Collection<List<TriggerRun>> runs) {
    List<Instant> times =
        runs.stream()
            .flatMap(List::stream)
            .map(run -> run.executedAt().orElseThrow())
            .sorted()
            .toList();
    return "/invocations/timeline?time_range=custom&start_date="
        + times.getFirst().minusSeconds(60)
        + "&end_date="
        + times.getLast().plusSeconds(60);
  }

  private static void assertGolden(Site site, Golden golden) {
    Map<String, List<TriggerRun>> byService = byService(new GoldenTriggers(golden.json()));
    Set<String> links = new LinkedHashSet<>();
    assertThat(byService).isNotEmpty();
    byService.forEach(
        (id, runs) -> {
          Answer page = site.get(PAGE + id);
          assertThat(page).returns(200, Answer::status);
          assertRows(page, runs);
          links.addAll(page.links());
        });
    site.follow(links, Kinds.again());
  }

  private static Map<String, List<TriggerRun>> byService(GoldenTriggers triggers) {
    return triggers.runs().stream()
        .map(triggers::run)
        .collect(
            Collectors.groupingBy(
                run -> run.service().run().orElseThrow(), TreeMap::new, Collectors.toList()));
  }

  private static void assertRows(Answer page, List<TriggerRun> expected) {
    Map<String, String> rows =
        ROW.matcher(page.body())
            .results()
            .collect(Collectors.toMap(row -> row.group(1), row -> row.group(2)));
    assertThat(rows.keySet())
        .isEqualTo(
            expected.stream()
                .map(TriggerRun::id)
                .map(TriggerRunId::value)
                .collect(Collectors.toSet()));
    expected.forEach(run -> assertRow(rows.get(run.id().value()), run));
  }

  private static void assertRow(String row, TriggerRun run) {
    assertThat(row)
        .contains(
            "/tasks/" + run.task().orElseThrow() + "\"",
            "/invocations/" + run.started().orElseThrow() + "\"",
            "data-status=\"",
            TimeText.full(run.executedAt().orElseThrow()))
        .doesNotContain("NO STATUS");
    assertThat(run.participants()).isNotEmpty();
    run.participants().forEach(one -> assertThat(row).contains(cause(one)));
  }

  private static String cause(Participant one) {
    return one.event()
        .map(id -> "/events/" + id + "\"")
        .or(() -> one.source().map(id -> "/invocations/" + id + "\""))
        .orElse("cron <span class=\"id\" title=\"" + one.summary());
  }
}
