package dev.pynmon.bootstrap.attack.fault;

import dev.pynmon.bootstrap.attack.visit.Pace;
import dev.pynmon.testkit.fixture.RedisFixture;
import dev.pynmon.testkit.redis.RawRedis;
import dev.pynmon.testkit.redis.RedisError;
import dev.pynmon.testkit.redis.RedisLoader;
import dev.pynmon.testkit.redis.RedisServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** What happens to a Redis server while it is looked at. For one thread. */
public final class RedisFaults {
  /** Each key takes so many microseconds when what was kept is read again. */
  public static final String[] SLOW_LOADING = {
    "--key-load-delay", "10000", "--loading-process-events-interval-bytes", "1024"
  };

  private static final String PAGE = "/apps/shop3/invocations/";
  private static final String PASSWORD = "a";

  private final RedisServer server;
  private String pid = "";
  private Optional<RawRedis> inside = Optional.empty();
  private CompletableFuture<Void> loading = CompletableFuture.completedFuture(null);

  public RedisFaults(RedisServer server) {
    this.server = server;
  }

  public List<Fault> all() {
    return List.of(
        fault("server killed, started empty, filled", server::kill, this::refill),
        fault("server stands still", () -> signal("STOP"), () -> signal("CONT")),
        fault(
            "all connections cut",
            () -> call("CLIENT", "KILL", "TYPE", "normal", "SKIPME", "yes"),
            () -> {}),
        fault("busy with a script", this::occupy, this::endScript),
        fault("a password from now on", this::lock, this::unlock),
        fault("emptied, filled", () -> call("FLUSHALL"), this::fill),
        fault("no room for another connection", this::crowd, this::makeRoom),
        fault("starts again and reads what it kept", this::reload, () -> loading.join()));
  }

  private static Fault fault(String name, Runnable breaks, Runnable heals) {
    return new Fault(name, PAGE, breaks, heals);
  }

  private void call(Object... words) {
    try (RawRedis redis = server.connect()) {
      redis.call(words);
    }
  }

  private void fill() {
    try (RawRedis redis = server.connect()) {
      RedisLoader.load(RedisFixture.SHOP3, redis);
    }
  }

  private void refill() {
    server.restart();
    fill();
  }

  private void signal(String name) {
    if (name.equals("STOP")) {
      try (RawRedis redis = server.connect()) {
        pid =
            redis.text("INFO", "server").orElse("").replaceFirst("(?s).*process_id:(\\d+).*", "$1");
      }
    }
    try {
      new ProcessBuilder("kill", "-" + name, pid).start().waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  /** Its connection waits for the answer that the end of the script is. */
  private void occupy() {
    call("CONFIG", "SET", "lua-time-limit", "100");
    Thread.ofVirtual()
        .start(
            () -> {
              try {
                call("EVAL", "while true do end", 0);
              } catch (RuntimeException _) {
                // It is killed: that is the end that is meant.
              }
            });
    Pace.pause(Duration.ofMillis(500));
  }

  /**
   * Nothing else may be asked meanwhile, such as for a database. It may have been ended already.
   */
  private void endScript() {
    try (RawRedis redis = RawRedis.connect(URI.create("redis://127.0.0.1:" + server.port()))) {
      redis.call("SCRIPT", "KILL");
    } catch (RedisError _) {
      // No script runs: what is measured is when pages are back, and that is asked next.
    }
  }

  private void lock() {
    call("CONFIG", "SET", "requirepass", PASSWORD);
    withPassword("CLIENT", "KILL", "TYPE", "normal", "SKIPME", "yes");
  }

  private void unlock() {
    withPassword("CONFIG", "SET", "requirepass", "");
  }

  private void withPassword(Object... words) {
    URI address = URI.create("redis://:" + PASSWORD + "@127.0.0.1:" + server.port() + "/0");
    try (RawRedis redis = RawRedis.connect(address)) {
      redis.call(words);
    }
  }

  /** Whoever makes room again is the one for whom there is room. */
  private void crowd() {
    RawRedis redis = server.connect();
    inside = Optional.of(redis);
    redis.call("CONFIG", "SET", "maxclients", "1");
    redis.call("CLIENT", "KILL", "TYPE", "normal", "SKIPME", "yes");
  }

  private void makeRoom() {
    try (RawRedis redis = inside.orElseThrow()) {
      redis.call("CONFIG", "SET", "maxclients", "1000");
    }
  }

  private void reload() {
    call("SAVE");
    loading = CompletableFuture.runAsync(server::restart);
    Pace.pause(Duration.ofMillis(300));
  }
}
