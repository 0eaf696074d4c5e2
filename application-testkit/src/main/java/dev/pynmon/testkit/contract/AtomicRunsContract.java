package dev.pynmon.testkit.contract;

import static dev.pynmon.testkit.scenario.ARunner.aRunner;
import static dev.pynmon.testkit.scenario.AServiceRun.aServiceRun;
import static dev.pynmon.testkit.scenario.Scenario.aScenario;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.port.out.orchestrator.AtomicRuns;
import dev.pynmon.domain.app.Absence;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.orchestrator.AtomicRun;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.testkit.scenario.AServiceRun;
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

/** The contract of {@link AtomicRuns}. */
public abstract class AtomicRunsContract extends BackendContract {
  @Test
  void oldestPynenc_hasNone() {
    Answer<AtomicRuns> runs =
        orchestrator(seed(aScenario().by(Pynenc.V0_2_3).with(AnInvocation.anInvocation())))
            .atomicRuns();
    assertThat(runs).isEqualTo(new Answer.Missing<>(new Absence.InThisVersion()));
  }

  @ParameterizedTest
  @EnumSource(names = "V0_2_3", mode = EnumSource.Mode.EXCLUDE)
  void newest_isByStart(Pynenc pynenc) {
    AServiceRun first = aServiceRun().by(aRunner()).completedAt(Times.START.plusSeconds(5_000));
    AServiceRun running = aServiceRun();
    AServiceRun blocked = aServiceRun().blockedBy(running);
    AServiceRun oldest =
        aServiceRun()
            .startedAt(Times.START.minusSeconds(60))
            .ended("abandoned", "exception:ValueError", Times.START);
    AtomicRuns runs = runs(aScenario().by(pynenc).with(first, running, blocked, oldest));
    new Paging<>(runs::newest)
        .holds(List.of(blocked.run(), running.run(), first.run(), oldest.run()));
  }

  @Test
  void newest_ordersWholeSecondsAmongFractions() {
    AServiceRun whole = completedAtOnce(Times.NOW.minusSeconds(10));
    AServiceRun before = completedAtOnce(Times.NOW.minusSeconds(10).minusNanos(1_000));
    AServiceRun after = completedAtOnce(Times.NOW.minusSeconds(10).plusNanos(1_000));
    AtomicRuns runs = runs(aScenario().with(after, before, whole));
    new Paging<>(runs::newest).holds(List.of(after.run(), whole.run(), before.run()));
  }

  @Test
  void withoutRuns_thereIsNothing() {
    AtomicRuns runs = runs(aScenario());
    new Paging<>(runs::newest).holds(List.of());
    assertThat(runs.running(10)).isEmpty();
    assertThat(runs.byId("nobody")).isEmpty();
  }

  @Test
  void running_areThoseMarkedSo() {
    AServiceRun running = aServiceRun().startedAt(Times.START);
    AServiceRun blocked = aServiceRun().blockedBy(running);
    AtomicRuns runs = runs(aScenario().with(running, blocked));
    assertThat(runs.running(10)).containsExactly(running.run());
  }

  @Test
  void byId_findsOne() {
    AServiceRun one = completedAtOnce(Times.START);
    AServiceRun two = completedAtOnce(Times.NOW);
    AtomicRuns runs = runs(aScenario().with(one, two));
    assertThat(runs.byId(one.run().id())).contains(one.run());
    assertThat(runs.byId("%")).isEmpty();
    assertThat(runs.byId("")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4, 5, 6})
  void newest_walksInPages(int limit) {
    List<AServiceRun> written =
        IntStream.range(0, 5)
            .mapToObj(n -> completedAtOnce(Times.START.plusSeconds(n / 2)))
            .toList();
    AtomicRuns runs = runs(aScenario().with(written.toArray(AServiceRun[]::new)));
    List<AtomicRun> order = runs.newest(PageRequest.first(10)).items();
    assertThat(order)
        .containsExactlyInAnyOrderElementsOf(written.stream().map(AServiceRun::run).toList());
    new Paging<>(runs::newest).walks(order, limit);
  }

  @Test
  void cursorsThatAreNotOfThisList_areRefused() {
    Scenario scenario =
        aScenario()
            .with(Stream.generate(AnInvocation::anInvocation).limit(2).toList())
            .with(completedAtOnce(Times.START));
    Paging<AtomicRun> paging = new Paging<>(runs(scenario)::newest);
    paging.refusesMalformedCursors();
    paging.refuses(
        new Paging<>(stateBackend(store().open(scenario.app())).records()::page).someCursor());
  }

  private static AServiceRun completedAtOnce(Instant start) {
    return aServiceRun().startedAt(start).completedAt(start);
  }

  private AtomicRuns runs(Scenario scenario) {
    return present(orchestrator(seed(scenario)).atomicRuns());
  }
}
