package dev.pynmon.redis.rerun;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.port.out.rerun.RegisterOutcome;
import dev.pynmon.application.port.out.rerun.RegisterOutcome.Existing;
import dev.pynmon.application.port.out.rerun.RegisterOutcome.Registered;
import dev.pynmon.application.port.out.rerun.RequeueOutcome;
import dev.pynmon.domain.broker.QueueName;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.rerun.NewInvocation;
import dev.pynmon.domain.rerun.OnlyOne;
import dev.pynmon.redis.server.TestRedis;
import dev.pynmon.redis.server.Trips;
import dev.pynmon.testkit.fixture.RedisFixture;
import dev.pynmon.testkit.redis.RawRedis;
import dev.pynmon.testkit.redis.RedisCommand;
import dev.pynmon.testkit.redis.RedisLoader;
import dev.pynmon.testkit.redis.RedisWatch;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Beside an application that never rests, and in one that grew. */
@Tag("redis")
final class BusyRerunIT {
  private static final RedisFixture FIXTURE = RedisFixture.SHOP3;
  private static final String ROOT = "__pynenc__:shop3:";
  private static final String QUEUE = ROOT + "broker:default_queue";
  private static final InvocationId NOTE = new InvocationId("d1a8d8af-c705-48e4-90e8-1f2a395752c0");
  private static final InvocationId SETTLE =
      new InvocationId("4e729470-295f-407e-8516-ba560676330d");
  private static final RegisterOutcome DONE = new Registered(0, List.of());

  private final RawRedis redis = TestRedis.emptied();
  private final RepairedStore store = RepairedStore.at(TestRedis.address(), FIXTURE.golden().app());

  @BeforeEach
  void load() {
    RedisLoader.load(FIXTURE, redis);
  }

  @AfterEach
  void close() {
    store.close();
    redis.close();
  }

  /** What every client of a busy application touches: other calls come, and runners take them. */
  private static List<RedisCommand> work() {
    String other = "other";
    return List.of(
        RedisCommand.of("SADD", ROOT + "orchestrator:status:registered", other),
        RedisCommand.of("RPUSH", QUEUE, other),
        RedisCommand.of("ZADD", ROOT + "orchestrator:all_invocations_by_time", 1, other),
        RedisCommand.of("SADD", ROOT + "orchestrator:task:shop_tasks.note", other),
        RedisCommand.of("SADD", ROOT + "orchestrator:task:shop_tasks.settle", other),
        RedisCommand.of("SREM", ROOT + "orchestrator:task:shop_tasks.note", other),
        RedisCommand.of("SREM", ROOT + "orchestrator:task:shop_tasks.settle", other),
        RedisCommand.of("LREM", QUEUE, 0, other),
        RedisCommand.of("SREM", ROOT + "orchestrator:status:registered", other));
  }

  private void besideWork(Runnable deed) {
    AtomicBoolean isOver = new AtomicBoolean();
    CountDownLatch begun = new CountDownLatch(1);
    CompletableFuture<Void> work =
        CompletableFuture.runAsync(
            () -> {
              try (RawRedis worker = RawRedis.connect(TestRedis.address())) {
                while (!isOver.get()) {
                  worker.all(work());
                  begun.countDown();
                }
              }
            });
    try {
      begun.await();
      deed.run();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    } finally {
      isOver.set(true);
      work.join();
    }
  }

  @Test
  void registrations_areNotOutrun_andNeverBegunAgain() {
    List<NewInvocation> all =
        IntStream.range(0, 20).mapToObj(n -> store.again(SETTLE, "new-" + n)).toList();
    OnlyOne sameArguments = new OnlyOne(all.getFirst().arguments().serialized());
    RedisWatch watch = new RedisWatch(redis);
    watch.resetCommands();
    besideWork(
        () -> {
          for (NewInvocation each : all) {
            assertThat(store.register(each)).isEqualTo(DONE);
          }
          assertThat(store.register(all.getFirst(), Optional.of(sameArguments))).isNotEqualTo(DONE);
        });
    assertThat(watch.commands().get("exec")).isEqualTo(all.size());
    assertThat(redis.texts("LRANGE", QUEUE, -20, -1))
        .containsExactlyElementsOf(all.stream().map(each -> each.id().value()).toList());
  }

