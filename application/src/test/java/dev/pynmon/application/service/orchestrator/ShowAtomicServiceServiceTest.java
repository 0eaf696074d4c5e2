package dev.pynmon.application.service.orchestrator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.pynmon.application.fake.FakeData;
import dev.pynmon.application.fake.FakeInvocation;
import dev.pynmon.application.fake.FakeMonitor;
import dev.pynmon.application.fake.FakeStore;
import dev.pynmon.application.port.in.orchestrator.ServiceRunsQuery;
import dev.pynmon.application.port.in.orchestrator.ServiceRunsView;
import dev.pynmon.application.port.in.orchestrator.ServiceScheduleView;
import dev.pynmon.application.port.in.orchestrator.ShowServiceRunResult;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.orchestrator.AtomicRun;
import dev.pynmon.domain.orchestrator.AtomicRunFilter;
import dev.pynmon.domain.orchestrator.ServiceGeneration;
import dev.pynmon.domain.orchestrator.ServiceSlot;
import dev.pynmon.domain.orchestrator.SlotDecision;
import dev.pynmon.domain.runner.RunnerPresence;
import dev.pynmon.domain.search.Noun;
import dev.pynmon.domain.search.Search;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ShowAtomicServiceServiceTest {
  private static final AppKey SHOP = new AppKey("shop");
  private static final Instant START = FakeInvocation.START;

  private final FakeData data = new FakeData();
  private final FakeStore store = new FakeStore();
  private final FakeMonitor monitor = FakeMonitor.over(data, store);
  private final ShowAtomicServiceService service =
      new ShowAtomicServiceService(monitor.directory(), new MarkedRuns());

  @Test
  void runs_areCutIntoPages_newestFirst() {
    runs(250);

    ServiceRunsView.Part last = part(query(AtomicRunFilter.ALL, Optional.of(9), ""));

    assertThat(last.number()).isEqualTo(3);
    assertThat(last.pages()).isEqualTo(3);
    assertThat(last.matching()).isEqualTo(250);
    assertThat(last.runs()).hasSize(50);
    assertThat(last.runs().getLast().id()).isEqualTo("run-0");
    assertThat(last.complete()).isTrue();
  }

  @Test
  void runs_selectedOne_bringsItsPageUnlessAPageIsAskedFor() {
    runs(250);

    assertThat(part(query(AtomicRunFilter.ALL, Optional.empty(), "run-10")).number()).isEqualTo(3);
    assertThat(part(query(AtomicRunFilter.ALL, Optional.of(1), "run-10")).number()).isEqualTo(1);
    assertThat(part(query(AtomicRunFilter.ALL, Optional.of(1), "run-10")).selectedFound()).isTrue();
    assertThat(part(query(AtomicRunFilter.ALL, Optional.empty(), "none")).selectedFound())
        .isFalse();
  }

  @Test
  void runs_filters_areAllApplied() {
    runs(20);
    data.atomicRun("slow", "r2", START.plusSeconds(5_000), Optional.of(START.plusSeconds(5_002)));

    assertThat(ids(new AtomicRunFilter(Optional.of(new RunnerId("r2")), "", "", Duration.ZERO)))
        .containsExactly("slow");
    assertThat(ids(new AtomicRunFilter(Optional.empty(), "n-7", "", Duration.ZERO)))
        .containsExactly("run-7");
    assertThat(ids(new AtomicRunFilter(Optional.empty(), "", "running", Duration.ZERO))).isEmpty();
    assertThat(ids(new AtomicRunFilter(Optional.empty(), "", "", Duration.ofSeconds(2))))
        .containsExactly("slow");
  }

  @Test
  void runs_areAskedAQuery() {
    runs(3);
    data.atomicRun("slow", "r2", START.plusSeconds(5_000), Optional.of(START.plusSeconds(5_002)));
    Search search = Search.parse("duration:>1s runner:r2", START, Noun.SERVICE_RUNS);

    assertThat(
            ids(new AtomicRunFilter(Optional.empty(), "", "", Duration.ZERO, Optional.of(search))))
        .containsExactly("slow");
  }

  @Test
  void runs_manyThousands_areReadUpToABound() {
    runs(6_000);

    ServiceRunsView.Part part = part(query(AtomicRunFilter.ALL, Optional.empty(), ""));

    assertThat(part.matching()).isEqualTo(ServiceRunsView.MAX_READ);
    assertThat(part.complete()).isFalse();
    assertThat(store.calls.count("atomicRuns.newest")).isEqualTo(5);
  }

  @Test
  void runs_ofGoneRunners_areToldApart() {
    data.atomicRun("a", "dead", START, Optional.of(START.plusSeconds(1)))
        .heartbeat("dead", START, Optional.empty());

    ServiceRunsView view = service.runs(query(AtomicRunFilter.ALL, Optional.empty(), ""));

    assertThat(view.presence()).containsEntry(new RunnerId("dead"), RunnerPresence.GONE);
    assertThat(view.generation()).isEqualTo(ServiceGeneration.RECORDS);
  }

  @Test
  void runs_ofBefore024_areTheLastOfEachRunner() {
    data.heartbeat("old", START, Optional.empty());

    ServiceRunsView view = service.runs(query(AtomicRunFilter.ALL, Optional.empty(), ""));

    assertThat(view.generation()).isEqualTo(ServiceGeneration.LAST_RUN);
    assertThat(view.part().available().orElseThrow().runs()).isEmpty();
  }

  @Test
  void schedule_givesTheTurnsOfThoseThatAreActive() {
    data.atomicRun("a", "r1", START, Optional.of(START.plusSeconds(1)))
        .heartbeat("gone", START, Optional.empty())
        .heartbeat("r1", monitor.time.instant(), Optional.empty())
        .heartbeat("r2", monitor.time.instant(), Optional.empty());

    ServiceScheduleView view = service.schedule(SHOP);
    ServiceScheduleView.Turns turns = view.turns().available().orElseThrow();

    assertThat(turns.schedule().orElseThrow().cycleStart()).isEqualTo("2026-11-24T13:00:00Z");
    assertThat(turns.schedule().orElseThrow().slots())
        .extracting(slot -> slot.runner().value(), ServiceSlot::owner, ServiceSlot::decision)
        .containsExactly(
            tuple("r1", true, SlotDecision.ASSIGNED),
            tuple("r2", false, SlotDecision.NOT_ASSIGNED_SLOT));
    assertThat(turns.last()).containsOnlyKeys(new RunnerId("r1"));
    assertThat(turns.complete()).isTrue();
  }

  @Test
  void schedule_manyRunners_takeNoMoreCallsThanFew() {
    for (int number = 0; number < 300; number++) {
      data.heartbeat("r" + number, monitor.time.instant(), Optional.empty())
          .atomicRun("run-" + number, "r" + number, START, Optional.of(START));
    }

    service.schedule(SHOP);

    assertThat(store.calls.names().stream().filter(name -> !name.equals("apps")))
        .containsExactly("heartbeats.active", "atomicRuns.newest", "atomicRuns.running");
  }

  @Test
  void run_isFoundByItsId_orNot() {
    data.atomicRun("a", "r1", START, Optional.of(START.plusSeconds(1)))
        .atomicRun("on", "r1", START.plusSeconds(9), Optional.empty());

    assertThat(service.run(SHOP, "a"))
        .isInstanceOfSatisfying(
            ShowServiceRunResult.Found.class,
            found -> {
              assertThat(found.run().id()).isEqualTo("a");
              assertThat(found.marked()).isFalse();
            });
    assertThat(service.run(SHOP, "on"))
        .isInstanceOfSatisfying(
            ShowServiceRunResult.Found.class, found -> assertThat(found.marked()).isTrue());
  }

  private void runs(int number) {
    for (int i = 0; i < number; i++) {
      Instant start = START.plusSeconds(10L * i);
      data.atomicRun("run-" + i, "r1", start, Optional.of(start.plusMillis(100)));
    }
  }

  private List<String> ids(AtomicRunFilter filter) {
    return part(query(filter, Optional.empty(), "")).runs().stream().map(AtomicRun::id).toList();
  }

  private ServiceRunsView.Part part(ServiceRunsQuery query) {
    return service.runs(query).part().available().orElseThrow();
  }

  private static ServiceRunsQuery query(
      AtomicRunFilter filter, Optional<Integer> page, String selected) {
    return new ServiceRunsQuery(SHOP, filter, 100, page, selected);
  }
}
