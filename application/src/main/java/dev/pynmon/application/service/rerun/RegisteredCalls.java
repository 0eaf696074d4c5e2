package dev.pynmon.application.service.rerun;

import dev.pynmon.application.service.app.Needed;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.application.service.query.Batches;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.invocation.Invocation;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.query.StatusFilter;
import dev.pynmon.domain.rerun.OnlyOne;
import dev.pynmon.domain.status.KnownStatus;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is registered of one task with its indexed arguments, read once for however many ask which
 * of it pynenc's concurrency control would return. One without a record is none: pynenc registers
 * another then. For one thread.
 */
final class RegisteredCalls {
  private static final int PAGE = PageRequest.MAX_LIMIT;

  private final int looked;
  private final boolean isAll;
  private final Firsts<InvocationState> firsts;

  private RegisteredCalls(Firsts<InvocationState> firsts, int looked, boolean isAll) {
    this.firsts = firsts;
    this.looked = looked;
    this.isAll = isAll;
  }

  /** Nothing was looked at. */
  static RegisteredCalls unread() {
    return new RegisteredCalls(new Firsts<>(), 0, false);
  }

  /**
   * Reads them: three calls for each 1,000.
   *
   * @param most how many of them at most, the newest
   * @throws dev.pynmon.domain.app.BackendException when a store does not answer
   */
  static RegisteredCalls of(Visit visit, TaskKey task, int most) {
    StatusFilter filter =
        new StatusFilter(Set.of(KnownStatus.REGISTERED), Optional.of(task), Optional.empty());
    Page<InvocationState> page = page(visit, filter, PageRequest.first(PAGE));
    List<InvocationState> states = new ArrayList<>(page.items());
    for (int read = PAGE; read < most && page.next().isPresent(); read += PAGE) {
      page = page(visit, filter, PageRequest.after(PAGE, page.next().get()));
      states.addAll(page.items());
    }
    return new RegisteredCalls(calls(visit, states), states.size(), page.next().isEmpty());
  }

  private static Page<InvocationState> page(Visit visit, StatusFilter filter, PageRequest page) {
    return Needed.of(visit.orchestrator(store -> store.statuses().page(filter, page)));
  }

  private static Firsts<InvocationState> calls(Visit visit, List<InvocationState> states) {
    Map<InvocationId, Invocation> records = records(visit, states);
    Set<InvocationId> indexed = indexed(visit, List.copyOf(records.values()));
    Firsts<InvocationState> firsts = new Firsts<>();
    states.stream()
        .filter(state -> records.containsKey(state.id()))
        .sorted(Comparator.comparing(InvocationState::id))
        .forEach(
            state ->
                firsts.add(
                    indexed.contains(state.id()) ? arguments(records, state) : Map.of(), state));
    return firsts;
  }

  private static Map<String, String> arguments(
      Map<InvocationId, Invocation> records, InvocationState state) {
    return Optional.ofNullable(records.get(state.id())).orElseThrow().arguments().serialized();
  }

  private static Map<InvocationId, Invocation> records(Visit visit, List<InvocationState> states) {
    List<InvocationId> ids = states.stream().map(InvocationState::id).distinct().toList();
    Map<InvocationId, Invocation> records = new HashMap<>();
    Needed.of(visit.app().stateBackend().map(store -> Batches.ask(ids, store.records()::of)))
        .forEach(
            (id, record) -> {
              if (record instanceof Invocation readable) {
                records.put(id, readable);
              }
            });
    return records;
  }

  /** Those of these whose arguments are indexed. A call for each 1,000. */
  static Set<InvocationId> indexed(Visit visit, List<Invocation> invocations) {
    Set<InvocationId> indexed = new HashSet<>();
    for (List<Invocation> some : Batches.of(invocations, PAGE)) {
      indexed.addAll(Needed.of(visit.orchestrator(store -> store.argumentIndex().indexed(some))));
    }
    return indexed;
  }

  /** How many were looked at. */
  int looked() {
    return looked;
  }

  /** False when there are more than were looked at. */
  boolean isAll() {
    return isAll;
  }

  /** Of those that hold these arguments the one that sorts first. */
  Optional<InvocationState> first(OnlyOne onlyOne) {
    return firsts.find(onlyOne);
  }
}
