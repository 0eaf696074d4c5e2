package dev.pynmon.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.pynmon.bootstrap.e2e.OwnRedis;
import dev.pynmon.domain.status.InvocationStatus;
import dev.pynmon.testkit.fixture.Golden;
import dev.pynmon.testkit.fixture.GoldenNeighbours;
import dev.pynmon.testkit.fixture.RedisFixture;
import dev.pynmon.testkit.fixture.SqliteFixture;
import dev.pynmon.testkit.redis.RedisServer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code pynmon status} on applications in Redis, and on those that lie there in part. */
@Tag("redis")
class RedisStatusIT {
  private static final String NOW = "2026-11-24T14:45:10Z";

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(names = {"SHOP", "SHOP3"})
  void json_hasTheGoldenCounts(RedisFixture fixture) throws IOException {
    try (RedisServer server = OwnRedis.with(fixture)) {
      Typed typed = status(server.address().toString());

      assertThat(typed.err()).isEmpty();
      assertThat(typed.code()).isZero();
      assertGolden(json(typed), fixture.golden());
    }
  }

  /** pynenc itself has no answer about this queue. */
  @Test
  void pairThatDoesNotRun_hasEmptyQueues() {
    try (RedisServer server = OwnRedis.with(RedisFixture.BROKEN)) {
      assertThat(status(server.address().toString()).out())
          .isEqualTo(
              """
              {"app_id":"broken","total":10,"by_status":{"registered":10},\
              "queues":[{"name":"default","size":0},{"name":"mail","size":0},\
              {"name":"bulk","size":0}],"runners":{"known":0,"active":0,\
              "stale":0,"done":0},"as_of":"2026-11-24T14:45:10Z"}
              """);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void applicationInTwoStores_isOne_inWhicheverOrderTheyAreNamed(boolean redisFirst)
      throws IOException {
    String queues = SqliteFixture.MIXED.copyFileTo(folder).toString();
    try (RedisServer server = OwnRedis.with(RedisFixture.MIXED)) {
      String redis = server.address().toString();
      Typed typed = redisFirst ? status(redis, queues) : status(queues, redis);

      assertThat(typed.err()).isEmpty();
      assertThat(typed.code()).isZero();
      assertGolden(json(typed), RedisFixture.MIXED.golden());
      assertThat(json(typed).has("missing")).isFalse();
    }
  }

  @Test
  void applicationWhoseQueuesLieElsewhere_saysWhatIsMissing_andWhereItWasLookedFor()
      throws IOException {
    try (RedisServer server = OwnRedis.with(RedisFixture.MIXED)) {
      Typed typed = status(server.address().toString());
      JsonNode status = json(typed);

      assertThat(typed.code()).isEqualTo(1);
      assertThat(status.path("app_id").asText()).isEqualTo("mixed");
      assertThat(status.path("total").isNull()).isTrue();
      assertThat(status.path("queues").isNull()).isTrue();
      assertThat(missing(status)).containsOnlyKeys("broker", "orchestrator");
      assertThat(missing(status).values())
          .allSatisfy(
              reason ->
                  assertThat(reason)
                      .startsWith("not found; looked in " + server.address())
                      .contains("mixed.sqlite"));
    }
  }

  @Test
  void neighbours_areAnArray_eachWithItsOwnNumbers() throws IOException {
    try (RedisServer server = OwnRedis.with(RedisFixture.NEIGHBOURS)) {
      Map<String, Map<String, Long>> statuses = new TreeMap<>();
      json(status(server.address().toString()))
          .forEach(one -> statuses.put(one.path("app_id").asText(), numbers(byStatus(one))));

      assertThat(statuses)
          .containsOnlyKeys(
              "SHOP", "a/b %c", "sh*p", "sh?p", "sh[o]p", "shop", "shop-2", "shop_2", "日本")
          .isEqualTo(
              GoldenNeighbours.redis().stream()
                  .collect(
                      Collectors.toMap(
                          one -> one.app().value(), one -> named(one.countsByStatus()))));
    }
  }

  private static void assertGolden(JsonNode status, Golden golden) {
    assertThat(status.path("app_id").asText()).isEqualTo(golden.app().value());
    assertThat(status.path("total").asLong()).isEqualTo(golden.count());
    assertThat(numbers(byStatus(status))).isEqualTo(named(golden.countsByStatus()));
    assertThat(status.path("runners").path("known").asInt()).isEqualTo(golden.heartbeats().size());
    assertThat(waiting(status)).isEqualTo(waiting(golden));
  }

  private static Stream<Map.Entry<String, JsonNode>> byStatus(JsonNode status) {
    return status.path("by_status").properties().stream();
  }

  private static Map<String, Long> named(Map<InvocationStatus, Long> counts) {
    return counts.entrySet().stream()
        .collect(Collectors.toMap(each -> each.getKey().value(), Map.Entry::getValue));
  }

  /** Of queues in which nothing waits pynenc itself says nothing. */
  private static Map<String, Long> waiting(JsonNode status) {
    return status
        .path("queues")
        .valueStream()
        .filter(queue -> queue.path("size").asLong() > 0)
        .collect(
            Collectors.toMap(
                queue -> queue.path("name").asText(), queue -> queue.path("size").asLong()));
  }

  private static Map<String, Long> waiting(Golden golden) {
    return golden.waitingByQueue().entrySet().stream()
        .collect(Collectors.toMap(each -> each.getKey().value(), Map.Entry::getValue));
  }

  private static Map<String, Long> numbers(Stream<Map.Entry<String, JsonNode>> members) {
    return members.collect(
        Collectors.toMap(Map.Entry::getKey, member -> member.getValue().asLong()));
  }

  private static Map<String, String> missing(JsonNode status) {
    return status
        .path("missing")
        .valueStream()
        .collect(
            Collectors.toMap(
                one -> one.path("component").asText(), one -> one.path("reason").asText()));
  }

  private Typed status(String... stores) {
    String[] args =
        Stream.concat(Stream.of("status", "--json", "--now", NOW), Stream.of(stores))
            .toArray(String[]::new);
    return Typed.in(folder, args);
  }

  private static JsonNode json(Typed typed) throws IOException {
    assertThat(typed.out()).hasLineCount(1);
    return new JsonMapper().readTree(typed.out());
  }
}
