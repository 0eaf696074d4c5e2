package dev.pynmon.redis.list;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.domain.query.KeyText;
import dev.pynmon.domain.query.Listing;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.redis.key.TestApp;
import dev.pynmon.redis.server.Scored;
import dev.pynmon.redis.server.Trips;
import dev.pynmon.testkit.redis.RedisCommand;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("redis")
class ScoredSetIT {
  private static final KeyText<Scored> CURSORS = ScoredSet.cursors("x");

  private final TestApp app = new TestApp();

  @AfterEach
  void close() {
    app.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.5", "0", "-0", "+inf", "-inf", "1e300", "-1e-300"})
  void entriesOfOneScore_areEachGivenOnce(String score) {
    add(score, 300);
    app.write("ZADD", app.key("set"), "0.25", "other");
    Page<Scored> page = page(PageRequest.first(7));
    List<Scored> all = new ArrayList<>(page.items());
    while (page.next().isPresent()) {
      page = page(PageRequest.after(7, page.next().get()));
      all.addAll(page.items());
    }
    assertThat(all).hasSize(301).doesNotHaveDuplicates();
    assertThat(all).isSortedAccordingTo(Scored.HIGHEST_FIRST);
  }

  @Test
  void manyEntriesOfOneScore_areLookedAtInFewRoundTrips_andNotForEver() {
    add("1", 30_000);
    Scored early = new Scored(1, "e29000");
    Scored late = new Scored(1, "e10000");
    assertThat(next(early)).hasSize(10);
    assertThat(Trips.of(() -> next(early))).hasSizeLessThan(10);
    assertThat(next(late)).isEmpty();
    assertThat(Trips.of(() -> next(late))).hasSizeBetween(10, 12);
  }

  @Test
  void entryThatVanishedOrAppeared_spoilsNoOtherPage() {
    IntStream.range(0, 10).forEach(n -> app.write("ZADD", app.key("set"), n, "m" + n));
    Page<Scored> first = page(PageRequest.first(3));
    app.write("ZREM", app.key("set"), "m7");
    app.write("ZADD", app.key("set"), 8.5, "new");
    app.write("ZADD", app.key("set"), 99, "newest");
    assertThat(page(PageRequest.after(3, first.next().orElseThrow())).items())
        .extracting(Scored::member)
        .containsExactly("m6", "m5", "m4");
  }

  private void add(String score, int many) {
    app.write(
        IntStream.range(0, many)
            .mapToObj(n -> RedisCommand.of("ZADD", app.key("set"), score, "e%05d".formatted(n))));
  }

  private List<Scored> next(Scored place) {
    return app.app()
        .read(session -> new ScoredSet(session, app.key("set")).next(place, true, 10).keys());
  }

  private Page<Scored> page(PageRequest request) {
    return app.app()
        .read(
            session ->
                Listing.each(CURSORS, new ScoredSet(session, app.key("set")), entry -> entry)
                    .page(request));
  }
}
