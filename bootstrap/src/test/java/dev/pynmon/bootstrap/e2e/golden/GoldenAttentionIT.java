package dev.pynmon.bootstrap.e2e.golden;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.Pynmon;
import dev.pynmon.bootstrap.cli.Patience;
import dev.pynmon.bootstrap.e2e.OwnRedis;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.attention.Checkup;
import dev.pynmon.pictures.why.WhyText;
import dev.pynmon.testkit.fixture.Golden;
import dev.pynmon.testkit.fixture.RedisFixture;
import dev.pynmon.testkit.fixture.SqliteFixture;
import dev.pynmon.testkit.redis.RedisServer;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Which rules find something in stores that a real pynenc wrote, and how much, as it was a little
 * after the last sign of life, and a day later. All others are quiet.
 */
@Tag("redis")
class GoldenAttentionIT {
  private static final Duration SOON = Duration.ofSeconds(90);
  private static final Duration LATER = Duration.ofDays(1);

  /** What is not checked where no runner is active, which is said already. */
  private static final String FOLLOWS = " scheduler=? no_consumer=? queue_waits=? long_put_back=?";

  @TempDir private Path folder;

  private static Instant lastSign(Golden golden) {
    return golden.heartbeats().stream()
        .map(sign -> sign.last())
        .max(Comparator.naturalOrder())
        .orElseGet(
            () ->
                golden.invocations().values().stream()
                    .map(one -> one.state().status().at())
                    .max(Comparator.naturalOrder())
                    .orElseThrow());
  }

  /** A clock that goes on, else nothing is said of those of hosts. */
  private static String found(Golden golden, Duration after, List<String> stores) {
    Instant now = lastSign(golden).plus(after);
    Clock clock = Clock.offset(Clock.systemUTC(), Duration.between(Instant.now(), now));
    Pynmon.Builder builder = Pynmon.builder().timeout(Patience.OF_STORES).clock(clock);
    stores.forEach(builder::store);
    try (Pynmon pynmon = builder.build()) {
      pynmon.useCases().apps().all().listComplete();
      AppKey app = new AppKey(golden.app().value());
      return told(pynmon.useCases().apps().attention().checkComplete(app));
    }
  }

  /** For example {@code no_consumer=5 clock=?}, which is not known. */
  private static String told(Checkup checkup) {
    assertThat(checkup.needs())
        .allSatisfy(
            need ->
                assertThat(WhyText.of(need.claim(), checkup.asOf()))
                    .endsWith(".")
                    .doesNotContain(".."));
    Stream<String> found =
        checkup.needs().stream().map(need -> need.rule().word() + "=" + need.number().value());
    Stream<String> unknown = checkup.notKnown().keySet().stream().map(rule -> rule.word() + "=?");
    String all = Stream.concat(found, unknown).collect(Collectors.joining(" "));
    return all.isEmpty() ? "quiet" : all;
  }

  private static String follows(String found) {
    return found.contains("no_runner") ? FOLLOWS : "";
  }

  @ParameterizedTest
  @CsvSource({
    "SHOP_THREAD, quiet, no_runner=8 silent_runner=1",
    "SHOP024, quiet, no_runner=7 missed_cron=3",
    "SHOP4, no_consumer=5, no_runner=16 missed_cron=3",
    "KINDS4, quiet, no_runner=1",
    "SPLIT, stranded=1 no_consumer=3, no_runner=15 stranded=1 silent_runner=7 missed_cron=3",
    "UPGRADED, quiet, no_runner=8 silent_runner=1 missed_cron=2",
    "UPGRADED_024, silent_runner=1, silent_runner=1"
  })
  void sqlite_rulesThatFindSomething(SqliteFixture fixture, String soon, String later) {
    List<String> stores = fixture.copyTo(folder).stream().map(Path::toString).toList();

    assertThat(found(fixture.golden(), SOON, stores)).isEqualTo(soon);
    assertThat(found(fixture.golden(), LATER, stores)).isEqualTo(later + follows(later));
  }

  @ParameterizedTest
  @CsvSource({
    "SHOP, quiet, no_runner=7 silent_runner=1",
    "SHOP3, quiet, no_runner=12 missed_cron=3",
    "BROKEN, broken_pair=10 stranded=?, broken_pair=10 stranded=?"
  })
  void redis_rulesThatFindSomething(RedisFixture fixture, String soon, String later) {
    try (RedisServer server = OwnRedis.with(fixture)) {
      List<String> stores = List.of(server.address().toString());

      assertThat(found(fixture.golden(), SOON, stores)).isEqualTo(soon);
      assertThat(found(fixture.golden(), LATER, stores)).isEqualTo(later + follows(later));
    }
  }
}
