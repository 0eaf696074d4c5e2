package dev.pynmon.bootstrap.attack.load;

import dev.pynmon.bootstrap.attack.monitor.Program;
import dev.pynmon.bootstrap.e2e.OwnRedis;
import dev.pynmon.testkit.fixture.RedisFixture;
import dev.pynmon.testkit.fixture.SqliteFixture;
import dev.pynmon.testkit.redis.RedisServer;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/** The soak: the demo, and fixtures of SQLite and Redis, each in a program of its own, at once. */
public final class SoakRun {
  /** Both together take about a tenth of a processor. */
  private static final Duration BETWEEN_STEPS = Duration.ofMillis(1_500);

  private SoakRun() {}

  /** True when nothing grew. */
  public static boolean run(
      Path home, Path folder, Duration duration, Random random, PrintStream out) {
    try (RedisServer redis = OwnRedis.with(RedisFixture.SHOP3);
        Program demo = Program.start(home, folder.resolve("demo.log"), "demo");
        Program monitor =
            Program.start(home, folder.resolve("monitor.log"), "monitor", stores(folder, redis))) {
      List<CompletableFuture<Soak>> both =
          List.of(
              begin(new Soak("demo", demo, new Random(random.nextLong())), duration),
              begin(new Soak("fixtures", monitor, new Random(random.nextLong())), duration));
      List<Soak> done = both.stream().map(CompletableFuture::join).toList();
      done.forEach(soak -> soak.report().forEach(out::println));
      return done.stream().allMatch(Soak::isFlat);
    }
  }

  private static CompletableFuture<Soak> begin(Soak soak, Duration duration) {
    CompletableFuture<Soak> done = new CompletableFuture<>();
    Thread.ofPlatform()
        .start(
            () -> {
              try {
                done.complete(soak.run(duration, BETWEEN_STEPS));
              } catch (RuntimeException e) {
                done.completeExceptionally(e);
              }
            });
    return done;
  }

  private static String[] stores(Path folder, RedisServer redis) {
    Stream<Path> files =
        Stream.of(SqliteFixture.SHOP4, SqliteFixture.SPLIT, SqliteFixture.KINDS4)
            .flatMap(fixture -> fixture.copyTo(folder).stream());
    return Stream.concat(files.map(Path::toString), Stream.of(redis.address().toString()))
        .toArray(String[]::new);
  }
}
