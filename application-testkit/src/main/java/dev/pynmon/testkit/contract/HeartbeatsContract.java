package dev.pynmon.testkit.contract;

import static dev.pynmon.testkit.scenario.ARunner.aClient;
import static dev.pynmon.testkit.scenario.ARunner.aRunner;
import static dev.pynmon.testkit.scenario.ARunner.aRunnerWithId;
import static dev.pynmon.testkit.scenario.Scenario.aScenario;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.port.out.runner.Heartbeats;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.runner.ActiveRule;
import dev.pynmon.domain.runner.Heartbeat;
import dev.pynmon.domain.runner.RunnerCounts;
import dev.pynmon.testkit.scenario.ARunner;
import dev.pynmon.testkit.scenario.AnInvocation;
import dev.pynmon.testkit.scenario.Pynenc;
import dev.pynmon.testkit.scenario.Scenario;
import dev.pynmon.testkit.scenario.Times;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The contract of {@link Heartbeats}. */
public abstract class HeartbeatsContract extends BackendContract {
  private static final Instant SINCE = ActiveRule.DEFAULT.activeSince(Times.NOW);

  @Test
  void withoutRunners_thereIsNothing() {
    Heartbeats heartbeats = heartbeats(aScenario());
    new Paging<>(heartbeats::newest).holds(List.of());
    assertThat(heartbeats.active(SINCE, 100)).isEmpty();
    assertThat(heartbeats.of(List.of(new RunnerId("nobody")))).isEmpty();
    assertThat(heartbeats.of(List.of())).isEmpty();
    assertThat(heartbeats.counts(SINCE, 100)).isEqualTo(counts(0, 0));
  }

  @Test
  void everyFieldIsAsWritten() {
    ARunner all = aRunner().lastSeenAt(Times.NOW);
    ARunner some = aRunner().consuming("mail", "Überraschung \"x\"").notEligible();
    holds(heartbeats(aScenario().with(all, some)), some, all);
  }

  @ParameterizedTest
  @EnumSource(names = {"V0_2_4", "V0_3"})
  void beforeQueues_noneAreNamed(Pynenc pynenc) {
    ARunner runner = aRunner().beforeQueues();
    holds(heartbeats(aScenario().by(pynenc).with(runner)), runner);
  }

  @Test
  void oldestPynenc_keepsItsLastServiceRunHere() {
    ARunner served =
        aRunner()
            .beforeQueues()
            .lastServed(Times.START.plusSeconds(60), Times.START.plusSeconds(61));
    ARunner idle = aRunner().beforeQueues();
    holds(heartbeats(aScenario().by(Pynenc.V0_2_3).with(served, idle)), idle, served);
  }

