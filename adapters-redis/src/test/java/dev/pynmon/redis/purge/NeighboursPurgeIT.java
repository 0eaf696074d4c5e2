package dev.pynmon.redis.purge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.domain.id.AppId;
import dev.pynmon.redis.key.AppKeys;
import dev.pynmon.redis.server.TestRedis;
import dev.pynmon.testkit.fixture.GoldenNeighbours;
import dev.pynmon.testkit.fixture.RedisFixture;
import dev.pynmon.testkit.redis.RawRedis;
import dev.pynmon.testkit.redis.RedisLoader;
import dev.pynmon.testkit.redis.RedisWatch;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who is purged loses every key but the record of itself, and nobody else loses anything. */
@Tag("redis")
final class NeighboursPurgeIT {
  private static final Pattern COMPONENT =
      Pattern.compile(
          "^(broker|orchestrator|blocking_control|state_backend|client_data_store|trigger):");

  static Stream<AppId> applications() {
    return Stream.concat(
        GoldenNeighbours.redis().stream().map(GoldenNeighbours::app),
        Stream.of("", "*", "?", "sh", "shop:broker", "[a-z]*", "\\", "__pynenc__").map(AppId::new));
  }

  @ParameterizedTest
  @MethodSource("applications")
  void oneOfThem_losesItsKeysAlone(AppId app) {
    try (RawRedis redis = TestRedis.emptied();
        PurgedStore store = PurgedStore.at(TestRedis.address())) {
      RedisLoader.load(RedisFixture.NEIGHBOURS, redis);
      RedisWatch watch = new RedisWatch(redis);
      Map<String, List<String>> expected = new TreeMap<>(watch.contents());
      expected.keySet().removeIf(key -> isOf(app, key));
      store.purge(app);
      Map<String, List<String>> left = watch.contents();
      assertThat(left.keySet()).isEqualTo(expected.keySet());
      assertThat(left).isEqualTo(expected);
    }
  }

  private static boolean isOf(AppId app, String key) {
    String beginning = AppKeys.ROOT + AppKeys.of(app).prefix() + ":";
    return key.startsWith(beginning) && COMPONENT.matcher(key.substring(beginning.length())).find();
  }
}
