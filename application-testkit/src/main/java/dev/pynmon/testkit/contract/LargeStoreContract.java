package dev.pynmon.testkit.contract;

import static dev.pynmon.domain.query.TimeOrder.NEWEST_FIRST;
import static dev.pynmon.domain.query.TimeOrder.OLDEST_FIRST;
import static dev.pynmon.testkit.scenario.ATriggerRun.aTriggerRun;
import static dev.pynmon.testkit.scenario.AnInvocation.anInvocation;
import static dev.pynmon.testkit.scenario.Scenario.aScenario;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.port.out.invocation.Histories;
import dev.pynmon.application.port.out.orchestrator.Statuses;
import dev.pynmon.application.port.out.trigger.TriggerRuns;
import dev.pynmon.application.port.plugin.StoreApp;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.invocation.HistoryChunk;
import dev.pynmon.domain.invocation.HistoryEntry;
import dev.pynmon.domain.invocation.IdsFound;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.query.Newest;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.query.StatusFilter;
import dev.pynmon.domain.query.TimeOrder;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.domain.trigger.StoredTriggerRun;
import dev.pynmon.testkit.Extent;
import dev.pynmon.testkit.scenario.ATriggerRun;
import dev.pynmon.testkit.scenario.AnInvocation;
import dev.pynmon.testkit.scenario.Scenario;
import dev.pynmon.testkit.scenario.Times;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What must still hold where a store is larger than the work that one answer may cost. */
public abstract class LargeStoreContract extends BackendContract {
  private static final Duration APART = Duration.ofMillis(100);

  private static final TaskKey SHIP = new TaskKey("shop.tasks.ship");
  private static final StatusFilter SHIPPING =
      new StatusFilter(Set.of(KnownStatus.RUNNING), Optional.of(SHIP), Optional.empty());

  /** How large such a store is; one for which more is a matter of its own has a test for that. */
  protected abstract Extent extent();

  @Test
  void whatIsRareOrOld_isFound_orTheAnswerSaysHowFarItLooked() {
    AnInvocation rare = anInvocation().of(SHIP.value()).running();
    List<AnInvocation> written = new ArrayList<>(List.of(rare));
    IntStream.range(0, Statuses.MAX_SEARCHED + extent().of(1_000, 5_000))
        .forEach(n -> written.add(n % 2 == 0 ? shipped() : charging()));
    Statuses statuses = orchestrator(seed(aScenario().with(silent(written)))).statuses();

    isFoundPageByPage(statuses, rare);
    assertThat(statuses.startingWith(written.getLast().id().value(), 10).ids())
        .containsExactly(written.getLast().id());
    isFoundByItsBeginning(statuses, rare);
  }

  private static void isFoundPageByPage(Statuses statuses, AnInvocation rare) {
    Page<InvocationState> page = statuses.page(SHIPPING, PageRequest.first(50));
    List<InvocationState> found = new ArrayList<>(page.items());
    for (int n = 0; page.next().isPresent() && n < 100; n++) {
      assertThat(page.searchedBackTo()).isPresent();
      page = statuses.page(SHIPPING, PageRequest.after(50, page.next().get()));
      found.addAll(page.items());
    }
    assertThat(found).containsExactly(rare.state());
    assertThat(page.searchedBackTo()).isEmpty();
  }

