package dev.pynmon.bootstrap.e2e.redis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.port.in.live.Following;
import dev.pynmon.application.port.out.app.ConfigFileReader;
import dev.pynmon.application.port.plugin.BackendContext;
import dev.pynmon.application.port.plugin.Rounds;
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
import dev.pynmon.testkit.contract.TestClock;
import dev.pynmon.testkit.redis.RawRedis;
import dev.pynmon.testkit.redis.RedisServer;
import dev.pynmon.testkit.redis.RedisWatch;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What open pages cost a store while nobody reads them again. What the adapter remembers for a
 * moment is remembered by the time of the test, in which looks are a second apart.
 */
@Tag("redis")
class StreamCostIT {
  private static final AppKey APP = new AppKey("many");

  /** Two rounds: a look each second, and each five seconds a wider one. */
  private static final int LOOKS = 10;

  private final TestClock clock = new TestClock(Instant.parse("2026-03-01T10:00:00Z"));
  private final Background atOnce = new Background(Runnable::run, clock, this::nanos);

  private long nanos() {
    return Duration.between(Instant.EPOCH, clock.instant()).toNanos();
  }

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

  private Map<String, Long> commands(int streams, RedisServer server, RawRedis redis) {
    Deque<Runnable> later = new ArrayDeque<>();
    List<String> names = List.of(server.address().toString());
    try (Stores stores = Stores.named(List.of(new RedisPlugin()), this::context, names)) {
      FollowChangesService service =
          new FollowChangesService(
              directory(stores), new Feeds(), atOnce, (_, work) -> later.add(work));
      List<Following> open = new ArrayList<>();
      for (int i = 0; i < streams; i++) {
        open.add(service.follow(APP, Optional.empty()));
      }
      RedisWatch watch = new RedisWatch(redis);
      watch.resetCommands();
      for (int i = 0; i < LOOKS; i++) {
        clock.advance(Duration.ofSeconds(1));
        later.remove().run();
      }
      Map<String, Long> commands = watch.commands();
      assertThat(open).allMatch(each -> each.next(Duration.ZERO).isPresent());
      open.forEach(Following::close);
      return commands;
    }
  }

  private AppDirectory directory(Stores stores) {
    return new AppDirectory(
        stores,
        ConfigFileReader.NONE,
        Set.of(),
        new Masking(ArgumentMask.NONE, new JsonValueDecoder()),
        new JsonValueDecoder(),
        atOnce);
  }

  private BackendContext context(String alias) {
    return new BackendContext(
        alias,
        clock,
        this::nanos,
        Duration.ofSeconds(30),
        true,
        Map.of(),
        Runnable::run,
        Optional.empty(),
        Rounds.ALONE);
  }
}
