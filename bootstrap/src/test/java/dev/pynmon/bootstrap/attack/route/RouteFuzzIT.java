package dev.pynmon.bootstrap.attack.route;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.bootstrap.attack.visit.Budget;
import dev.pynmon.bootstrap.attack.visit.Tally;
import dev.pynmon.bootstrap.cli.RunningMonitor;
import dev.pynmon.bootstrap.e2e.OwnRedis;
import dev.pynmon.testkit.Extent;
import dev.pynmon.testkit.fixture.RedisFixture;
import dev.pynmon.testkit.fixture.SqliteFixture;
import dev.pynmon.testkit.redis.RawRedis;
import dev.pynmon.testkit.redis.RedisServer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every route, asked for what nobody asks for, answers well and changes nothing. */
@Order(2)
@Tag("redis")
class RouteFuzzIT {
  private static final int REQUESTS = Extent.askedBy(System.getenv()).of(500, 2_000);

  @TempDir Path folder;

  @Test
  void whateverIsAsked_everyRouteAnswersWell_andNoStoreChanges() {
    Tally tally = new Tally();
    RouteFuzz fuzz = new RouteFuzz(tally);
    List<Path> files = SqliteFixture.SHOP4.copyTo(folder);
    try (RedisServer server = OwnRedis.with(RedisFixture.SHOP3);
        RawRedis redis = server.connect()) {
      try (RunningMonitor monitor =
          RunningMonitor.in(folder, files.getFirst().toString(), server.address().toString())) {
        fuzz.prepare(monitor.address());
        Map<String, Integer> keys = Fingerprint.of(redis);
        Map<String, Integer> bytes = Fingerprint.of(files);
        fuzz.run(monitor.address(), new Random(16), Budget.times(REQUESTS));
        assertThat(tally.broken()).isEmpty();
        assertThat(Fingerprint.of(redis)).isEqualTo(keys);
        assertThat(Fingerprint.of(files)).isEqualTo(bytes);
      }
    }
    assertThat(tally.requests()).isGreaterThan(REQUESTS);
    assertThat(fuzz.leftOut()).isEmpty();
  }
}
