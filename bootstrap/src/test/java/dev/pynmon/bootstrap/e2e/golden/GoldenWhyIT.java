package dev.pynmon.bootstrap.e2e.golden;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.Pynmon;
import dev.pynmon.application.port.in.why.ExplainInvocationResult;
import dev.pynmon.application.port.in.why.ExplainInvocationUseCase;
import dev.pynmon.bootstrap.cli.Patience;
import dev.pynmon.bootstrap.e2e.OwnRedis;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.why.Why;
import dev.pynmon.pictures.why.WhyText;
import dev.pynmon.testkit.fixture.Golden;
import dev.pynmon.testkit.fixture.GoldenInvocation;
import dev.pynmon.testkit.fixture.RedisFixture;
import dev.pynmon.testkit.fixture.SqliteFixture;
import dev.pynmon.testkit.redis.RedisServer;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Why all that is unfinished in stores that a real pynenc wrote is where it is, as it was a little
 * after the last sign of life, and a day later. The stores are only read, as by a monitor that may
 * do no more.
 */
@Tag("redis")
class GoldenWhyIT {
  private static final Duration SOON = Duration.ofSeconds(90);
  private static final Duration LATER = Duration.ofDays(1);

  @TempDir private Path folder;

  private static Instant lastSign(Golden golden) {
    return golden.heartbeats().stream()
        .map(sign -> sign.last())
        .max(Comparator.naturalOrder())
        .orElseGet(() -> lastChange(golden));
  }

  private static Instant lastChange(Golden golden) {
    return golden.invocations().values().stream()
        .map(one -> one.state().status().at())
        .max(Comparator.naturalOrder())
        .orElseThrow();
  }

  private static List<Why> unfinished(Golden golden, Duration after, List<String> stores) {
    return unfinished(golden, lastSign(golden).plus(after), stores);
  }

  private static List<Why> unfinished(Golden golden, Instant now, List<String> stores) {
    Pynmon.Builder builder =
        Pynmon.builder()
            .timeout(Patience.OF_STORES)
            .clock(Clock.fixed(now, ZoneOffset.UTC))
            .readOnly(true);
    stores.forEach(builder::store);
    List<Why> answers = new ArrayList<>();
    try (Pynmon pynmon = builder.build()) {
      pynmon.useCases().apps().all().listComplete();
      ExplainInvocationUseCase why = pynmon.useCases().invocations().why();
      golden.invocations().values().stream()
          .filter(one -> !one.state().status().status().isFinal())
          .map(GoldenInvocation::id)
          .forEach(id -> answers.add(explained(why, golden, id)));
    }
    assertThat(answers)
        .allSatisfy(
            answer ->
                assertThat(WhyText.of(answer.sentence(), now)).endsWith(".").doesNotContain(".."));
    return answers;
  }

  private static Why explained(ExplainInvocationUseCase why, Golden golden, InvocationId id) {
    AppKey app = new AppKey(golden.app().value());
    return ((ExplainInvocationResult.Found) why.explain(app, id)).why();
  }

  /** For example {@code in_queue=7 waits_for_others=1}, by word. */
  private static String counts(List<Why> answers) {
    StringBuilder counts = new StringBuilder();
    List<String> words = answers.stream().map(why -> why.reason().word()).toList();
    new TreeSet<>(words)
        .forEach(
            word ->
                counts
                    .append(counts.isEmpty() ? "" : " ")
                    .append(word)
                    .append('=')
                    .append(words.stream().filter(word::equals).count()));
    return counts.toString();
  }

  @ParameterizedTest
  @CsvSource({
    "SHOP_THREAD, in_queue=7 waits_for_others=1, no_consumer=7 runner_gone=1",
    "SHOP024, in_queue=7, no_consumer=7",
    "SHOP4, in_queue=11 no_consumer=5, no_consumer=16",
    "KINDS4, in_queue=1, no_consumer=1",
    "SPLIT, held_back=1 in_queue=9 no_consumer=3 running=3 stranded=1 waits_for_others=4,"
        + " held_back=1 no_consumer=12 runner_gone=7 stranded=1",
    "UPGRADED, in_queue=7 waits_for_others=1, no_consumer=7 runner_gone=1",
    "UPGRADED_024, runner_gone=1, runner_gone=1"
  })
  void sqlite_everythingUnfinishedHasItsReason(SqliteFixture fixture, String soon, String later) {
    List<String> stores = fixture.copyTo(folder).stream().map(Path::toString).toList();

    assertThat(counts(unfinished(fixture.golden(), SOON, stores))).isEqualTo(soon);
    assertThat(counts(unfinished(fixture.golden(), LATER, stores))).isEqualTo(later);
  }

  @ParameterizedTest
  @CsvSource({
    "SHOP, in_queue=7 waits_for_others=1, no_consumer=7 runner_gone=1",
    "SHOP3, in_queue=12, no_consumer=12",
    "BROKEN, broken_pair=10, broken_pair=10"
  })
  void redis_everythingUnfinishedHasItsReason(RedisFixture fixture, String soon, String later) {
    try (RedisServer server = OwnRedis.with(fixture)) {
      List<String> stores = List.of(server.address().toString());

      assertThat(counts(unfinished(fixture.golden(), SOON, stores))).isEqualTo(soon);
      assertThat(counts(unfinished(fixture.golden(), LATER, stores))).isEqualTo(later);
    }
  }

  /** pynenc itself cannot read the runners of such a file: what is newest there is a change. */
  @Test
  void halfUpgradedFile_isExplainedFromItsChanges() {
    Golden golden = SqliteFixture.UPGRADED_024_04.golden();
    List<String> stores =
        SqliteFixture.UPGRADED_024_04.copyTo(folder).stream().map(Path::toString).toList();

    assertThat(counts(unfinished(golden, lastChange(golden).plus(SOON), stores)))
        .isEqualTo("runner_gone=1 stranded=2");
    assertThat(counts(unfinished(golden, lastChange(golden).plus(LATER), stores)))
        .isEqualTo("runner_gone=1 stranded=2");
  }

  /** Queues and statuses lie in a file, all else on a server: each alone does not tell. */
  @Test
  void mixedStores_areAskedBoth() {
    Golden golden = RedisFixture.MIXED.golden();
    try (RedisServer server = OwnRedis.with(RedisFixture.MIXED)) {
      List<String> redis = List.of(server.address().toString());
      List<String> both =
          List.of(SqliteFixture.MIXED.copyFileTo(folder).toString(), redis.getFirst());

      assertThat(counts(unfinished(golden, SOON, both))).isEqualTo("in_queue=6 no_consumer=3");
      assertThat(counts(unfinished(golden, LATER, both))).isEqualTo("no_consumer=9");
      assertThat(counts(unfinished(golden, SOON, redis))).isEqualTo("unknown=9");
    }
  }
}
