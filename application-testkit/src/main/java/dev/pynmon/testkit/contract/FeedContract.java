package dev.pynmon.testkit.contract;

import static dev.pynmon.testkit.scenario.AnInvocation.anInvocation;
import static dev.pynmon.testkit.scenario.Scenario.aScenario;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pynmon.application.port.out.invocation.Histories;
import dev.pynmon.application.port.plugin.Store;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.invocation.Feed;
import dev.pynmon.domain.invocation.HistoryEntry;
import dev.pynmon.domain.query.Cursor;
import dev.pynmon.domain.query.InvalidCursorException;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.testkit.scenario.AnInvocation;
import dev.pynmon.testkit.scenario.Scenario;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The contract of the change feed of {@link Histories}. */
public abstract class FeedContract extends BackendContract {
  private final Scenario scenario = aScenario();

  @Test
  void tailOfAnEmptyStateBackend_isWhereItsFeedBegins() {
    Histories histories = histories();
    Cursor tail = histories.tail();
    assertThat(entries(histories.after(tail, 10))).isEmpty();
    AnInvocation first = write(now());
    assertThat(entries(histories.after(tail, 10))).containsExactlyElementsOf(first.history());
  }

  @Test
  void tail_isBehindEverythingWritten() {
    scenario.with(now().running(), now());
    Histories histories = histories();
    assertThat(entries(histories.after(histories.tail(), 10))).isEmpty();
  }

  @Test
  void everyEntry_isGivenOnce() {
    Histories histories = histories();
    Cursor cursor = histories.tail();
    List<HistoryEntry> expected = new ArrayList<>();
    List<HistoryEntry> given = new ArrayList<>();
    for (int round = 0; round < 8; round++) {
      clock.advance(Duration.ofSeconds(10));
      expected.addAll(write(now().running()).history());
      Feed feed = histories.after(cursor, 100);
      given.addAll(entries(feed));
      cursor = feed.next();
      assertThat(entries(histories.after(cursor, 100))).isEmpty();
    }
    assertThat(given).containsExactlyElementsOf(expected);
  }

  @Test
  void sameCursorAskedTwice_givesTheSame() {
    Histories histories = histories();
    Cursor tail = histories.tail();
    write(now().running());
    List<HistoryEntry> once = entries(histories.after(tail, 10));
    assertThat(once).hasSize(3);
    assertThat(entries(histories.after(tail, 10))).containsExactlyElementsOf(once);
  }

  @Test
  void entryThatArrivesALittleLate_isGivenOnce() {
    Histories histories = histories();
    Cursor tail = histories.tail();
    AnInvocation onTime = write(now());
    Feed first = histories.after(tail, 10);
    AnInvocation late =
        write(anInvocation().registeredAt(clock.instant().minus(Duration.ofSeconds(10))));
    Feed second = histories.after(first.next(), 10);
    clock.advance(Duration.ofSeconds(5));
    Feed third = histories.after(second.next(), 10);
    assertThat(entries(first)).containsExactlyElementsOf(onTime.history());
    assertThat(entries(second)).containsExactlyElementsOf(late.history());
    assertThat(entries(third)).isEmpty();
  }

  @Test
  void entriesOfOneMoment_areEachGivenOnce() {
    Histories histories = histories();
    Feed first = histories.after(histories.tail(), 10);
    AnInvocation one = write(now());
    Feed second = histories.after(first.next(), 10);
    AnInvocation two = write(now());
    Feed third = histories.after(second.next(), 10);
    assertThat(entries(second)).containsExactlyElementsOf(one.history());
    assertThat(entries(third)).containsExactlyElementsOf(two.history());
  }

  @Test
  void hostWhoseClockIsAnHourAhead_hidesNobody() {
    Histories histories = histories();
    Cursor cursor = histories.tail();
    AnInvocation ahead = write(inAnHour());
    Feed first = histories.after(cursor, 10);
    AnInvocation onTime = write(now());
    Feed second = histories.after(first.next(), 10);
    clock.advance(Duration.ofSeconds(90));
    AnInvocation aheadAgain = write(inAnHour());
    AnInvocation later = write(now());
    Feed third = histories.after(second.next(), 10);
    assertThat(entries(first)).containsExactlyElementsOf(ahead.history());
    assertThat(entries(second)).containsExactlyElementsOf(onTime.history());
    assertThat(entries(third))
        .containsExactlyInAnyOrder(aheadAgain.lastChange(), later.lastChange());
    assertThat(entries(histories.after(third.next(), 10))).isEmpty();
  }

