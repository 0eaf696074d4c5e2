package dev.pynmon.memory.orchestrator;

import static java.util.Objects.requireNonNull;

import dev.pynmon.domain.id.CallKey;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.status.InvocationStatus;
import dev.pynmon.memory.access.Sequence;
import dev.pynmon.memory.list.Moment;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The present state of every invocation, in order of registration and by status, task and call.
 * Guarded by the lock of its application.
 */
public final class InvocationTable {
  /** What is known of each. A change of status is put here alone, and in the index of statuses. */
  private final Map<InvocationId, Registered> byId = new HashMap<>();

  private final NavigableSet<InvocationId> ids = new TreeSet<>();
  private final NavigableMap<Long, InvocationId> byNumber = new TreeMap<>();
  private final NavigableMap<Moment, InvocationId> finals = new TreeMap<>();
  private final Buckets<InvocationStatus> byStatus = new Buckets<>(new HashMap<>());
  private final NavigableMap<TaskKey, NavigableSet<Long>> tasks = new TreeMap<>();
  private final Buckets<TaskKey> byTask = new Buckets<>(tasks);
  private final Buckets<CallKey> byCall = new Buckets<>(new HashMap<>());
  private final Map<InvocationId, Map<String, String>> indexed = new HashMap<>();
  private final Sequence sequence;

  /**
   * No invocation yet.
   *
   * @param sequence numbers the invocations as they are registered
   */
  public InvocationTable(Sequence sequence) {
    this.sequence = sequence;
  }

  /** Registers an invocation, or changes the state of one that is registered. */
  public void put(InvocationState state) {
    Optional<Registered> known = find(state.id());
    if (known.isPresent()) {
      change(known.get(), state);
    } else {
      register(state);
    }
  }

  private void register(InvocationState state) {
    Instant at = state.status().at();
    Registered now = new Registered(sequence.next(at), at, state);
    byId.put(state.id(), now);
    ids.add(state.id());
    byNumber.put(now.number(), state.id());
    enterKeys(now);
    enterStatus(now);
  }

  private void change(Registered before, InvocationState state) {
    Registered now = new Registered(before.number(), before.at(), state);
    byId.put(state.id(), now);
    leaveStatus(before);
    enterStatus(now);
    if (!before.hasKeysOf(now)) {
      leaveKeys(before);
      enterKeys(now);
    }
  }

  /** What is known of an invocation. */
  public Optional<InvocationState> state(InvocationId id) {
    return find(id).map(Registered::state);
  }

  /** Indexes the arguments of an invocation; none are none. */
  public void index(InvocationId id, Map<String, String> arguments) {
    if (!arguments.isEmpty()) {
      indexed.put(id, Map.copyOf(arguments));
    }
  }

  /** The arguments of an invocation that are indexed; none when they are not. */
  Map<String, String> indexed(InvocationId id) {
    return indexed.getOrDefault(id, Map.of());
  }

  public void remove(InvocationId id) {
    indexed.remove(id);
    find(id)
        .ifPresent(
            gone -> {
              leaveStatus(gone);
              leaveKeys(gone);
              byNumber.remove(gone.number());
              ids.remove(id);
              byId.remove(id);
            });
  }

  /** The invocations that came to an end before this, oldest end first. */
  public Stream<InvocationId> endedBefore(Instant moment) {
    return finals.headMap(Moment.startOf(moment)).values().stream();
  }

  /** True when it is in a status that nothing follows. */
  public boolean hasEnded(InvocationId id) {
    return find(id).filter(one -> finals.containsKey(one.end())).isPresent();
  }

  /** Forgets everything; the numbers go on. */
  public void clear() {
    byId.clear();
    ids.clear();
    byNumber.clear();
    finals.clear();
    byStatus.numbers().clear();
    tasks.clear();
    byCall.numbers().clear();
    indexed.clear();
  }

  public int size() {
    return byId.size();
  }

  Optional<Registered> find(InvocationId id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** The ids in their order. */
  NavigableSet<InvocationId> ids() {
    return ids;
  }

  Registered at(long number) {
    return find(requireNonNull(byNumber.get(number))).orElseThrow();
  }

  NavigableSet<Long> all() {
    return byNumber.navigableKeySet();
  }

  NavigableMap<TaskKey, NavigableSet<Long>> tasks() {
    return tasks;
  }

  NavigableSet<Long> of(TaskKey task) {
    return byTask.of(task);
  }

  NavigableSet<Long> of(CallKey call) {
    return byCall.of(call);
  }

  List<NavigableSet<Long>> in(Collection<InvocationStatus> statuses) {
    return statuses.stream().map(byStatus::of).toList();
  }

  Map<InvocationStatus, NavigableSet<Long>> statuses() {
    return byStatus.numbers();
  }

  private void enterKeys(Registered one) {
    byTask.add(one.state().task(), one.number());
    byCall.add(one.state().call(), one.number());
  }

  private void leaveKeys(Registered one) {
    byTask.remove(one.state().task(), one.number());
    byCall.remove(one.state().call(), one.number());
  }

  private void enterStatus(Registered one) {
    byStatus.add(one.state().status().status(), one.number());
    if (one.isFinal()) {
      finals.put(one.end(), one.state().id());
    }
  }

  private void leaveStatus(Registered one) {
    byStatus.remove(one.state().status().status(), one.number());
    if (one.isFinal()) {
      finals.remove(one.end());
    }
  }
}
