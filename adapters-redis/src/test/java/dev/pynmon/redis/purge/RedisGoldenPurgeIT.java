package dev.pynmon.redis.purge;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pynmon.application.port.out.purge.EventPurge;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.id.AppId;
import dev.pynmon.domain.purge.EventRetention;
import dev.pynmon.redis.server.TestRedis;
import dev.pynmon.testkit.fixture.Fixtures;
import dev.pynmon.testkit.fixture.RedisFixture;
import dev.pynmon.testkit.redis.RawRedis;
import dev.pynmon.testkit.redis.RedisLoader;
import dev.pynmon.testkit.redis.RedisWatch;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The keys that each purge route of the original removed and left are those that ours removes and
 * leaves. One differs on purpose: its auto-purge of the orchestrator removes all of that, ours what
 * ended ({@link EndedEverywhereIT}); so its record is held to the whole purge of that component.
 */
@Tag("redis")
final class RedisGoldenPurgeIT {
  private static final String V0_2_3 = "pynenc-0.2.3/shop.redis.purge.json";
  private static final String V0_3 = "pynenc-0.3/shop3.redis.purge.json";

  static Stream<Arguments> routes() {
    return Stream.of("SHOP " + V0_2_3, "SHOP3 " + V0_3)
        .map(each -> each.split(" "))
        .flatMap(each -> routes(RedisFixture.valueOf(each[0]), each[1]));
  }

  private static Stream<Arguments> routes(RedisFixture fixture, String record) {
    Map<String, List<Component>> routes =
        Map.of(
            "/broker/purge", List.of(Component.BROKER),
            "/orchestrator/auto-purge", List.of(Component.ORCHESTRATOR),
            "/state-backend/purge", List.of(Component.STATE_BACKEND),
            "/client-data-store/purge", List.of(Component.CLIENT_DATA_STORE),
            "/purge", List.of(Component.values()));
    return routes.entrySet().stream()
        .map(each -> Arguments.of(fixture, record, each.getKey(), each.getValue()));
  }

  @ParameterizedTest(name = "{0} {2}")
  @MethodSource("routes")
  void sameKeysGo_andSameAreLeft(
      RedisFixture fixture, String record, String route, List<Component> components) {
    JsonNode golden = Fixtures.json(record).get(route);
    try (RawRedis redis = loaded(fixture);
        PurgedStore store = PurgedStore.at(TestRedis.address())) {
      Map<String, Integer> before = sizes(redis);
      assertThat(before.values().stream().mapToInt(each -> each).sum())
          .isEqualTo(golden.get("before").intValue());
      components.forEach(each -> store.purge(fixture.golden().app(), each));
      assertThat(sizes(redis)).isEqualTo(expected(golden.get("after")));
      Set<String> gone = new HashSet<>(before.keySet());
      gone.removeAll(sizes(redis).keySet());
      assertThat(gone).isEqualTo(texts(golden.get("gone")));
    }
  }

  /** Nothing was old enough when the original was asked. */
  @Test
  void eventsOfTheDay_stay() {
    JsonNode golden = Fixtures.json(V0_3).get("/events/auto-purge");
    AppId app = RedisFixture.SHOP3.golden().app();
    try (RawRedis redis = loaded(RedisFixture.SHOP3);
        PurgedStore store = PurgedStore.at(TestRedis.address())) {
      EventPurge purge = store.purges(app).events().available().orElseThrow();
      Instant now = Instant.parse("2026-11-25T00:00:00Z");
      assertThat(PurgedStore.finish(purge.begin(EventRetention.DEFAULT, now)))
          .isEqualTo(golden.get("answer").get("deleted").longValue());
      assertThat(sizes(redis)).isEqualTo(expected(golden.get("after")));
    }
  }

  @Test
  void eventsOfPynenc023_areNone() {
    try (RawRedis redis = loaded(RedisFixture.SHOP);
        PurgedStore store = PurgedStore.at(TestRedis.address())) {
      assertThat(sizes(redis)).isNotEmpty();
      assertThat(store.purges(RedisFixture.SHOP.golden().app()).events().available()).isEmpty();
    }
  }

  private static RawRedis loaded(RedisFixture fixture) {
    RawRedis redis = TestRedis.emptied();
    RedisLoader.load(fixture, redis);
    return redis;
  }

  /** The original counted a text as one, and the members of everything else. */
  private static Map<String, Integer> sizes(RawRedis redis) {
    Map<String, Integer> sizes = new TreeMap<>();
    new RedisWatch(redis)
        .contents()
        .forEach(
            (key, held) ->
                sizes.put(key, held.getFirst().equals("zset") ? held.size() / 2 : held.size() - 1));
    return sizes;
  }

  private static Map<String, Integer> expected(JsonNode after) {
    Map<String, Integer> sizes = new TreeMap<>();
    after.properties().forEach(each -> sizes.put(each.getKey(), each.getValue().intValue()));
    return sizes;
  }

  private static Set<String> texts(JsonNode array) {
    Set<String> texts = new HashSet<>();
    array.forEach(each -> texts.add(each.textValue()));
    return texts;
  }
}