  @Test
  void feedThatBeganAfterEntriesFromTheFuture_goesOn() {
    scenario.with(now(), inAnHour());
    Histories histories = histories();
    Cursor tail = histories.tail();
    AnInvocation onTime = write(now());
    assertThat(entries(histories.after(tail, 10))).containsExactlyElementsOf(onTime.history());
  }

  @Test
  void asManyAsTheLimit_areGiven_andMoreAreAGap() {
    Histories histories = histories();
    Cursor tail = histories.tail();
    AnInvocation[] five = Stream.generate(this::now).limit(5).toArray(AnInvocation[]::new);
    also(scenario.later().with(five));
    assertThat(entries(histories.after(tail, 5))).hasSize(5);
    Feed gap = histories.after(tail, 4);
    assertThat(gap).isInstanceOf(Feed.Gap.class);
    assertThat(entries(histories.after(gap.next(), 4))).isEmpty();
    AnInvocation next = write(now());
    assertThat(entries(histories.after(gap.next(), 4))).containsExactlyElementsOf(next.history());
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void purge_isAReset(boolean writtenAgain) {
    scenario.with(now().running(), now().running());
    Histories histories = histories();
    Cursor tail = histories.tail();
    harness().purge(scenario.app(), Component.STATE_BACKEND);
    if (writtenAgain) {
      clock.advance(Duration.ofSeconds(1));
      write(now());
    }
    Feed reset = histories.after(tail, 10);
    assertThat(reset).isInstanceOf(Feed.Reset.class);
    assertThat(entries(histories.after(reset.next(), 10))).isEmpty();
    AnInvocation next = write(now());
    assertThat(entries(histories.after(reset.next(), 10)))
        .containsExactlyElementsOf(next.history());
  }

  @Test
  void purgedAndFilledBeyondTheOldEnd_isAReset() {
    scenario.with(now(), now());
    Histories histories = histories();
    Cursor tail = histories.tail();
    harness().purge(scenario.app(), Component.STATE_BACKEND);
    clock.advance(Duration.ofSeconds(1));
    Stream.generate(this::now).limit(6).forEach(this::write);
    assertThat(histories.after(tail, 100)).isInstanceOf(Feed.Reset.class);
  }

  @Test
  void brokenEntry_isGivenAndPassed() {
    Histories histories = histories();
    Cursor tail = histories.tail();
    AnInvocation damaged = write(now().withHistoryText("{oops"));
    Feed first = histories.after(tail, 10);
    assertThat(entries(first)).hasSize(1);
    HistoryEntry given = entries(first).getFirst();
    assertThat(given.invocation()).isEqualTo(damaged.id());
    assertThat(given.damage()).isPresent();
    assertThat(given.status().status()).isEqualTo(statusOfBroken(KnownStatus.REGISTERED));
    assertThat(given.at()).isCloseTo(damaged.lastChange().at(), A_MICROSECOND);
    assertThat(entries(histories.after(first.next(), 10))).isEmpty();
  }

  @Test
  void cursor_isUnderstoodByAnotherInstance() {
    scenario.with(now(), inAnHour());
    Cursor tail = histories().tail();
    AnInvocation next = write(now());
    try (Store other = newStore()) {
      Histories histories = stateBackend(other.open(scenario.app())).histories();
      assertThat(entries(histories.after(tail, 10))).containsExactlyElementsOf(next.history());
    }
  }

  @Test
  void neighboursEntries_areNotGiven() {
    Histories histories = histories();
    Cursor tail = histories.tail();
    also(aScenario().with(now()));
    assertThat(entries(histories.after(tail, 10))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "-", "99999999999999999999999", "1:2:3:4:5:6:7", "\u0000", "日本"})
  void cursorThatNoFeedMade_isRefused(String text) {
    Histories histories = histories();
    assertThatThrownBy(() -> histories.after(new Cursor(text), 10))
        .isInstanceOf(InvalidCursorException.class);
  }

  private AnInvocation now() {
    return anInvocation().registeredAt(clock.instant());
  }

  private AnInvocation inAnHour() {
    return anInvocation().registeredAt(clock.instant().plus(Duration.ofHours(1)));
  }

  private AnInvocation write(AnInvocation invocation) {
    also(scenario.later().with(invocation));
    return invocation;
  }

  private Histories histories() {
    return stateBackend(seed(scenario)).histories();
  }

  private static List<HistoryEntry> entries(Feed feed) {
    assertThat(feed).isInstanceOf(Feed.Entries.class);
    return ((Feed.Entries) feed).entries();
  }
}
