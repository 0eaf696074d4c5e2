package dev.pynmon.testkit.contract;

import static dev.pynmon.domain.query.TimeOrder.NEWEST_FIRST;
import static dev.pynmon.domain.query.TimeOrder.OLDEST_FIRST;
import static dev.pynmon.testkit.scenario.AnInvocation.anInvocation;
import static dev.pynmon.testkit.scenario.Scenario.aScenario;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pynmon.application.port.out.invocation.Changes;
import dev.pynmon.application.port.out.invocation.Histories;
import dev.pynmon.application.port.plugin.StateBackendStore;
import dev.pynmon.domain.invocation.HistoryChunk;
import dev.pynmon.domain.invocation.HistoryEntry;
import dev.pynmon.domain.query.Cursor;
import dev.pynmon.domain.query.InvalidCursorException;
import dev.pynmon.domain.query.TimeOrder;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.domain.task.Change;
import dev.pynmon.domain.task.ChangeChunk;
import dev.pynmon.testkit.scenario.AnInvocation;
import dev.pynmon.testkit.scenario.Scenario;
import dev.pynmon.testkit.scenario.Times;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The contract of {@link Histories} about windows of time. */
public abstract class HistoryWindowsContract extends BackendContract {
  private static final Instant NINE = Instant.parse("2026-03-01T09:00:00Z");
  private static final TimeWindow EVERYTHING =
      new TimeWindow(Times.START.minus(Duration.ofDays(1)), Times.NOW.plus(Duration.ofDays(1)));

  @Test
  void emptyStateBackend_hasEmptyWindows() {
    Histories histories = histories(aScenario());
    assertThat(histories.window(EVERYTHING, OLDEST_FIRST, 10))
        .isEqualTo(new HistoryChunk(List.of(), Optional.empty()));
    assertThat(histories.window(EVERYTHING, NEWEST_FIRST, 10))
        .isEqualTo(new HistoryChunk(List.of(), Optional.empty()));
  }

  @Test
  void window_includesBothEnds() {
    List<AnInvocation> written = aMinuteApart(5);
    List<HistoryEntry> entries = entries(written);
    Histories histories = histories(aScenario().with(written));
    TimeWindow inner = new TimeWindow(entries.get(1).at(), entries.get(3).at());
    assertThat(histories.window(inner, OLDEST_FIRST, 10))
        .isEqualTo(new HistoryChunk(entries.subList(1, 4), Optional.empty()));
    assertThat(histories.window(inner, NEWEST_FIRST, 10))
        .isEqualTo(new HistoryChunk(entries.subList(1, 4).reversed(), Optional.empty()));
  }

  @Test
  void window_leavesOutWhatLiesAMicrosecondOutside() {
    List<AnInvocation> written = aMinuteApart(3);
    List<HistoryEntry> entries = entries(written);
    Histories histories = histories(aScenario().with(written));
    TimeWindow inner =
        new TimeWindow(entries.get(0).at().plusNanos(1_000), entries.get(2).at().minusNanos(1_000));
    assertThat(histories.window(inner, OLDEST_FIRST, 10).entries()).containsExactly(entries.get(1));
  }

