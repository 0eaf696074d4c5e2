package dev.pynmon.redis.purge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.id.AppId;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.purge.EndedInvocation;
import dev.pynmon.domain.purge.Holding;
import dev.pynmon.domain.query.Count;
import dev.pynmon.redis.server.TestRedis;
import dev.pynmon.testkit.fixture.RedisFixture;
import dev.pynmon.testkit.redis.RawRedis;
import dev.pynmon.testkit.redis.RedisCommand;
import dev.pynmon.testkit.redis.RedisLoader;
import dev.pynmon.testkit.redis.RedisWatch;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Purges of what a real pynenc wrote, in unusual circumstances. */
@Tag("redis")
final class EndedPurgeIT {
  private static final RedisFixture FIXTURE = RedisFixture.SHOP3;
  private static final AppId APP = FIXTURE.golden().app();

  private static RawRedis loaded(RedisFixture fixture) {
    RawRedis redis = TestRedis.emptied();
    RedisLoader.load(fixture, redis);
    return redis;
  }

  @ParameterizedTest
  @EnumSource(names = {"SHOP", "SHOP3", "MIXED", "BROKEN"})
  void whatIsHeld_isWhatGoes(RedisFixture fixture) {
    AppId app = fixture.golden().app();
    try (RawRedis redis = loaded(fixture);
        PurgedStore store = PurgedStore.at(TestRedis.address())) {
      for (Component component : Component.values()) {
        List<Holding> held = store.purges(app).all(component).holdings();
        Count sum = sum(held);
        long gone = store.purge(app, component);
        assertThat(sum instanceof Count.Exact ? sum : Count.upTo(gone, sum.value()))
            .isEqualTo(sum instanceof Count.Exact ? new Count.Exact(gone) : sum);
      }
      assertThat(redis.number("DBSIZE")).isEqualTo(1);
    }
  }

  private static Count sum(List<Holding> held) {
    boolean isExact =
        held.stream().allMatch(each -> each.entries().orElseThrow() instanceof Count.Exact);
    long sum = held.stream().mapToLong(each -> each.entries().orElseThrow().value()).sum();
    return isExact ? new Count.Exact(sum) : new Count.AtLeast(sum);
  }

  /** A catalogue from before the end of workflows may lack values that they kept since. */
  @Test
  void valuesOfWorkflows_thatTheCatalogueMayLack_areLookedFor() {
    Instant before = Instant.parse("2026-01-01T00:00:00Z");
    try (RawRedis redis = loaded(FIXTURE);
        PurgedStore store = PurgedStore.at(TestRedis.address(), before);
        PurgedStore other = PurgedStore.at(TestRedis.address())) {
      List<EndedInvocation> ended = store.ended(APP);
      store.remove(APP, ended);
      Map<String, List<String>> left = new RedisWatch(redis).contents();
      redis.call("FLUSHDB");
      RedisLoader.load(FIXTURE, redis);
      other.remove(APP, ended);
      assertThat(left).isEqualTo(new RedisWatch(redis).contents());
    }
  }

  @Test
  void twoAtOnce_countNothingTwice() throws ExecutionException, InterruptedException {
    try (RawRedis redis = loaded(FIXTURE);
        PurgedStore one = PurgedStore.at(TestRedis.address());
        PurgedStore other = PurgedStore.at(TestRedis.address())) {
      List<EndedInvocation> ended = one.ended(APP);
      long alone = one.remove(APP, ended);
      redis.call("FLUSHDB");
      RedisLoader.load(FIXTURE, redis);
      List<CompletableFuture<Long>> purges =
          Stream.of(one, other)
              .map(store -> CompletableFuture.supplyAsync(() -> store.remove(APP, ended)))
              .toList();
      assertThat(purges.get(0).get() + purges.get(1).get()).isEqualTo(alone);
    }
  }

  /** Nobody stamped when they ended, as it is after that one key was lost. */
  @Test
  void withoutStamps_statusesTellWhoEnded() {
    try (RawRedis redis = loaded(FIXTURE);
        PurgedStore store = PurgedStore.at(TestRedis.address())) {
      List<EndedInvocation> ended = store.ended(APP);
      redis.call("DEL", "__pynenc__:" + APP + ":orchestrator:invocation_auto_purge");
      assertThat(store.ended(APP)).containsExactlyInAnyOrderElementsOf(ended).isNotEmpty();
    }
  }

  /** More than a list looks at of one time. */
  @Test
  void manyThatEndedAtOneMoment_areAllWalkedOver() {
    String orchestrator = "__pynenc__:" + APP + ":orchestrator:";
    try (RawRedis redis = loaded(FIXTURE);
        PurgedStore store = PurgedStore.at(TestRedis.address())) {
      redis.all(
          IntStream.range(0, 21_000)
                  .mapToObj(
                      n ->
                          RedisCommand.of(
                              "ZADD", orchestrator + "invocation_auto_purge", 1, "x" + n))
              ::iterator);
      redis.call(
          "SET",
          orchestrator + "invocation_status:x9999",
          "{\"status\":\"success\",\"runner_id\":null,\"timestamp\":\"2026-11-24T15:00:00+00:00\"}");
      assertThat(store.ended(APP))
          .hasSizeGreaterThan(1)
          .extracting(EndedInvocation::id)
          .contains(new InvocationId("x9999"))
          .doesNotHaveDuplicates();
    }
  }

  /** Its status is what counts, not that it was stamped once. */
  @Test
  void stampedButNotEnded_isLeftAlone() {
    try (RawRedis redis = loaded(FIXTURE);
        PurgedStore store = PurgedStore.at(TestRedis.address())) {
      List<EndedInvocation> ended = store.ended(APP);
      EndedInvocation revived = ended.getFirst();
      String status = "__pynenc__:" + APP + ":orchestrator:invocation_status:" + revived.id();
      redis.call(
          "SET",
          status,
          "{\"status\":\"running\",\"runner_id\":\"r\",\"timestamp\":\"2026-11-24T15:00:00+00:00\"}");
      assertThat(store.ended(APP)).hasSize(ended.size() - 1).doesNotContain(revived);
      Map<String, List<String>> before = new RedisWatch(redis).contents();
      assertThat(store.purges(APP).invocations(Component.ORCHESTRATOR).remove(List.of(revived)))
          .isZero();
      assertThat(new RedisWatch(redis).contents()).isEqualTo(before);
    }
  }
}
