package dev.pynmon.redis.trigger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.domain.id.EventId;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.TriggerRunId;
import dev.pynmon.domain.query.Newest;
import dev.pynmon.domain.trigger.StoredTriggerRun;
import dev.pynmon.domain.value.PythonTime;
import dev.pynmon.redis.key.TestApp;
import dev.pynmon.testkit.redis.RedisCommand;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Runs of which there are very many, or of which the keys hold something else. */
@Tag("redis")
class RedisTriggerRunsIT {
  private static final InvocationId ONE = new InvocationId("one");

  private final TestApp app = new TestApp();
  private final RedisTriggerRuns runs = new RedisTriggerRuns(app.app());

  @AfterEach
  void close() {
    app.close();
  }

  @Test
  void keysOfOtherTypes_areAsIfTheyWereNotThere() {
    app.write("SET", app.trigger("truns_for_invocation:one"), "x");
    app.write("SADD", app.trigger("truns_for_event:e"), "list", "gone");
    app.write("RPUSH", app.trigger("trun_hash:list"), "x");
    assertThat(runs.thatStarted(List.of(ONE), 10)).isEmpty();
    assertThat(runs.ofEvents(List.of(new EventId("e")), 10)).isEmpty();
    assertThat(runs.of(List.of(new TriggerRunId("list")))).isEmpty();
  }

  @Test
  void newestOfManyRuns_areGiven_orSomeOfVeryMany() {
    app.write(IntStream.range(0, 300).boxed().flatMap(this::run));
    Newest<StoredTriggerRun> newest = only(runs.thatStarted(List.of(ONE), 2));
    assertThat(newest.complete()).isFalse();
    assertThat(newest.items())
        .extracting(run -> run.id().value())
        .containsExactly("r0299", "r0298");
    app.write(IntStream.range(300, 1_200).boxed().flatMap(this::run));
    Newest<StoredTriggerRun> some = only(runs.thatStarted(List.of(ONE), 200));
    assertThat(some.complete()).isFalse();
    assertThat(some.items()).hasSize(200);
  }

  /** So many sets are asked together that of each fewer are looked at than it may hold. */
  @Test
  void largeSetAmongVeryManyOthers_isNotSaidToBeAll() {
    app.write(IntStream.range(0, 190).boxed().flatMap(this::run));
    List<InvocationId> many =
        Stream.concat(
                Stream.of(ONE), IntStream.range(1, 300).mapToObj(n -> new InvocationId("n" + n)))
            .toList();
    Newest<StoredTriggerRun> some = only(runs.thatStarted(many, 200));
    assertThat(some.complete()).isFalse();
    assertThat(some.items()).hasSize(50_000 / 300);
    Newest<StoredTriggerRun> all = only(runs.thatStarted(many.subList(0, 250), 200));
    assertThat(all.complete()).isTrue();
    assertThat(all.items()).hasSize(190);
  }

  private static <K> Newest<StoredTriggerRun> only(Map<K, Newest<StoredTriggerRun>> found) {
    return Optional.of(found)
        .filter(all -> all.size() == 1)
        .orElseThrow()
        .values()
        .iterator()
        .next();
  }

  private Stream<RedisCommand> run(int n) {
    String id = "r%04d".formatted(n);
    String time = PythonTime.format(Instant.ofEpochSecond(n));
    String json =
        "{\"trigger_run_id\": \"%s\", \"triggered_invocation_id\": \"one\", \"executed_at\": \"%s\"}"
            .formatted(id, time);
    return Stream.of(
        RedisCommand.of("SET", app.trigger("trun_hash:" + id), json),
        RedisCommand.of("ZADD", app.trigger("truns_by_time"), n * 1_000L, id),
        RedisCommand.of("SADD", app.trigger("truns_for_invocation:one"), id));
  }
}