  @Test
  void windowsBeforeAndBehindEverything_areEmpty() {
    Histories histories = histories(aScenario().with(aMinuteApart(3)));
    assertThat(window(histories, NINE.minusSeconds(10), NINE.minusSeconds(1))).isEmpty();
    assertThat(window(histories, NINE.plusSeconds(600), NINE.plusSeconds(900))).isEmpty();
    assertThat(window(histories, NINE.plusSeconds(70), NINE.plusSeconds(80))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5, 6, 29, 30, 31})
  void window_isReadInChunks(int limit) {
    List<AnInvocation> written = aMinuteApart(30);
    List<HistoryEntry> entries = entries(written);
    Histories histories = histories(aScenario().with(written));
    assertThat(chunks(histories, OLDEST_FIRST, limit)).containsExactlyElementsOf(entries);
    assertThat(chunks(histories, NEWEST_FIRST, limit))
        .containsExactlyElementsOf(entries.reversed());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 61, 100})
  void changes_areTheEntriesInShort(int limit) {
    AnInvocation broken = anInvocation().registeredAt(NINE.plusSeconds(45)).withHistoryText("{");
    AnInvocation late = anInvocation().withoutHistory().registeredAt(NINE.plusSeconds(100));
    AnInvocation odd = anInvocation().registeredAt(NINE.plusSeconds(70)).failed("E", "no");
    Scenario scenario = aScenario().with(aMinuteApart(29)).with(broken, odd, late);
    StateBackendStore store = stateBackend(seed(scenario.thenHistory(late.history())));
    assertThat(changes(store.changes(), limit))
        .containsExactlyInAnyOrderElementsOf(
            chunks(store.histories(), NEWEST_FIRST, 100).stream().map(Change::of).toList());
    Change first = Change.of(chunks(store.histories(), OLDEST_FIRST, 100).getFirst());
    assertThat(store.changes().newest(new TimeWindow(first.at(), first.at()), 100).changes())
        .containsExactly(first);
  }

  private static List<Change> changes(Changes changes, int limit) {
    ChangeChunk chunk = changes.newest(EVERYTHING, limit);
    List<Change> all = new ArrayList<>(chunk.changes());
    for (int n = 0; chunk.next().isPresent() && n < 1_000; n++) {
      assertThat(chunk.changes())
          .hasSizeLessThanOrEqualTo(limit)
          .isSortedAccordingTo(Comparator.comparing(Change::at).reversed());
      chunk = changes.newestAfter(EVERYTHING, limit, chunk.next().get());
      all.addAll(chunk.changes());
    }
    return all;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 10})
  void entriesOfOneMoment_areEachGivenOnce(int limit) {
    List<AnInvocation> twins =
        IntStream.range(0, 7).mapToObj(_ -> anInvocation().registeredAt(NINE)).toList();
    Histories histories = histories(aScenario().with(twins));
    assertThat(chunks(histories, OLDEST_FIRST, limit))
        .containsExactlyInAnyOrderElementsOf(entries(twins));
    assertThat(chunks(histories, NEWEST_FIRST, limit))
        .containsExactlyInAnyOrderElementsOf(entries(twins));
  }

  @Test
  void entriesWrittenALittleLate_areInTheirPlace() {
    List<AnInvocation> onTime = aMinuteApart(20);
    AnInvocation late = anInvocation().withoutHistory().registeredAt(NINE.plusSeconds(610));
    List<HistoryEntry> written = late.history();
    Histories histories = histories(aScenario().with(onTime).with(late).thenHistory(written));
    assertThat(window(histories, NINE.plusSeconds(605), NINE.plusSeconds(655)))
        .containsExactlyElementsOf(written);
    assertThat(window(histories, NINE.plusSeconds(600), NINE.plusSeconds(665)))
        .containsExactly(
            onTime.get(10).lastChange(), written.getFirst(), onTime.get(11).lastChange());
  }

  @Test
  void hostWhoseClockIsAnHourAhead_hidesNobody() {
    List<AnInvocation> onTime = aMinuteApart(20);
    Scenario scenario = aScenario();
    seed(scenario.with(onTime.subList(0, 10)));
    AnInvocation ahead = anInvocation().registeredAt(NINE.plusSeconds(3_600 + 600));
    also(scenario.later().with(ahead));
    also(scenario.later().with(onTime.subList(10, 20)));
    Histories histories = stateBackend(store().open(scenario.app())).histories();
    assertThat(window(histories, NINE, NINE.plusSeconds(1_800)))
        .containsExactlyElementsOf(entries(onTime));
    assertThat(window(histories, NINE.plusSeconds(3_600), NINE.plusSeconds(7_200)))
        .containsExactly(ahead.lastChange());
    assertThat(chunks(histories, NEWEST_FIRST, 4).getFirst()).isEqualTo(ahead.lastChange());
  }

  @Test
  void brokenEntry_isInItsPlace() {
    AnInvocation damaged =
        anInvocation().registeredAt(NINE.plusSeconds(30)).withHistoryText("{oops");
    Histories histories = histories(aScenario().with(aMinuteApart(2)).with(damaged));
    List<HistoryEntry> read = window(histories, NINE, NINE.plusSeconds(600));
    assertThat(read).extracting(HistoryEntry::invocation).element(1).isEqualTo(damaged.id());
    assertThat(read)
        .extracting(entry -> entry.damage().isPresent())
        .containsExactly(false, true, false);
    assertThat(read.get(1).status().status()).isEqualTo(statusOfBroken(KnownStatus.REGISTERED));
    assertThat(read.get(1).at()).isCloseTo(damaged.lastChange().at(), A_MICROSECOND);
  }

  @Test
  void cursorsThatAreNotOfThisWindow_areRefused() {
    Histories histories = histories(aScenario().with(aMinuteApart(3)));
    List.of("x", "-", "99999999999999999999999", "1:2:3:4:5:6:7", "\u0000")
        .forEach(text -> refuses(histories, new Cursor(text)));
    refuses(histories, histories.tail());
  }

  private static List<AnInvocation> aMinuteApart(int many) {
    return IntStream.range(0, many)
        .mapToObj(n -> anInvocation().registeredAt(NINE.plusSeconds(60L * n)))
        .toList();
  }

  private static List<HistoryEntry> entries(List<AnInvocation> invocations) {
    return invocations.stream().flatMap(one -> one.history().stream()).toList();
  }

  private static List<HistoryEntry> window(Histories histories, Instant from, Instant to) {
    return histories.window(new TimeWindow(from, to), OLDEST_FIRST, 100).entries();
  }

  private static List<HistoryEntry> chunks(Histories histories, TimeOrder order, int limit) {
    HistoryChunk chunk = histories.window(EVERYTHING, order, limit);
    List<HistoryEntry> all = new ArrayList<>(chunk.entries());
    for (int n = 0; chunk.next().isPresent() && n < 1_000; n++) {
      assertThat(chunk.entries()).hasSizeBetween(1, limit);
      chunk = histories.windowAfter(EVERYTHING, order, limit, chunk.next().get());
      all.addAll(chunk.entries());
    }
    return all;
  }

  private static void refuses(Histories histories, Cursor cursor) {
    assertThatThrownBy(() -> histories.windowAfter(EVERYTHING, OLDEST_FIRST, 10, cursor))
        .as("%s", cursor)
        .isInstanceOf(InvalidCursorException.class);
  }

  private Histories histories(Scenario scenario) {
    return stateBackend(seed(scenario)).histories();
  }
}
