package dev.pynmon.testkit.contract;

import static dev.pynmon.testkit.scenario.AnInvocation.anInvocation;
import static dev.pynmon.testkit.scenario.Scenario.aScenario;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.port.out.invocation.Histories;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.invocation.History;
import dev.pynmon.domain.invocation.HistoryEntry;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.testkit.scenario.ARunner;
import dev.pynmon.testkit.scenario.AnInvocation;
import dev.pynmon.testkit.scenario.Pynenc;
import dev.pynmon.testkit.scenario.Scenario;
import dev.pynmon.testkit.scenario.Times;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The contract of {@link Histories} about single invocations; {@link HistoryWindowsContract} and
 * {@link FeedContract} have the rest.
 */
public abstract class HistoriesContract extends BackendContract {
  @Test
  void withoutHistory_thereIsNothing() {
    AnInvocation silent = anInvocation().withoutHistory();
    Histories histories = histories(aScenario().with(silent));
    assertThat(histories.of(List.of(silent.id(), new InvocationId("nobody")), 10)).isEmpty();
    assertThat(histories.of(List.of(), 10)).isEmpty();
    assertThat(histories.actors(List.of(silent.id()), 10)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void everyFieldIsAsWritten_byEveryPynenc(Pynenc pynenc) {
    AnInvocation parent = anInvocation().by(ARunner.aRunner()).running();
    AnInvocation child = anInvocation().calledBy(parent).retrying().succeeded("1");
    Histories histories = histories(aScenario().by(pynenc).with(parent, child));
    assertThat(histories.of(List.of(parent.id(), child.id()), 10))
        .isEqualTo(Map.of(parent.id(), whole(parent), child.id(), whole(child)));
  }

  @Test
  void entriesWrittenOutOfOrder_areGivenOldestFirst() {
    AnInvocation shuffled = anInvocation().withoutHistory().succeeded("1");
    List<HistoryEntry> entries = shuffled.history();
    Histories histories =
        histories(
            aScenario()
                .with(shuffled)
                .thenHistory(
                    List.of(entries.get(2), entries.get(0), entries.get(3), entries.get(1))));
    assertThat(of(histories, shuffled, 10)).isEqualTo(whole(shuffled));
  }

  @Test
  void longHistory_isCutAtItsEnd() {
    AnInvocation restless = anInvocation();
    IntStream.range(0, 6).forEach(_ -> restless.pending().then(KnownStatus.REROUTED));
    Histories histories = histories(aScenario().with(restless));
    List<HistoryEntry> entries = restless.history();
    assertThat(of(histories, restless, 13)).isEqualTo(new History(entries, true));
    assertThat(of(histories, restless, 12)).isEqualTo(new History(entries.subList(0, 12), false));
    assertThat(of(histories, restless, 1)).isEqualTo(new History(entries.subList(0, 1), false));
  }

  @Test
  void statusThatNobodyKnows_isKept() {
    AnInvocation odd = anInvocation().then(StatusFiltersContract.HIBERNATING);
    assertThat(of(histories(aScenario().with(odd)), odd, 10)).isEqualTo(whole(odd));
  }

  @Test
  void wholeSecondsAndMicroseconds_areExact() {
    AnInvocation exact =
        anInvocation()
            .registeredAt(Times.START.plusNanos(1_000))
            .at(Times.NOW.minusSeconds(60))
            .pending()
            .at(Times.NOW.minusSeconds(59).minusNanos(1_000))
            .then(KnownStatus.RUNNING);
    assertThat(of(histories(aScenario().with(exact)), exact, 10)).isEqualTo(whole(exact));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "null", "[]", "42", "{\"status_record\": 7}", "\u0000"})
  void entryWithBrokenJson_isGivenWithWhatIsStoredBesideIt(String text) {
    AnInvocation damaged = anInvocation().running().withHistoryText(text);
    AnInvocation sound = anInvocation();
    Histories histories = histories(aScenario().with(damaged, sound));
    List<HistoryEntry> read = of(histories, damaged, 10).entries();
    assertThat(read.subList(0, 2)).isEqualTo(damaged.history().subList(0, 2));
    HistoryEntry last = read.get(2);
    assertThat(read).hasSize(3);
    assertThat(last.damage()).isPresent();
    assertThat(last.invocation()).isEqualTo(damaged.id());
    assertThat(last.status().status()).isEqualTo(statusOfBroken(KnownStatus.RUNNING));
    assertThat(last.at()).isCloseTo(timeOfBroken(damaged).at(), A_MICROSECOND);
    assertThat(of(histories, sound, 10)).isEqualTo(whole(sound));
  }

  @Test
  void onlyEntry_withBrokenJson_isGiven() {
    AnInvocation damaged = anInvocation().withHistoryText("{oops");
    List<HistoryEntry> read = of(histories(aScenario().with(damaged)), damaged, 10).entries();
    boolean tells = !cannot(Behaviour.BROKEN_ENTRY_TELLS_STATUS);
    assertThat(read).hasSize(1);
    assertThat(read.getFirst().damage()).isPresent();
    assertThat(read.getFirst().status().status()).isEqualTo(statusOfBroken(KnownStatus.REGISTERED));
    assertThat(read.getFirst().at())
        .isCloseTo(tells ? damaged.lastChange().at() : Instant.EPOCH, A_MICROSECOND);
  }

  @Test
  void manyInvocations_areReadAtOnce() {
    List<AnInvocation> written =
        IntStream.range(0, 1_000).mapToObj(_ -> anInvocation().running()).toList();
    Histories histories = histories(aScenario().with(written));
    Map<InvocationId, History> read =
        histories.of(written.stream().map(AnInvocation::id).toList(), 3);
    assertThat(read).hasSize(1_000);
    written.forEach(one -> assertThat(read.get(one.id())).isEqualTo(whole(one)));
    assertThat(histories.actors(read.keySet(), 3).get(written.getLast().id()))
        .isEqualTo(whole(written.getLast()).actors());
  }

  /** Where nothing is stored beside the JSON, it stays at its place behind the entry before it. */
  private HistoryEntry timeOfBroken(AnInvocation damaged) {
    int fromTheEnd = cannot(Behaviour.BROKEN_ENTRY_TELLS_STATUS) ? 2 : 1;
    return damaged.history().get(damaged.history().size() - fromTheEnd);
  }

  private static History whole(AnInvocation invocation) {
    return new History(invocation.history(), true);
  }

  private static History of(Histories histories, AnInvocation invocation, int each) {
    List<InvocationId> one = List.of(invocation.id());
    History history = requireNonNull(histories.of(one, each).get(invocation.id()));
    assertThat(histories.actors(one, each).get(invocation.id())).containsAll(history.actors());
    return history;
  }

  private Histories histories(Scenario scenario) {
    return stateBackend(seed(scenario)).histories();
  }
}
