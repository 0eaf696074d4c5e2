package dev.pynmon.redis.orchestrator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.redis.key.TestApp;
import dev.pynmon.redis.server.Scored;
import dev.pynmon.redis.server.Trips;
import dev.pynmon.testkit.redis.RedisCommand;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Walks over times that very many share, which clocks do not give, but scripts do. */
@Tag("redis")
final class TimesBehindIT {
  private static final int MANY = 25_000;
  private static final Scored BEGINNING = new Scored(Double.NEGATIVE_INFINITY, "");

  private final TestApp app = new TestApp();
  private final String key = app.orchestrator("invocation_auto_purge");

  @AfterEach
  void close() {
    app.close();
  }

  private static String name(int n) {
    return "i%05d".formatted(n);
  }

  private void fill() {
    app.write(IntStream.range(0, MANY).mapToObj(n -> RedisCommand.of("ZADD", key, 5, name(n))));
    app.write("ZADD", key, 1, "first", 9, "last");
  }

  private TimesBehind behind(Scored place) {
    return app.app().read(session -> TimesBehind.of(session, key, place, 1_000));
  }

  private List<String> walk(boolean removing) {
    List<String> all = new ArrayList<>();
    Scored place = BEGINNING;
    boolean isOver = false;
    while (!isOver) {
      TimesBehind behind = behind(place);
      behind.entries().forEach(entry -> all.add(entry.member()));
      place = behind.entries().isEmpty() ? place : behind.entries().getLast();
      isOver = behind.areLast();
      if (removing) {
        app.write(behind.entries().stream().map(one -> RedisCommand.of("ZREM", key, one.member())));
      }
    }
    return all;
  }

  private static List<String> everything() {
    return Stream.of(
            Stream.of("first"),
            IntStream.range(0, MANY).mapToObj(TimesBehindIT::name),
            Stream.of("last"))
        .flatMap(each -> each)
        .toList();
  }

  @Test
  void thoseThatStay_areGivenOnce() {
    fill();
    assertThat(walk(false)).isEqualTo(everything());
  }

  @Test
  void thoseThatGo_areGivenOnce() {
    fill();
    assertThat(walk(true)).isEqualTo(everything());
  }

  @Test
  void placeThatWent_amongThoseThatStay_isFoundAgain() {
    fill();
    app.write("ZREM", key, name(12_345));
    TimesBehind behind = behind(new Scored(5, name(12_345)));
    assertThat(behind.entries().getFirst()).isEqualTo(new Scored(5, name(12_346)));
    assertThat(behind.entries()).hasSize(1_000);
    assertThat(behind.areLast()).isFalse();
  }

  @Test
  void otherTimes_takeOneRoundTrip() {
    app.write(IntStream.range(0, 3_000).mapToObj(n -> RedisCommand.of("ZADD", key, n, name(n))));
    assertThat(Trips.of(() -> behind(BEGINNING))).hasSize(1);
    assertThat(Trips.of(() -> behind(new Scored(1_000, name(1_000))))).hasSize(1);
    assertThat(behind(new Scored(1_999, name(1_999))).areLast()).isTrue();
    assertThat(behind(new Scored(1_998, name(1_998))).areLast()).isFalse();
  }

  @Test
  void nothingThere_isOver() {
    assertThat(behind(BEGINNING)).isEqualTo(new TimesBehind(List.of(), true));
    assertThat(new EndedTimes(app.app(), Instant.EPOCH).next(10)).isEmpty();
  }
}
