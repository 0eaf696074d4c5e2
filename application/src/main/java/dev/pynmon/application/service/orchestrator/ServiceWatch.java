package dev.pynmon.application.service.orchestrator;

import dev.pynmon.application.port.in.orchestrator.ServiceTrouble;
import dev.pynmon.application.port.out.orchestrator.AtomicRuns;
import dev.pynmon.application.port.plugin.OrchestratorStore;
import dev.pynmon.application.service.app.Later;
import dev.pynmon.application.service.app.ServiceSettings;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.invocation.History;
import dev.pynmon.domain.orchestrator.AtomicRun;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.orchestrator.StuckService;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.query.StatusFilter;
import dev.pynmon.domain.runner.Heartbeat;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Looks whether the atomic service is stuck. Cost: a call while nothing is marked as going on, two
 * while something is, six when it is stuck, of which three at the same time.
 */
public final class ServiceWatch {
  private static final int MAX_MARKED = 20;
  private static final List<TaskKey> RECOVERIES =
      List.of(
          new TaskKey("pynenc.core_tasks.recover_pending_invocations"),
          new TaskKey("pynenc.core_tasks.recover_running_invocations"));

  private final Visit visit;
  private final MarkedRuns marks;

  private ServiceWatch(Visit visit, MarkedRuns marks) {
    this.visit = visit;
    this.marks = marks;
  }

  /**
   * What keeps the service from running, if anything does.
   *
   * @param marks are told what is marked
   */
  public static Answer<Optional<ServiceTrouble>> of(Visit visit, MarkedRuns marks) {
    ServiceWatch watch = new ServiceWatch(visit, marks);
    return visit.orchestrator(watch::stuck).map(found -> found.map(stuck -> watch.trouble(stuck)));
  }

  /** The run that keeps the service from running, if one does: two calls at most. */
  public static Answer<Optional<StuckService>> stuck(Visit visit, MarkedRuns marks) {
    return visit.orchestrator(new ServiceWatch(visit, marks)::stuck);
  }

  private Optional<StuckService> stuck(OrchestratorStore store) {
    List<AtomicRun> marked =
        store.atomicRuns().available().map(runs -> runs.running(MAX_MARKED)).orElse(List.of());
    if (marks.seen(visit.app().key(), marked, visit.asOf()).isEmpty()) {
      return Optional.empty();
    }
    List<RunnerId> runners = marked.stream().map(AtomicRun::runner).distinct().toList();
    Map<RunnerId, Heartbeat> signs = store.heartbeats().of(runners);
    return new ServiceSettings(visit.app()).stuckRule().find(marked, signs, visit.asOf());
  }

  private ServiceTrouble trouble(StuckService stuck) {
    Later<List<ServiceTrouble.Recovery>> recoveries = visit.begin(this::recoveries);
    List<AtomicRun> newest =
        visit
            .orchestrator(store -> store.atomicRuns().available().map(this::newest))
            .available()
            .flatMap(found -> found)
            .orElse(List.of());
    return new ServiceTrouble(
        stuck,
        newest.stream().filter(run -> run.status().equals(AtomicRun.COMPLETED)).findFirst(),
        newest.stream().filter(run -> isRefused(run, stuck)).toList(),
        recoveries.get());
  }

  private List<AtomicRun> newest(AtomicRuns runs) {
    return runs.newest(PageRequest.first(ServiceTrouble.LOOKED_AT)).items();
  }

  private static boolean isRefused(AtomicRun run, StuckService stuck) {
    return run.status().equals(AtomicRun.BLOCKED) && run.start().isAfter(stuck.run().start());
  }

  private List<ServiceTrouble.Recovery> recoveries() {
    Map<TaskKey, Later<Optional<InvocationId>>> asked = new LinkedHashMap<>();
    RECOVERIES.forEach(task -> asked.put(task, visit.begin(() -> newest(task))));
    Map<TaskKey, InvocationId> newest = new LinkedHashMap<>();
    asked.forEach((task, id) -> id.get().ifPresent(found -> newest.put(task, found)));
    Map<InvocationId, History> histories =
        newest.isEmpty()
            ? Map.of()
            : visit
                .stateBackend(store -> store.histories().of(newest.values(), 1))
                .available()
                .orElse(Map.of());
    return RECOVERIES.stream().map(task -> recovery(task, newest, histories)).toList();
  }

  private Optional<InvocationId> newest(TaskKey task) {
    return visit
        .orchestrator(store -> store.statuses().page(StatusFilter.of(task), PageRequest.first(1)))
        .available()
        .flatMap(page -> page.items().stream().findFirst())
        .map(InvocationState::id);
  }

  private static ServiceTrouble.Recovery recovery(
      TaskKey task, Map<TaskKey, InvocationId> newest, Map<InvocationId, History> histories) {
    Optional<InvocationId> last = Optional.ofNullable(newest.get(task));
    Optional<Instant> at =
        last.flatMap(id -> Optional.ofNullable(histories.get(id))).flatMap(History::registeredAt);
    return new ServiceTrouble.Recovery(task, last, at);
  }
}
