package dev.pynmon.bootstrap.e2e.golden;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.Pynmon;
import dev.pynmon.application.port.in.task.ShowTasksUseCase;
import dev.pynmon.bootstrap.cli.Patience;
import dev.pynmon.bootstrap.e2e.OwnRedis;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.invocation.HistoryEntry;
import dev.pynmon.domain.status.InvocationStatus;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.domain.task.ActivityReport;
import dev.pynmon.domain.task.TaskStatistics;
import dev.pynmon.domain.timeline.Preset;
import dev.pynmon.testkit.fixture.Golden;
import dev.pynmon.testkit.fixture.GoldenInvocation;
import dev.pynmon.testkit.fixture.RedisFixture;
import dev.pynmon.testkit.fixture.SqliteFixture;
import dev.pynmon.testkit.redis.RedisServer;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The statistics of what a real pynenc wrote, held against every entry that it wrote. */
@Tag("redis")
class GoldenTasksIT {
  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(names = {"SHOP_THREAD", "SHOP024", "SHOP4", "KINDS4", "SPLIT", "UPGRADED_024"})
  void statistics_ofAFile_areThoseOfItsEntries(SqliteFixture fixture) {
    List<String> stores = fixture.copyTo(folder).stream().map(file -> "sqlite:" + file).toList();
    assertGolden(stores, fixture.golden());
  }

  @ParameterizedTest
  @EnumSource(names = {"SHOP", "SHOP3"})
  void statistics_ofRedis_areThoseOfItsEntries(RedisFixture fixture) {
    try (RedisServer server = OwnRedis.with(fixture)) {
      assertGolden(List.of(server.address().toString()), fixture.golden());
    }
  }

  private static void assertGolden(List<String> stores, Golden golden) {
    Instant now = newest(golden).plusSeconds(60);
    Pynmon.Builder builder =
        Pynmon.builder().timeout(Patience.OF_STORES).clock(Clock.fixed(now, ZoneOffset.UTC));
    stores.forEach(builder::store);
    try (Pynmon pynmon = builder.build()) {
      AppKey app = pynmon.useCases().apps().all().listComplete().apps().getFirst().key();
      ShowTasksUseCase tasks = pynmon.useCases().tasks();
      ActivityReport report = tasks.reportComplete(app, Preset.WEEK).value().orElseThrow();
      assertStatistics(report, golden);
      assertFailures(report, golden);
    }
  }

  private static Instant newest(Golden golden) {
    return entries(golden.invocations().values().stream().toList())
        .map(HistoryEntry::at)
        .max(Comparator.naturalOrder())
        .orElseThrow();
  }

  private static Stream<HistoryEntry> entries(List<GoldenInvocation> those) {
    return those.stream().flatMap(each -> each.history().stream());
  }

  private static void assertStatistics(ActivityReport report, Golden golden) {
    Map<TaskKey, List<GoldenInvocation>> byTask =
        golden.invocations().values().stream()
            .collect(groupingBy(each -> each.state().task(), TreeMap::new, Collectors.toList()));
    assertThat(report.activity().byTask()).containsOnlyKeys(byTask.keySet());
    assertThat(report.activity().unknown()).isZero();
    byTask.forEach(
        (task, those) -> {
          TaskStatistics ours = report.activity().byTask().get(task);
          assertThat(ours.byStatus()).as("%s", task).isEqualTo(byStatus(those));
          assertThat(ours.retries()).isEqualTo(began(KnownStatus.RETRY, those));
          assertThat(ours.failed()).isEqualTo(began(KnownStatus.FAILED, those));
          assertThat(ours.succeeded()).isEqualTo(began(KnownStatus.SUCCESS, those));
        });
  }

  /** A runner that was killed amid work may have changed a status without an entry for it. */
  private static Map<InvocationStatus, Long> byStatus(List<GoldenInvocation> those) {
    return those.stream()
        .collect(groupingBy(each -> each.history().getLast().status().status(), counting()));
  }

  private static long began(KnownStatus status, List<GoldenInvocation> those) {
    return entries(those).filter(entry -> entry.status().status() == status).count();
  }

  private static void assertFailures(ActivityReport report, Golden golden) {
    Set<TaskKey> failed =
        golden.invocations().values().stream()
            .filter(each -> each.exception().isPresent())
            .filter(each -> each.history().getLast().status().status() == KnownStatus.FAILED)
            .map(each -> each.state().task())
            .collect(Collectors.toSet());
    assertThat(report.failures())
        .filteredOn(group -> group.exception().isPresent())
        .extracting(group -> group.task().orElseThrow())
        .containsAll(failed)
        .allMatch(failed::contains);
    assertThat(report.grouped()).isEqualTo(report.activity().all().failed());
  }
}