  @Test
  void clientHasNone() {
    ARunner client = aClient();
    Heartbeats heartbeats = heartbeats(aScenario().with(client));
    holds(heartbeats);
    assertThat(heartbeats.of(List.of(client.id()))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4, 5, 6})
  void newest_walksInPages(int limit) {
    List<ARunner> runners = Stream.generate(ARunner::aRunner).limit(5).toList();
    Heartbeats heartbeats = heartbeats(aScenario().with(runners.toArray(ARunner[]::new)));
    new Paging<>(heartbeats::newest)
        .walks(runners.reversed().stream().map(ARunner::heartbeat).toList(), limit);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4})
  void runnersCreatedAtOneMoment_areEachShownOnce(int limit) {
    ARunner[] runners =
        IntStream.range(0, 4)
            .mapToObj(_ -> aRunner().createdAt(Times.START))
            .toArray(ARunner[]::new);
    Heartbeats heartbeats = heartbeats(aScenario().with(runners));
    List<Heartbeat> order = heartbeats.newest(PageRequest.first(10)).items();
    assertThat(order)
        .containsExactlyInAnyOrderElementsOf(Stream.of(runners).map(ARunner::heartbeat).toList());
    new Paging<>(heartbeats::newest).walks(order, limit);
  }

  @Test
  void runnerThatStartsWhilePaging_movesNothing() {
    List<ARunner> runners = Stream.generate(ARunner::aRunner).limit(3).toList();
    Scenario scenario = aScenario().with(runners.toArray(ARunner[]::new));
    Paging<Heartbeat> paging = new Paging<>(heartbeats(scenario)::newest);
    Page<Heartbeat> first = paging.list().apply(PageRequest.first(2));
    also(scenario.later().with(aRunner()));
    assertThat(paging.after(first, 2).items()).containsExactly(runners.get(0).heartbeat());
  }

  @Test
  void active_includesTheLimitOfTheRule() {
    ARunner justActive = aRunner().lastSeenAt(SINCE);
    ARunner justDead = aRunner().lastSeenAt(SINCE.minusMillis(1));
    ARunner fresh = aRunner().lastSeenAt(Times.NOW);
    Heartbeats heartbeats = heartbeats(aScenario().with(fresh, justDead, justActive));
    assertThat(heartbeats.active(SINCE, 100))
        .containsExactly(justActive.heartbeat(), fresh.heartbeat());
    assertThat(heartbeats.counts(SINCE, 100)).isEqualTo(counts(3, 2));
  }

  @Test
  void active_isByCreationThenId() {
    ARunner b = aRunnerWithId("b").createdAt(Times.START).lastSeenAt(Times.NOW);
    ARunner a = aRunnerWithId("a").createdAt(Times.START).lastSeenAt(Times.NOW);
    ARunner older = aRunnerWithId("c").createdAt(Times.START.minusSeconds(1)).lastSeenAt(Times.NOW);
    Heartbeats heartbeats = heartbeats(aScenario().with(b, a, older));
    assertThat(heartbeats.active(SINCE, 100))
        .containsExactly(older.heartbeat(), a.heartbeat(), b.heartbeat());
    assertThat(heartbeats.active(SINCE, 2)).containsExactly(older.heartbeat(), a.heartbeat());
  }

  @Test
  void activeOnesBeyondTheLimit_areThoseHeardOfLongestAgo() {
    ARunner old = aRunner().lastSeenAt(Times.NOW.minusSeconds(2));
    ARunner silent = aRunner().lastSeenAt(Times.NOW.minusSeconds(60));
    ARunner young = aRunner().lastSeenAt(Times.NOW);
    Heartbeats heartbeats = heartbeats(aScenario().with(old, silent, young));
    assertThat(heartbeats.active(SINCE, 2)).containsExactly(old.heartbeat(), young.heartbeat());
  }

  @Test
  void of_leavesOutTheUnknown() {
    ARunner one = aRunner();
    ARunner two = aRunner();
    Heartbeats heartbeats = heartbeats(aScenario().with(one, two));
    assertThat(heartbeats.of(List.of(two.id(), new RunnerId("%"), new RunnerId("nobody"))))
        .containsOnlyKeys(two.id())
        .containsEntry(two.id(), two.heartbeat());
  }

  @Test
  void counts_goNoFurtherThanAsked() {
    ARunner[] runners =
        IntStream.range(0, 4)
            .mapToObj(n -> n == 0 ? aRunner() : aRunner().lastSeenAt(Times.NOW))
            .toArray(ARunner[]::new);
    Heartbeats heartbeats = heartbeats(aScenario().with(runners));
    assertThat(heartbeats.counts(SINCE, 5)).isEqualTo(counts(4, 3));
    assertThat(heartbeats.counts(SINCE, 4))
        .isEqualTo(new RunnerCounts(new Count.AtLeast(4), new Count.Exact(3)));
    assertThat(heartbeats.counts(SINCE, 2))
        .isEqualTo(new RunnerCounts(new Count.AtLeast(2), new Count.AtLeast(2)));
  }

  @Test
  void cursorsThatAreNotOfThisList_areRefused() {
    Scenario scenario =
        aScenario()
            .with(aRunner(), aRunner())
            .with(AnInvocation.anInvocation(), AnInvocation.anInvocation());
    Paging<Heartbeat> paging = new Paging<>(heartbeats(scenario)::newest);
    paging.refusesMalformedCursors();
    paging.refuses(
        new Paging<>(stateBackend(store().open(scenario.app())).records()::page).someCursor());
  }

  private Heartbeats heartbeats(Scenario scenario) {
    return orchestrator(seed(scenario)).heartbeats();
  }

  private static void holds(Heartbeats heartbeats, ARunner... expected) {
    new Paging<>(heartbeats::newest).holds(Stream.of(expected).map(ARunner::heartbeat).toList());
  }

  private static RunnerCounts counts(long known, long active) {
    return new RunnerCounts(new Count.Exact(known), new Count.Exact(active));
  }
}
