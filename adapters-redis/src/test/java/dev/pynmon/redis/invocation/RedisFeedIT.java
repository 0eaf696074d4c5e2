package dev.pynmon.redis.invocation;

import static dev.pynmon.redis.invocation.Written.registered;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.domain.invocation.Feed;
import dev.pynmon.domain.query.Cursor;
import dev.pynmon.redis.key.TestApp;
import dev.pynmon.redis.server.Trips;
import dev.pynmon.testkit.contract.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the contract of the feed does not ask: other instances, many entries, round trips. */
@Tag("redis")
class RedisFeedIT {
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00.123456Z");

  private final TestApp app = new TestApp();
  private final TestClock clock = new TestClock(NOW);
  private final RedisHistories histories = newInstance();

  @AfterEach
  void close() {
    app.close();
  }

  @Test
  void instanceAfterInstance_givesEveryEntryOnce() {
    write(registered("old", NOW.minusSeconds(90)), registered("ahead", NOW.plusSeconds(3_600)));
    Cursor cursor = histories.tail();
    List<String> given = new ArrayList<>();
    List<String> expected = new ArrayList<>();
    for (int n = 0; n < 60; n++) {
      clock.advance(Duration.ofMillis(1_700));
      Instant now = clock.instant();
      write(registered("a" + n, now), registered("b" + n, now.plusMillis(3)));
      expected.addAll(List.of("a" + n, "b" + n));
      Feed feed = newInstance().after(cursor, 10);
      given.addAll(ids(feed));
      cursor = feed.next();
    }
    assertThat(given).isEqualTo(expected);
  }

  @Test
  void lateEntry_isGivenOnce_byAnotherInstance() {
    Cursor cursor = cursorAfter(registered("a", NOW), registered("b", NOW.minusSeconds(8)));
    write(registered("late", NOW.minusSeconds(20)));
    Feed feed = newInstance().after(cursor, 10);
    assertThat(ids(feed)).containsExactly("late");
    assertThat(ids(newInstance().after(feed.next(), 10))).isEmpty();
  }

  @Test
  void severalLateEntries_areGivenOnce_byTheSameInstance() {
    Cursor cursor = cursorAfter(registered("a", NOW), registered("b", NOW.minusMillis(100)));
    write(registered("c", NOW.minusMillis(200)), registered("d", NOW.minusMillis(50)));
    assertThat(ids(histories.after(cursor, 10))).containsExactly("c", "d");
  }

  @Test
  void severalLateEntries_areNotLost_byAnotherInstance() {
    Cursor cursor = cursorAfter(registered("a", NOW), registered("b", NOW.minusMillis(100)));
    write(registered("c", NOW.minusMillis(200)), registered("d", NOW.minusMillis(50)));
    Feed feed = newInstance().after(cursor, 10);
    assertThat(ids(feed)).containsExactly("c", "b", "d", "a");
    assertThat(ids(newInstance().after(feed.next(), 10))).isEmpty();
  }

  @Test
  void hostALittleAhead_isHeardAmongManyFarAhead() {
    writeAhead("ahead", Given.MAX_AHEAD + 50);
    Cursor cursor = histories.tail();
    write(registered("seconds", NOW.plusSeconds(20)), registered("minutes", NOW.plusSeconds(300)));
    Feed first = histories.after(cursor, 100);
    assertThat(ids(first)).containsExactly("seconds");
    clock.advance(Duration.ofSeconds(280));
    Feed second = histories.after(first.next(), 100);
    assertThat(ids(second)).containsExactly("minutes");
    assertThat(ids(histories.after(second.next(), 100))).isEmpty();
  }

  @Test
  void manyEntriesAhead_areNotGivenTwice_whileTheyAreFew() {
    writeAhead("ahead", 1_000);
    Cursor cursor = histories.tail();
    clock.advance(Duration.ofHours(1));
    write(registered("next", clock.instant()));
    assertThat(ids(histories.after(cursor, 10))).containsExactly("next");
    assertThat(ids(newInstance().after(cursor, 10))).containsExactly("next");
  }

  @Test
  void manyEntriesAhead_areNotGivenTwice_byTheSameInstance() {
    Cursor cursor = histories.tail();
    for (int n = 0; n < 3; n++) {
      writeAhead("ahead" + n, 2_000);
      clock.advance(Duration.ofSeconds(2));
      Feed feed = histories.after(cursor, 2_000);
      assertThat(ids(feed)).hasSize(2_000).allMatch(("ahead" + n)::equals);
      cursor = feed.next();
    }
    clock.advance(Duration.ofHours(1));
    write(registered("next", clock.instant()));
    assertThat(ids(histories.after(cursor, 10))).containsExactly("next");
  }

