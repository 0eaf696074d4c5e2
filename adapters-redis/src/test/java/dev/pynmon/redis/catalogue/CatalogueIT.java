package dev.pynmon.redis.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.query.Snapshot;
import dev.pynmon.redis.key.AppKeys;
import dev.pynmon.redis.key.TestApp;
import dev.pynmon.testkit.contract.TestClock;
import dev.pynmon.testkit.redis.RedisCommand;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** When the search is made, what is kept of it, and what it says of what it left out. */
@Tag("redis")
class CatalogueIT {
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

  private final TestApp app = new TestApp();
  private final TestClock clock = new TestClock(NOW);
  private final AtomicInteger searches = new AtomicInteger();
  private final Catalogue catalogue =
      new Catalogue(app.app().server(), clock, () -> 0, this::search);

  private void search(Runnable work) {
    searches.incrementAndGet();
    work.run();
  }

  @AfterEach
  void close() {
    app.close();
  }

  @Test
  void search_isRepeatedAfterAMinute() {
    app.write("SET", "__pynenc__:other:broker:queue", "x");
    catalogue.look();
    clock.advance(Catalogue.MAX_AGE.minusMillis(1));
    catalogue.look();
    assertThat(searches).hasValue(1);
    clock.advance(Duration.ofSeconds(20));
    assertThat(catalogue.look("shop")).isEqualTo(taken(clock.instant()));
    assertThat(searches).hasValue(2);
  }

  /** A page that waits for the first application asks again after five seconds. */
  @Test
  void whileNothingIsFound_theSearchIsRepeatedSoon() {
    catalogue.look();
    assertThat(searches).hasValue(1);
    app.write("SET", app.key("runner_context:r"), "{}");
    clock.advance(Duration.ofSeconds(5));
    assertThat(catalogue.look().value().orElseThrow().apps()).containsOnlyKeys("shop");
    assertThat(searches).hasValue(2);
    clock.advance(Duration.ofSeconds(5));
    catalogue.look();
    assertThat(searches).hasValue(2);
  }

  @Test
  void searchThatTakesLong_isRepeatedLater() {
    AtomicLong nanos = new AtomicLong();
    Catalogue slow =
        new Catalogue(
            app.app().server(),
            clock,
            () -> nanos.getAndAdd(Duration.ofSeconds(4).toNanos()),
            this::search);
    app.write("SET", "__pynenc__:other:broker:queue", "x");
    slow.look();
    clock.advance(Catalogue.MAX_AGE.plusSeconds(19));
    slow.look();
    assertThat(searches).hasValue(1);
    clock.advance(Duration.ofHours(1));
    slow.look();
    assertThat(searches).hasValue(2);
  }

  private static Snapshot<AppContents> taken(Instant at) {
    return new Snapshot.Taken<>(AppContents.none("shop"), at, true);
  }

  @Test
  void expired_isMadeAnew_forWhoeverLooksNext() {
    app.write("SET", "__pynenc__:other:broker:queue", "x");
    app.write("SET", app.key("result:1"), "x");
    assertThat(catalogue.look().value().orElseThrow().apps()).containsOnlyKeys("other", "shop");
    app.write("DEL", app.key("result:1"));
    catalogue.expire();
    assertThat(searches).hasValue(1);
    assertThat(catalogue.look().value().orElseThrow().apps()).containsOnlyKeys("other");
    catalogue.look();
    assertThat(searches).hasValue(2);
  }

  @Test
  void expiredDuringASearch_isMadeAnewAfterIt() {
    app.write("SET", "__pynenc__:other:broker:queue", "x");
    List<Catalogue> made = new ArrayList<>();
    Catalogue purged =
        new Catalogue(
            app.app().server(),
            clock,
            () -> 0,
            work -> {
              if (searches.incrementAndGet() == 1) {
                made.getFirst().expire();
              }
              work.run();
            });
    made.add(purged);
    IntStream.range(0, 4).forEach(_ -> purged.look());
    assertThat(searches).hasValue(2);
  }