  /** More were registered after it than one answer looks at. */
  private static void isFoundByItsBeginning(Statuses statuses, AnInvocation oldest) {
    IdsFound found = statuses.startingWith(oldest.id().value(), 10);
    assertThat(found.ids())
        .isEqualTo(found.searchedBackTo().isPresent() ? List.of() : List.of(oldest.id()));
    found
        .searchedBackTo()
        .ifPresent(moment -> assertThat(moment).isAfter(oldest.state().status().at()));
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 10})
  void hostWithAWrongClockAmongMany_hidesNobody(int everyHowMany) {
    List<HistoryEntry> onTime = new ArrayList<>();
    Set<HistoryEntry> ahead = new HashSet<>();
    List<HistoryEntry> written = new ArrayList<>();
    int many = extent().of(8_000, 45_000);
    Duration before = Duration.ofMinutes(extent().of(10, 60));
    for (int n = 0; n < many; n++) {
      boolean wrong = n % everyHowMany == 1;
      HistoryEntry entry =
          entryAt(Times.START.plus(APART.multipliedBy(n)).plus(wrong ? before : Duration.ZERO));
      (wrong ? ahead : onTime).add(entry);
      written.add(entry);
    }
    Histories histories = histories(aScenario().thenHistory(swapped(written)));
    for (int from : new int[] {0, many / 4 + 345, many * 2 / 3, many - 700}) {
      TimeWindow window = between(from, from + 600);
      List<HistoryEntry> read = read(histories, window, OLDEST_FIRST, 250);
      read.removeIf(ahead::contains);
      assertThat(read).isEqualTo(in(window, onTime));
    }
    TimeWindow everything = new TimeWindow(Times.START, Times.NOW);
    List<InvocationId> all = sorted(written);
    assertThat(
            sorted(
                read(histories, everything, OLDEST_FIRST, extent().of(3_500, Histories.MAX_CHUNK))))
        .isEqualTo(all);
    assertThat(sorted(read(histories, everything, NEWEST_FIRST, extent().of(1_807, 10_007))))
        .isEqualTo(all);
  }

  @Test
  void manyEntries_areGivenInTheOrderOfTime() {
    List<HistoryEntry> written =
        IntStream.range(0, Histories.MAX_CHUNK + extent().of(1_000, 5_000))
            .mapToObj(n -> entryAt(Times.START.plus(APART.multipliedBy(n))))
            .toList();
    Histories histories = histories(aScenario().thenHistory(swapped(written)));
    TimeWindow everything = new TimeWindow(Times.START, Times.NOW);
    assertThat(ids(read(histories, everything, OLDEST_FIRST, 9_999))).isEqualTo(ids(written));
    assertThat(ids(read(histories, everything, NEWEST_FIRST, Histories.MAX_CHUNK)))
        .isEqualTo(ids(written.reversed()));
  }

  @Test
  void manyTriggerRunsOfManyTasks_areGivenInTheOrderOfTime() {
    List<ATriggerRun> written =
        IntStream.range(0, 3_000)
            .mapToObj(n -> aTriggerRun().calling("shop.tasks.t" + n % 3 * (n % 41)))
            .toList();
    List<ATriggerRun> shuffled = new ArrayList<>(written);
    Collections.shuffle(shuffled, new Random(1));
    StoreApp app = seed(aScenario().with(shuffled.toArray(ATriggerRun[]::new)));
    TriggerRuns runs = present(present(app.trigger()).runs());
    Newest<StoredTriggerRun> found = runs.executed(new TimeWindow(Times.START, Times.NOW), 2_000);
    assertThat(found.complete()).isFalse();
    assertThat(found.items())
        .extracting(StoredTriggerRun::id)
        .isEqualTo(written.reversed().stream().limit(2_000).map(ATriggerRun::id).toList());
  }

  /** Neighbours overtake one another, as the entries of several writers do. */
  private static List<HistoryEntry> swapped(List<HistoryEntry> written) {
    List<HistoryEntry> order = new ArrayList<>(written);
    for (int n = 0; n + 3 < order.size(); n += 7) {
      order.add(n, order.remove(n + 3));
    }
    return order;
  }

  private static List<HistoryEntry> read(
      Histories histories, TimeWindow window, TimeOrder order, int limit) {
    HistoryChunk chunk = histories.window(window, order, limit);
    List<HistoryEntry> all = new ArrayList<>(chunk.entries());
    for (int n = 0; chunk.next().isPresent() && n < 10_000; n++) {
      chunk = histories.windowAfter(window, order, limit, chunk.next().get());
      assertThat(chunk.entries()).hasSizeLessThanOrEqualTo(limit);
      all.addAll(chunk.entries());
    }
    return all;
  }

  private static List<HistoryEntry> in(TimeWindow window, List<HistoryEntry> entries) {
    return entries.stream().filter(entry -> window.contains(entry.at())).toList();
  }

  private static List<InvocationId> ids(List<HistoryEntry> entries) {
    return entries.stream().map(HistoryEntry::invocation).toList();
  }

  private static List<InvocationId> sorted(List<HistoryEntry> entries) {
    return ids(entries).stream().sorted().toList();
  }

  private static TimeWindow between(int from, int to) {
    return new TimeWindow(
        Times.START.plus(APART.multipliedBy(from)), Times.START.plus(APART.multipliedBy(to)));
  }

  private static HistoryEntry entryAt(Instant moment) {
    return anInvocation().registeredAt(moment).lastChange();
  }

  private static AnInvocation shipped() {
    return anInvocation().of(SHIP.value()).succeeded("1");
  }

  private static AnInvocation charging() {
    return anInvocation().running();
  }

  /** What the state backend knows of them does not matter here. */
  private static List<AnInvocation> silent(List<AnInvocation> invocations) {
    return invocations.stream().map(AnInvocation::unknownToStateBackend).toList();
  }

  private Histories histories(Scenario scenario) {
    return stateBackend(seed(scenario)).histories();
  }
}