  @Test
  void onlyOne_isFoundOrRegistered_beside() {
    NewInvocation settle = store.again(SETTLE, "new");
    OnlyOne same = new OnlyOne(settle.arguments().serialized());
    besideWork(
        () -> {
          assertThat(store.register(settle, Optional.of(same))).isEqualTo(DONE);
          assertThat(store.register(store.again(SETTLE, "newer"), Optional.of(same)))
              .isEqualTo(new Existing(store.state(settle.id())));
        });
  }

  /** Two writers at once may leave invocations in the set of a status that is past. */
  @Test
  void onlyOne_isTheOneWhoseRecordSaysSo_howeverManySetsAreWrong() {
    NewInvocation settle = store.again(SETTLE, "new");
    store.register(settle);
    String task = ROOT + "orchestrator:task:shop_tasks.settle";
    OnlyOne same = new OnlyOne(Map.of("seq", "0"));
    redis.all(
        IntStream.range(0, 1_500)
                .boxed()
                .flatMap(
                    n ->
                        Stream.of(
                                task,
                                task + ":arg:seq:val:0",
                                ROOT + "orchestrator:status:registered")
                            .map(set -> RedisCommand.of("SADD", set, "a" + n)))
            ::iterator);
    assertThat(store.register(store.again(SETTLE, "newer"), Optional.of(same)))
        .isEqualTo(new Existing(store.state(settle.id())));
  }

  @Test
  void strandedOnes_arePutBack() {
    List<InvocationState> all =
        IntStream.range(0, 20)
            .mapToObj(n -> store.again(NOTE, "new-" + n))
            .peek(store::register)
            .map(each -> store.state(each.id()))
            .toList();
    redis.call("DEL", QUEUE);
    besideWork(
        () -> all.forEach(each -> assertThat(requeue(each)).isEqualTo(RequeueOutcome.QUEUED)));
    assertThat(redis.texts("LRANGE", QUEUE, 0, -1))
        .containsExactlyElementsOf(all.stream().map(each -> each.id().value()).toList());
  }

  private RequeueOutcome requeue(InvocationState seen) {
    return store.repairs().requeuer().requeue(seen, QueueName.DEFAULT, 0, RepairedStore.ALL);
  }

  @Test
  void longQueue_isNotSearched() {
    NewInvocation note = store.again(NOTE, "new");
    store.register(note);
    redis.call("DEL", QUEUE);
    redis.call(
        Stream.concat(Stream.of("RPUSH", QUEUE), Stream.generate(() -> "x").limit(20_001))
            .toArray());
    InvocationState seen = store.state(note.id());
    assertThat(requeue(seen)).isEqualTo(RequeueOutcome.TOO_MANY_MESSAGES);
    assertThat(redis.number("LLEN", QUEUE)).isEqualTo(20_001);
    redis.call("LPUSH", QUEUE, note.id());
    assertThat(requeue(seen)).isEqualTo(RequeueOutcome.HAS_MESSAGE);
  }

  @Test
  void roundTrips_areAsManyInALargeStore() {
    NewInvocation settle = store.again(SETTLE, "new");
    OnlyOne same = new OnlyOne(settle.arguments().serialized());
    store.register(settle);
    assertThat(trips("a")).isEqualTo(4);
    assertThat(trips("b", same)).isEqualTo(7);
    String task = ROOT + "orchestrator:task:shop_tasks.settle";
    redis.all(
        IntStream.range(0, 5_000)
                .boxed()
                .flatMap(
                    n ->
                        Stream.of(
                            RedisCommand.of("SADD", task, "x" + n),
                            RedisCommand.of("SADD", task + ":arg:seq:val:0", "x" + n),
                            RedisCommand.of("RPUSH", QUEUE, "x" + n),
                            RedisCommand.of(
                                "SADD", ROOT + "orchestrator:status:registered", "x" + n)))
            ::iterator);
    assertThat(trips("c")).isEqualTo(4);
    assertThat(trips("d", same)).isEqualTo(7);
    InvocationState state = store.state(settle.id());
    assertThat(Trips.of(() -> requeue(state)).size()).isEqualTo(2);
    redis.call("LREM", QUEUE, 0, settle.id());
    assertThat(Trips.of(() -> requeue(state)).size()).isEqualTo(3);
  }

  private int trips(String id, OnlyOne... onlyOne) {
    NewInvocation settle = store.again(SETTLE, id);
    return Trips.of(() -> store.register(settle, Stream.of(onlyOne).findFirst())).size();
  }
}