  /** The registry alone is walked through before all keys are. */
  @Test
  void applicationsThatToldTheirName_areKnownFirst() {
    List<Contents> published = new ArrayList<>();
    app.write("SET", AppKeys.REGISTRY + "shop", "{}");
    app.write(
        IntStream.range(0, 10_000)
            .mapToObj(
                n -> RedisCommand.of("SET", "__pynenc__:other:state_backend:result:" + n, "1")));
    Search search =
        new Search(
            app.app().server(), NOW, () -> 0, Optional.empty(), (part, _) -> published.add(part));

    search.runNamed();

    assertThat(published).allSatisfy(part -> assertThat(part.apps()).containsOnlyKeys("shop"));
    assertThat(search.run().apps()).containsOnlyKeys("other", "shop");
    assertThat(published.getFirst().apps()).containsKey("shop");
    assertThat(catalogue.hasAllNamed()).isFalse();
    catalogue.look();
    assertThat(catalogue.hasAllNamed()).isTrue();
  }

  /** One that is asked for is known before all keys are met, and counts as if it had not been. */
  @Test
  void applicationThatIsAskedFor_isKnownFirst_withWhatItIs() {
    List<Contents> published = new ArrayList<>();
    writeFewAmongMany();
    AppKeys wanted = new AppKeys("shop");

    Search search =
        new Search(
            app.app().server(),
            NOW,
            () -> 0,
            Optional.of(wanted),
            (part, _) -> published.add(part));
    search.runNamed();
    Contents found = search.run();

    AppContents first = published.getFirst().of("shop");
    assertThat(published.getFirst().apps()).containsOnlyKeys("shop");
    assertThat(first.evidence()).contains(Component.ORCHESTRATOR, Component.STATE_BACKEND);
    assertThat(first.generation()).isEqualTo(Generation.V0_3);
    assertThat(found.of("shop").records()).isEqualTo(3);
    assertThat(found.apps()).containsOnlyKeys("other", "shop");
  }

  @Test
  void applicationThatIsMet_isAskedForWhatElseItHas() {
    List<Contents> published = new ArrayList<>();
    writeFewAmongMany();
    app.write("LPUSH", "__pynenc__:other:broker:default_queue", "{}");

    new Search(app.app().server(), NOW, () -> 0, Optional.empty(), (part, _) -> published.add(part))
        .run();

    assertThat(published.getFirst().of("other").evidence())
        .contains(Component.BROKER, Component.STATE_BACKEND);
  }

  private void writeFewAmongMany() {
    for (String id : List.of("a", "b", "c")) {
      app.write("SET", app.key("invocation:" + id), "{\"parent_event_id\": null}");
    }
    app.write("ZADD", app.orchestrator("all_invocations_by_time"), 1, "b");
    app.write(
        IntStream.range(0, 10_000)
            .mapToObj(
                n -> RedisCommand.of("SET", "__pynenc__:other:state_backend:result:" + n, "1")));
  }

  @Test
  void searchThatFails_leavesWhatIsKnown_andIsRepeatedAfterSomeSeconds() {
    catalogue.look();
    app.app().server().close();
    clock.advance(Duration.ofMinutes(2));
    assertThat(catalogue.look("shop")).isEqualTo(taken(NOW));
    clock.advance(Catalogue.RETRY.minusMillis(1));
    catalogue.look();
    assertThat(searches).hasValue(2);
    clock.advance(Duration.ofMinutes(1));
    assertThat(catalogue.look("shop")).isEqualTo(taken(NOW));
    assertThat(searches).hasValue(3);
  }

  @Test
  void firstSearchThatFails_knowsNothing_andIsNotRepeatedAtOnce() {
    app.app().server().close();
    IntStream.range(0, 5).forEach(_ -> catalogue.look());
    assertThat(catalogue.look()).isEqualTo(new Snapshot.NotYet<>(NOW));
    assertThat(searches).hasValue(1);
  }

