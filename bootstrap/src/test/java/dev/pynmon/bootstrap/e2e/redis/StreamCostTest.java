package dev.pynmon.bootstrap.e2e.redis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.port.in.live.Following;
import dev.pynmon.application.port.out.app.ConfigFileReader;
import dev.pynmon.application.port.plugin.BackendContext;
import dev.pynmon.application.service.app.AppDirectory;
import dev.pynmon.application.service.app.Stores;
import dev.pynmon.application.service.background.Background;
import dev.pynmon.application.service.feed.Feeds;
import dev.pynmon.application.service.live.FollowChangesService;
import dev.pynmon.application.service.mask.Masking;
import dev.pynmon.bootstrap.e2e.OwnRedis;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.call.ArgumentMask;
import dev.pynmon.format.JsonValueDecoder;
import dev.pynmon.redis.RedisPlugin;
import dev.pynmon.testkit.redis.RawRedis;
import dev.pynmon.testkit.redis.RedisServer;
import dev.pynmon.testkit.redis.RedisWatch;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What open pages cost a store while nobody reads them again. */
class StreamCostTest {
  private static final AppKey APP = new AppKey("many");

  /** Two rounds: a look each second, and each five seconds a wider one. */
  private static final int LOOKS = 10;

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-03-01T10:00:00Z"), ZoneOffset.UTC);

  private static final Background AT_ONCE = new Background(Runnable::run, CLOCK, () -> 0);

  @Test
  void manyStreams_costNoMoreThanOne() {
    try (RedisServer server = OwnRedis.start();
        RawRedis redis = server.connect()) {
      new ManyInRedis(redis).write(20);

      Map<String, Long> one = commands(1, server, redis);
      assertThat(one.values().stream().mapToLong(Long::longValue).sum()).isGreaterThan(LOOKS);
      assertThat(commands(50, server, redis)).isEqualTo(one);
    }
  }

  private static Map<String, Long> commands(int streams, RedisServer server, RawRedis redis) {
    Deque<Runnable> later = new ArrayDeque<>();
    List<String> names = List.of(server.address().toString());
    try (Stores stores = Stores.named(List.of(new RedisPlugin()), StreamCostTest::context, names)) {
      FollowChangesService service =
          new FollowChangesService(
              directory(stores), new Feeds(), AT_ONCE, (span, work) -> later.add(work));
      List<Following> open = new ArrayList<>();
      for (int i = 0; i < streams; i++) {
        open.add(service.follow(APP, Optional.empty()));
      }
      RedisWatch watch = new RedisWatch(redis);
      watch.resetCommands();
      for (int i = 0; i < LOOKS; i++) {
        later.remove().run();
      }
      Map<String, Long> commands = watch.commands();
      assertThat(open).allMatch(each -> each.next(Duration.ZERO).isPresent());
      open.forEach(Following::close);
      return commands;
    }
  }

  private static AppDirectory directory(Stores stores) {
    return new AppDirectory(
        stores,
        ConfigFileReader.NONE,
        Set.of(),
        new Masking(ArgumentMask.NONE, new JsonValueDecoder()),
        new JsonValueDecoder(),
        AT_ONCE);
  }

  private static BackendContext context(String alias) {
    return new BackendContext(alias, CLOCK, Duration.ofSeconds(30), true, Map.of(), Runnable::run);
  }
}
