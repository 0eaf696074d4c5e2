package dev.pynmon.application.fake;

import dev.pynmon.application.port.out.orchestrator.ArgumentIndex;
import dev.pynmon.application.port.out.orchestrator.AtomicRuns;
import dev.pynmon.application.port.out.orchestrator.Blocking;
import dev.pynmon.application.port.out.orchestrator.Registrations;
import dev.pynmon.application.port.out.orchestrator.Statuses;
import dev.pynmon.application.port.out.runner.Heartbeats;
import dev.pynmon.application.port.plugin.OrchestratorStore;
import dev.pynmon.domain.app.Absence;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.invocation.IdsFound;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.orchestrator.StatusTotals;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.Cursor;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.query.Snapshot;
import dev.pynmon.domain.query.StatusFilter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

record FakeOrchestrator(FakeData data, Calls calls)
    implements OrchestratorStore, Statuses, Blocking {
  @Override
  public Statuses statuses() {
    return this;
  }

  @Override
  public Registrations registrations() {
    return new FakeRegistrations(data, calls);
  }

  @Override
  public Blocking blocking() {
    return this;
  }

  @Override
  public Heartbeats heartbeats() {
    return new FakeHeartbeats(data, calls);
  }

  @Override
  public Answer<AtomicRuns> atomicRuns() {
    return data.atomicRuns.isEmpty()
        ? new Answer.Missing<>(new Absence.InThisVersion())
        : new Answer.Available<>(new FakeAtomicRuns(data, calls));
  }

  @Override
  public ArgumentIndex argumentIndex() {
    return new FakeArgumentIndex(data, calls);
  }

  @Override
  public Page<InvocationState> page(StatusFilter filter, PageRequest page) {
    calls.note("statuses.page");
    if (data.listedBackTo.isPresent()) {
      Optional<Cursor> next = Optional.of(new Cursor("further back"));
      return new Page<>(List.of(), next, Optional.empty(), data.listedBackTo);
    }
    return ListPages.page(matching(filter), each -> each.id.value(), page)
        .map(FakeInvocation::state);
  }

  @Override
  public Map<InvocationId, InvocationState> of(Collection<InvocationId> ids) {
    calls.note("statuses.of");
    if (ids.isEmpty() || ids.size() > MAX_IDS) {
      throw new IllegalArgumentException("ids: " + ids.size());
    }
    Map<InvocationId, InvocationState> found = new LinkedHashMap<>();
    data.invocations.those(ids).stream()
        .filter(each -> each.inOrchestrator)
        .forEach(each -> found.put(each.id, each.state()));
    return found;
  }

  @Override
  public Count count(StatusFilter filter, long bound) {
    calls.note("statuses.count");
    return Count.upTo(matching(filter).size(), bound);
  }

  @Override
  public StatusTotals totals() {
    calls.note("statuses.totals");
    return new StatusTotals(
        known()
            .map(FakeInvocation::state)
            .collect(
                Collectors.groupingBy(state -> state.status().status(), Collectors.counting())));
  }

  @Override
  public Snapshot<Page<TaskKey>> tasks(PageRequest page) {
    calls.note("statuses.tasks");
    if (data.looksForTasks) {
      return new Snapshot.NotYet<>(FakeInvocation.START);
    }
    List<TaskKey> tasks =
        known().map(FakeInvocation::state).map(InvocationState::task).distinct().sorted().toList();
    return new Snapshot.Taken<>(
        ListPages.page(tasks, TaskKey::value, page), FakeInvocation.START, true);
  }

  @Override
  public IdsFound startingWith(String beginning, int limit) {
    calls.note("statuses.startingWith");
    return IdsFound.of(
        known()
            .map(each -> each.id)
            .filter(id -> id.value().startsWith(beginning))
            .sorted()
            .toList(),
        limit,
        data.searchedBackTo);
  }

  @Override
  public List<InvocationId> blocking(int limit) {
    calls.note("blocking");
    return data.waitsFor.values().stream().flatMap(List::stream).distinct().limit(limit).toList();
  }

  @Override
  public Map<InvocationId, List<InvocationId>> waitersOf(
      Collection<InvocationId> waited, int each) {
    calls.note("waitersOf");
    Map<InvocationId, List<InvocationId>> found = new LinkedHashMap<>();
    data.waitsFor.forEach(
        (waiter, those) ->
            those.stream()
                .filter(waited::contains)
                .forEach(id -> found.computeIfAbsent(id, _ -> new ArrayList<>()).add(waiter)));
    return found;
  }

  @Override
  public Map<InvocationId, List<InvocationId>> waitedForBy(
      Collection<InvocationId> waiters, int each) {
    calls.note("waitedForBy");
    Map<InvocationId, List<InvocationId>> found = new LinkedHashMap<>(data.waitsFor);
    found.keySet().retainAll(waiters);
    return found;
  }

  private List<FakeInvocation> matching(StatusFilter filter) {
    return filter.equals(StatusFilter.ALL)
        ? known().toList()
        : known().filter(each -> matches(filter, each.state())).toList();
  }

  private static boolean matches(StatusFilter filter, InvocationState state) {
    boolean status =
        filter.statuses().isEmpty() || filter.statuses().contains(state.status().status());
    return status
        && filter.task().map(state.task()::equals).orElse(true)
        && filter.call().map(state.call()::equals).orElse(true);
  }

  private Stream<FakeInvocation> known() {
    return data.invocations.newestFirst().stream().filter(each -> each.inOrchestrator);
  }
}
