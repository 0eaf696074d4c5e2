package dev.pynmon.bootstrap.e2e.golden;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.Pynmon;
import dev.pynmon.application.port.in.app.AppSummary;
import dev.pynmon.bootstrap.Repository;
import dev.pynmon.bootstrap.cli.Patience;
import dev.pynmon.bootstrap.e2e.OwnRedis;
import dev.pynmon.domain.failure.FailureGroup;
import dev.pynmon.domain.failure.NestedGroup;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.task.ActivityReport;
import dev.pynmon.domain.timeline.Preset;
import dev.pynmon.testkit.fixture.RedisFixture;
import dev.pynmon.testkit.fixture.SqliteFixture;
import dev.pynmon.testkit.redis.RedisServer;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Which failures of the fixtures are one, in every store, held against docs/fingerprints.md. */
@Tag("redis")
class JudgedFailuresIT {
  /** Behind all of the fixtures. */
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-30T12:00:00Z"), ZoneOffset.UTC);

  @TempDir Path folder;

  /** The other half of {@code MIXED} lies in Redis. */
  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "MIXED")
  void failures_ofAFile_areAsJudged(SqliteFixture fixture) {
    assertThat(told(files(fixture))).isEqualTo(judged(fixture.name()));
  }

  @ParameterizedTest
  @EnumSource
  void failures_ofRedis_areAsJudged(RedisFixture fixture) {
    try (RedisServer server = OwnRedis.with(fixture)) {
      List<String> queues = fixture == RedisFixture.MIXED ? files(SqliteFixture.MIXED) : List.of();
      List<String> stores =
          Stream.concat(Stream.of(server.address().toString()), queues.stream()).toList();
      assertThat(told(stores)).isEqualTo(judged(fixture.name() + " in Redis"));
    }
  }

  private List<String> files(SqliteFixture fixture) {
    return fixture.copyTo(folder).stream().map(file -> "sqlite:" + file).toList();
  }

  private static List<String> told(List<String> stores) {
    Pynmon.Builder builder = Pynmon.builder().timeout(Patience.OF_STORES).clock(CLOCK);
    stores.forEach(builder::store);
    try (Pynmon pynmon = builder.build()) {
      return pynmon.useCases().apps().all().listComplete().apps().stream()
          .map(AppSummary::key)
          .map(app -> pynmon.useCases().tasks().reportComplete(app, Preset.WEEK))
          .flatMap(report -> report.value().stream())
          .flatMap(JudgedFailuresIT::told)
          .toList();
    }
  }

  /** Each group, an echo below what caused it. */
  private static Stream<String> told(ActivityReport report) {
    return NestedGroup.of(report.failures()).stream()
        .map(
            nested ->
                "%d | %s%s"
                    .formatted(
                        nested.group().count(), "› ".repeat(nested.depth()), kind(nested.group())));
  }

  private static String kind(FailureGroup group) {
    return "%s | %s | `%s`"
        .formatted(
            group.task().map(TaskKey::function).orElse("?"),
            group.exception().orElse("?"),
            group.fingerprint().pattern().orElse("?"));
  }

  /** What stands behind the name of the store, but for the last column, which says why. */
  private static List<String> judged(String store) {
    String own = "| " + store + " | ";
    return Repository.text("docs/fingerprints.md")
        .lines()
        .filter(line -> line.startsWith(own))
        .map(line -> line.substring(own.length(), line.lastIndexOf(" | ")))
        .filter(line -> !line.startsWith("none"))
        .toList();
  }
}