  @Test
  void entriesBelowManyAhead_areGivenOnceTheClockReachesThem() {
    Cursor cursor = histories.tail();
    writeAhead("many", Given.MAX_AHEAD);
    write(registered("low", NOW.plusSeconds(600)));
    Feed first = histories.after(cursor, Given.MAX_AHEAD + 1);
    assertThat(ids(first)).hasSize(Given.MAX_AHEAD).doesNotContain("low");
    clock.advance(Duration.ofSeconds(599));
    assertThat(ids(histories.after(first.next(), 10))).containsExactly("low");
  }

  @Test
  void clockOfTheMonitorThatIsLate_makesNoGap() {
    app.write(
        IntStream.range(0, Given.MAX_OVERLAP + 1_000)
            .mapToObj(n -> registered("n" + n, NOW.plusMillis(n)))
            .flatMap(entry -> entry.commands(app)));
    Cursor cursor = histories.tail();
    write(registered("next", NOW.plusSeconds(25)));
    assertThat(ids(histories.after(cursor, 10))).containsExactly("next");
    assertThat(ids(newInstance().after(cursor, 10))).containsExactly("next");
  }

  @Test
  void burstAfterALongSilence_isGivenWhole() {
    Cursor cursor = cursorAfter(registered("old", NOW));
    clock.advance(Duration.ofHours(2));
    Instant now = clock.instant();
    app.write(
        IntStream.range(0, 6_000)
            .mapToObj(n -> registered("n" + n, now.plusNanos(n * 1_000L)))
            .flatMap(entry -> entry.commands(app)));
    assertThat(ids(histories.after(cursor, 10_000))).hasSize(6_000).doesNotHaveDuplicates();
    assertThat(histories.after(cursor, 5_999)).isInstanceOf(Feed.Gap.class);
  }

  @Test
  void busyHistory_hasAShorterOverlap() {
    app.write(
        IntStream.range(0, Given.MAX_OVERLAP + 1_000)
            .mapToObj(n -> registered("n" + n, NOW.minusNanos(n * 1_000_000L)))
            .flatMap(entry -> entry.commands(app)));
    Cursor cursor = histories.tail();
    assertThat(ids(histories.after(cursor, 10))).isEmpty();
    write(registered("late", NOW.minusSeconds(19)), registered("tooLate", NOW.minusSeconds(22)));
    assertThat(ids(histories.after(cursor, 10))).containsExactly("late");
    assertThat(ids(newInstance().after(cursor, 10))).containsExactly("late");
  }

  @Test
  void clockThatGoesBack_losesNothing() {
    Cursor cursor = cursorAfter(registered("a", NOW));
    clock.advance(Duration.ofMinutes(-10));
    write(registered("b", NOW.plusSeconds(1)), registered("c", NOW.plusSeconds(60)));
    Feed feed = histories.after(cursor, 10);
    assertThat(ids(feed)).containsExactly("b", "c");
    assertThat(ids(histories.after(feed.next(), 10))).isEmpty();
  }

  @Test
  void idleFeed_takesOneRoundTrip_andANewEntryOneMore() {
    Cursor cursor = cursorAfter(registered("a", NOW));
    assertThat(Trips.of(histories::tail)).hasSize(2);
    assertThat(Trips.of(() -> histories.after(cursor, 10))).hasSize(1);
    write(registered("b", NOW));
    assertThat(Trips.of(() -> histories.after(cursor, 10))).hasSize(2);
    app.write("DEL", app.key("history_by_timestamp"));
    assertThat(Trips.of(() -> histories.after(cursor, 10))).hasSize(3);
  }

  private RedisHistories newInstance() {
    return new RedisHistories(app.app(), clock);
  }

  private Cursor cursorAfter(Written... entries) {
    write(entries);
    return histories.tail();
  }

  private void writeAhead(String id, int many) {
    app.write(
        IntStream.range(0, many)
            .mapToObj(n -> registered(id, clock.instant().plusSeconds(3_000).plusMillis(n)))
            .flatMap(entry -> entry.commands(app)));
  }

  private void write(Written... entries) {
    app.write(Stream.of(entries).flatMap(entry -> entry.commands(app)));
  }

  private static List<String> ids(Feed feed) {
    assertThat(feed).isInstanceOf(Feed.Entries.class);
    return ((Feed.Entries) feed)
        .entries().stream().map(entry -> entry.invocation().value()).toList();
  }
}
