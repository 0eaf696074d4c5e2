package dev.pynmon.redis.runner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.runner.RunnerContext;
import dev.pynmon.redis.catalogue.SomeContents;
import dev.pynmon.redis.key.TestApp;
import dev.pynmon.redis.server.Trips;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the contract does not ask: keys that are not what they should be, round trips. */
@Tag("redis")
class RedisContextsIT {
  private final TestApp app = new TestApp();
  private final RedisContexts contexts =
      new RedisContexts(app.app(), () -> SomeContents.contexts("w-1", "w-2", "w-gone", "w-set"));

  @AfterEach
  void close() {
    app.close();
  }

  @Test
  void whatIsNoContext_isLeftOut() {
    write("w-1", "w-1");
    write("w-2", "another");
    app.write("SADD", app.key("runner_context:w-set"), "x");
    assertThat(contexts.of(ids("w-1", "w-2", "w-gone", "w-set"))).containsOnlyKeys(ids("w-1"));
    assertThat(contexts.startingWith("w", PageRequest.first(10)).value().orElseThrow().items())
        .extracting(RunnerContext::id)
        .isEqualTo(ids("w-1"));
  }

  @Test
  void withoutACatalogue_noneIsListedYet() {
    RedisContexts early = new RedisContexts(app.app(), SomeContents::notYet);
    assertThat(early.startingWith("", PageRequest.first(10))).isEqualTo(SomeContents.notYet());
  }

  @Test
  void roundTrips_areAsPromised() {
    write("w-1", "w-1");
    assertThat(Trips.of(() -> contexts.of(ids("w-1", "w-2")))).hasSize(1);
    assertThat(Trips.of(() -> contexts.startingWith("w", PageRequest.first(2)))).hasSize(1);
  }

  private void write(String runner, String named) {
    app.write(
        "SET", app.key("runner_context:" + runner), "{\"runner_id\": \"%s\"}".formatted(named));
  }

  private static List<RunnerId> ids(String... ids) {
    return List.of(ids).stream().map(RunnerId::new).toList();
  }
}
