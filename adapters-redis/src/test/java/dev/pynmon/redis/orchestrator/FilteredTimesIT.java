package dev.pynmon.redis.orchestrator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.domain.query.Found;
import dev.pynmon.domain.query.StatusFilter;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.redis.key.TestApp;
import dev.pynmon.redis.server.Scored;
import dev.pynmon.redis.server.Session;
import dev.pynmon.redis.server.Trips;
import dev.pynmon.testkit.redis.RedisCommand;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How far a search goes, and in how many round trips, where nearly nothing is what it seems. */
@Tag("redis")
class FilteredTimesIT {
  private static final int MANY = 20_000;

  private final TestApp app = new TestApp();
  private final StatusKeys keys = new StatusKeys(app.app().keys());
  private final String times = keys.times(Optional.empty());
  private final String failed = keys.ofStatus(KnownStatus.FAILED);

  @AfterEach
  void close() {
    app.close();
  }

  private void times(int many) {
    app.write(IntStream.range(0, many).mapToObj(n -> RedisCommand.of("ZADD", times, n, "i" + n)));
  }

  private void failed(int number) {
    String record =
        "{\"status\": \"failed\", \"runner_id\": null, \"timestamp\": \"2026-03-01T08:00:00+00:00\"}";
    app.write("SADD", failed, "i" + number);
    app.write("SET", keys.statusOf("i" + number), record);
  }

  private <T> T read(Function<Session, T> question) {
    return app.app().read(question::apply);
  }

  private SetSizes sizes(Session session) {
    return FilteredTimes.sizes(session, keys, StatusFilter.in(KnownStatus.FAILED));
  }

  private Found<Scored> inSmallSet(Session session, int count) {
    return new SmallSet(
            session,
            times,
            sizes(session),
            new StateReads(session, keys),
            Set.of(KnownStatus.FAILED))
        .find(Optional.empty(), true, count);
  }

  private Found<Scored> inTimes(Session session, int count) {
    SetSizes many = new SetSizes(MANY, List.of(List.of(failed)), List.of((long) MANY));
    return new TimeWalk(
            session, times, many, new StateReads(session, keys), Set.of(KnownStatus.FAILED))
        .find(Optional.empty(), true, count);
  }

  @Test
  void setOfWhichNothingIsTrue_isSearchedInFewRoundTrips() {
    times(MANY);
    app.write(IntStream.range(0, MANY).mapToObj(n -> RedisCommand.of("SADD", failed, "i" + n)));
    List<Scored> found = new ArrayList<>();
    List<String> trips =
        Trips.of(() -> found.addAll(read(session -> inSmallSet(session, 1)).keys()));
    assertThat(found).isEmpty();
    assertThat(trips).hasSize(28);
  }

  @Test
  void setOfWhichSomeIsTrue_isSearchedUntilThereIsEnough() {
    times(100);
    app.write(IntStream.range(0, 100).mapToObj(n -> RedisCommand.of("SADD", failed, "i" + n)));
    IntStream.of(3, 5, 7, 95).forEach(this::failed);
    assertThat(read(session -> inSmallSet(session, 2)).keys())
        .containsExactly(new Scored(95, "i95"), new Scored(7, "i7"));
  }

  @Test
  void walk_looksAtNoMoreThanItsBound() {
    times(MANY + 2_000);
    failed(1_999);
    Found<Scored> found = read(session -> inTimes(session, 1));
    assertThat(found.keys()).isEmpty();
    assertThat(found.stop().map(Found.Stop::last)).contains(new Scored(2_000, "i2000"));
    failed(2_000);
    assertThat(read(session -> inTimes(session, 1)).keys())
        .containsExactly(new Scored(2_000, "i2000"));
  }

  @Test
  void walk_takesSoManyRoundTrips() {
    times(MANY + 1);
    app.write(IntStream.range(0, MANY).mapToObj(n -> RedisCommand.of("SADD", failed, "i" + n)));
    assertThat(Trips.of(() -> read(session -> inTimes(session, 1)))).hasSize(33);
  }
}