  @Test
  void searchThatDoesNotStart_isTriedAgainAfterSomeSeconds() {
    Catalogue without =
        new Catalogue(
            app.app().server(),
            clock,
            () -> 0,
            _ -> {
              searches.incrementAndGet();
              throw new OutOfMemoryError("no memory for a thread");
            });
    IntStream.range(0, 5).forEach(_ -> without.look());
    assertThat(searches).hasValue(1);
    clock.advance(Catalogue.RETRY);
    assertThat(without.look()).isEqualTo(new Snapshot.NotYet<>(NOW));
    assertThat(searches).hasValue(2);
  }

  @Test
  void fullList_isNotComplete_andTheOthersAre() {
    app.write(
        IntStream.range(0, 50_001)
            .mapToObj(n -> RedisCommand.of("SET", app.key("runner_context:r" + n), "{}")));
    Snapshot<AppContents> found = catalogue.look("shop");
    assertThat(found.value().orElseThrow().contexts()).hasSize(50_000);
    assertThat(found.value().orElseThrow().cut()).containsExactly(Listed.CONTEXTS);
    assertThat(CatalogueList.of(found, Listed.CONTEXTS, _ -> 1))
        .isEqualTo(new Snapshot.Taken<>(1, NOW, false));
    assertThat(CatalogueList.of(found, Listed.TASKS, _ -> 1))
        .isEqualTo(new Snapshot.Taken<>(1, NOW, true));
  }

  @Test
  void firstSearch_isWaitedFor_whereAllMustBeKnown() {
    app.write("SET", app.key("runner_context:r"), "{}");
    try (ExecutorService threads = Executors.newSingleThreadExecutor()) {
      Catalogue busy = new Catalogue(app.app().server(), clock, () -> 0, threads);
      assertThat(busy.whole("shop", Duration.ofSeconds(30)))
          .isInstanceOfSatisfying(
              Snapshot.Taken.class, taken -> assertThat(taken.complete()).isTrue());
    }
  }

  @Test
  void searchThatGoesOn_orFailed_isNotWhole() {
    Catalogue slow = new Catalogue(app.app().server(), clock, () -> 0, _ -> {});
    assertThat(slow.whole("shop", Duration.ofMillis(1))).isEqualTo(new Snapshot.NotYet<>(NOW));
    app.app().server().close();
    assertThat(catalogue.whole("shop", Duration.ofSeconds(30)))
        .isEqualTo(new Snapshot.NotYet<>(NOW));
  }

  @Test
  void applicationThatWasLeftOut_isNotWhole_andTheOthersAre() {
    String name = "x".repeat(1_001);
    app.write("SET", app.key("runner_context:r"), "{}");
    app.write("SET", "__pynenc__:" + name + ":broker:default_queue", "{}");
    assertThat(catalogue.whole("shop", Duration.ZERO).isComplete()).isTrue();
    assertThat(catalogue.whole(name, Duration.ZERO))
        .isEqualTo(new Snapshot.Taken<>(AppContents.none(name), NOW, false));
  }

  @Test
  void namesTooLong_areNotKept() {
    String name = "x".repeat(1_001);
    app.write("SET", app.key("runner_context:" + name), "{}");
    app.write("SET", "__pynenc__:" + name + ":broker:default_queue", "{}");
    assertThat(catalogue.look("shop").value().orElseThrow().cut()).containsExactly(Listed.CONTEXTS);
    assertThat(catalogue.look())
        .isInstanceOfSatisfying(
            Snapshot.Taken.class, taken -> assertThat(taken.complete()).isFalse());
  }

  /** Of these only a short form arrives. */
  @Test
  void namesMuchTooLong_areNotKept() {
    String name = "x".repeat(100_000);
    app.write("SET", app.key("runner_context:" + name), "{}");
    app.write("SET", "__pynenc__:__pynenc__:apps_info:" + name, "{}");
    assertThat(catalogue.look("shop").value().orElseThrow().cut()).containsExactly(Listed.CONTEXTS);
    assertThat(catalogue.look().value().orElseThrow().apps()).containsOnlyKeys("shop");
  }
}
