package dev.pynmon.redis.orchestrator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.redis.key.TestApp;
import dev.pynmon.redis.server.Trips;
import dev.pynmon.testkit.redis.RedisCommand;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the contract does not ask: the order, the bound, round trips. */
@Tag("redis")
class RedisBlockingIT {
  private final TestApp app = new TestApp();
  private final RedisBlocking blocking = new RedisBlocking(app.app());

  @AfterEach
  void close() {
    app.close();
  }

  /** pynenc takes those first that have waited for nobody for the longest time. */
  @Test
  void blocking_isInTheOrderOfItsList_whateverTheIds() {
    blocks("b", 3);
    blocks("d", 1);
    blocks("a", 4);
    blocks("c", 2);
    assertThat(blocking.blocking(10)).containsExactlyElementsOf(ids("d", "c", "b", "a"));
    assertThat(blocking.blocking(2)).containsExactlyElementsOf(ids("d", "c"));
  }

  @Test
  void candidatesThatBlockNobody_areLookedAtUpToABound() {
    app.write(IntStream.range(0, 20_000).mapToObj(n -> candidate("i" + n, n)));
    blocks("beyond", 20_000);
    assertThat(blocking.blocking(1)).isEmpty();
    assertThat(Trips.of(() -> blocking.blocking(1))).hasSize(40);
    blocks("within", 19_998.5);
    assertThat(blocking.blocking(1)).containsExactlyElementsOf(ids("within"));
  }

  @Test
  void whereNobodyWaits_oneRoundTripTells() {
    assertThat(Trips.of(() -> blocking.blocking(10))).hasSize(1);
  }

  private void blocks(String id, double score) {
    app.write(
        Stream.of(
            candidate(id, score),
            RedisCommand.of("SET", app.app().keys().blocking("invocation:" + id), "{}"),
            RedisCommand.of(
                "SET",
                app.orchestrator("invocation_status:" + id),
                "{\"status\": \"registered\", \"runner_id\": null,"
                    + " \"timestamp\": \"2026-03-01T09:00:00+00:00\"}")));
  }

  private RedisCommand candidate(String id, double score) {
    return RedisCommand.of("ZADD", app.app().keys().blocking("not_waiting"), score, id);
  }

  private static List<InvocationId> ids(String... ids) {
    return Stream.of(ids).map(InvocationId::new).toList();
  }
}
