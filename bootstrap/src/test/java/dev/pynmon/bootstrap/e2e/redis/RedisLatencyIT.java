package dev.pynmon.bootstrap.e2e.redis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.bootstrap.e2e.Answer;
import dev.pynmon.bootstrap.e2e.OwnRedis;
import dev.pynmon.bootstrap.e2e.Site;
import dev.pynmon.bootstrap.e2e.golden.GoldenFamilies;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.testkit.fixture.Golden;
import dev.pynmon.testkit.fixture.RedisFixture;
import dev.pynmon.testkit.fixture.SqliteFixture;
import dev.pynmon.testkit.redis.RawRedis;
import dev.pynmon.testkit.redis.RedisServer;
import dev.pynmon.testkit.redis.TcpProxy;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Far from its server the monitor is slow, and that is all. */
@Tag("redis")
class RedisLatencyIT {
  /** Every command takes twice as long. */
  private static final Duration EACH_WAY = Duration.ofMillis(100);

  /** What the monitor allows a server where nothing else is said; here, for a whole page. */
  private static final Duration TIMEOUT = Duration.ofSeconds(5);

  /** The longest there is: what a page waits for is told by the network. */
  private static final String PATIENTLY = "?socket_timeout=60";

  private static final String ROOT = "__pynenc__:many:";

  /** As all of them begin. */
  private static final String SOME_ID = ManyInRedis.first().substring(0, 30);

  /** Each page and some of the data that it is about. */
  private static final Map<String, String> PAGES =
      Map.ofEntries(
          Map.entry("/", SOME_ID),
          Map.entry("/invocations/", SOME_ID),
          Map.entry("/invocations/?status=failed", SOME_ID),
          Map.entry("/invocations/" + ManyInRedis.first(), "m.f"),
          Map.entry("/invocations/" + ManyInRedis.first() + "/history", "running"),
          Map.entry("/calls/" + ManyInRedis.CALL, SOME_ID),
          Map.entry("/tasks/", "m.f"),
          Map.entry("/tasks/m.f", SOME_ID),
          Map.entry("/workflows/runs/" + ManyInRedis.first(), "m.f"),
          Map.entry("/workflows/runs", "No run"),
          Map.entry("/orchestrator/", "failed"),
          Map.entry("/runners/", "ThreadRunner"),
          Map.entry("/broker/", "default"),
          Map.entry("/state-backend/", "200"),
          Map.entry("/client-data-store/", "__pynenc__client_data__:v"),
          Map.entry("/health", "many"));

  private static final List<String> OTHERS =
      List.of("/", "/invocations/", "/broker/", "/state-backend/", "/client-data-store/");

  @TempDir Path folder;

  @Test
  void everyPage_showsItsData_inTime() {
    try (RedisServer server = many();
        TcpProxy far = TcpProxy.to(server.address());
        Site site = Site.of(folder, far.address() + PATIENTLY).ready()) {
      assertThat(site.get("/apps/many/").status()).isEqualTo(200);
      far.delay(EACH_WAY);
      PAGES.forEach((page, data) -> assertInTime(far, site, "/apps/many", page, data));
      assertThat(far.travelled()).isGreaterThan(EACH_WAY.multipliedBy(2));
    }
  }

  private static void assertInTime(TcpProxy far, Site site, String app, String page, String data) {
    Duration before = far.travelled();
    Answer answer = site.get(app + page);
    Duration waited = far.travelled().minus(before);
    assertThat(answer).returns(200, Answer::status);
    assertThat(answer.body()).as(page).contains(data);
    assertThat(waited).as(page).isLessThan(TIMEOUT);
  }

  @Test
  void familiesByEvents_areShown_inTime() {
    Golden golden = RedisFixture.SHOP3.golden();
    GoldenFamilies families = new GoldenFamilies(golden);
    InvocationId deepest =
        golden.invocations().keySet().stream()
            .filter(
                id -> families.above(id).filter(up -> !up.descent().equals("direct")).isPresent())
            .max(Comparator.comparingInt(families::depth))
            .orElseThrow();
    assertThat(families.depth(deepest)).isEqualTo(2);
    try (RedisServer server = OwnRedis.with(RedisFixture.SHOP3);
        TcpProxy far = TcpProxy.to(server.address());
        Site site = Site.of(folder, far.address() + PATIENTLY).ready()) {
      assertThat(site.get("/").status()).isEqualTo(200);
      far.delay(EACH_WAY);
      String root = families.root(deepest).value();
      assertInTime(far, site, "", "/invocations/" + deepest, "data-from-id=\"" + root);
    }
  }

  @Test
  void otherApplications_doNotWait() {
    String file = SqliteFixture.SHOP4.copyFileTo(folder).toString();
    try (RedisServer server = many();
        TcpProxy far = TcpProxy.to(server.address());
        Site site = Site.of(folder, far.address() + PATIENTLY, file).ready()) {
      assertThat(site.get("/apps/many/").status()).isEqualTo(200);
      far.hold();
      CompletableFuture<Answer> slow =
          CompletableFuture.supplyAsync(() -> site.get("/apps/many/"), Thread::startVirtualThread);
      assertThat(OTHERS).allMatch(page -> site.get("/apps/shop4" + page).status() == 200);
      assertThat(slow).isNotDone();
      far.letGo();
      assertThat(slow.join().status()).isEqualTo(200);
    }
  }

  private static RedisServer many() {
    RedisServer server = OwnRedis.start();
    try (RawRedis redis = server.connect()) {
      write(redis);
    }
    return server;
  }

  /** One runner is active, one invocation waits for another: all that a page asks for is there. */
  private static void write(RawRedis redis) {
    new ManyInRedis(redis).write(200);
    long now = Instant.now().getEpochSecond();
    redis.call("HSET", ROOT + "orchestrator:runner_heartbeat:r", "last_heartbeat", now);
    redis.call("ZADD", ROOT + "blocking_control:not_waiting", now, ManyInRedis.first());
  }
}
