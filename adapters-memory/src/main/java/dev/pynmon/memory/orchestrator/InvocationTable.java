package dev.pynmon.memory.orchestrator;

import dev.pynmon.domain.id.CallKey;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.status.InvocationStatus;
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
import java.util.stream.Stream;

/**
 * The present state of every invocation, in order of registration and by status, task and call.
 * Guarded by the lock of its application.
 */
public final class InvocationTable {
  private final Map<InvocationId, Registered> byId = new HashMap<>();
  private final NavigableMap<Long, Registered> byNumber = new TreeMap<>();
  private final NavigableMap<Moment, InvocationId> finals = new TreeMap<>();
  private final Buckets<InvocationStatus> byStatus = new Buckets<>(new HashMap<>());
  private final NavigableMap<TaskKey, NavigableSet<Long>> tasks = new TreeMap<>();
  private final Buckets<TaskKey> byTask = new Buckets<>(tasks);
  private final Buckets<CallKey> byCall = new Buckets<>(new HashMap<>());
  private long last;

  /** Registers an invocation, or changes the state of one that is registered. */
  public void put(InvocationState state) {
    Optional<Registered> before = find(state.id());
    before.ifPresent(this::leaveIndexes);
    Registered now =
        before
            .map(known -> new Registered(known.number(), known.at(), state))
            .orElseGet(() -> new Registered(++last, state.status().at(), state));
    byId.put(state.id(), now);
    byNumber.put(now.number(), now);
    enterIndexes(now);
  }

  /** What is known of an invocation. */
  public Optional<InvocationState> state(InvocationId id) {
    return find(id).map(Registered::state);
  }

  public void remove(InvocationId id) {
    find(id)
        .ifPresent(
            gone -> {
              leaveIndexes(gone);
              byNumber.remove(gone.number());
              byId.remove(id);
            });
  }

  /** The invocations that came to an end before this, oldest end first. */
  public Stream<InvocationId> endedBefore(Instant moment) {
    return finals.headMap(Moment.startOf(moment)).values().stream();
  }

  /** Forgets everything; the numbers go on. */
  public void clear() {
    byId.clear();
    byNumber.clear();
    finals.clear();
    byStatus.numbers().clear();
    tasks.clear();
    byCall.numbers().clear();
  }

  public int size() {
    return byId.size();
  }

  Optional<Registered> find(InvocationId id) {
    return Optional.ofNullable(byId.get(id));
  }

  Registered at(long number) {
    return Optional.ofNullable(byNumber.get(number)).orElseThrow();
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

  private void enterIndexes(Registered one) {
    byStatus.add(one.state().status().status(), one.number());
    byTask.add(one.state().task(), one.number());
    byCall.add(one.state().call(), one.number());
    if (one.isFinal()) {
      finals.put(one.end(), one.state().id());
    }
  }

  private void leaveIndexes(Registered one) {
    byStatus.remove(one.state().status().status(), one.number());
    byTask.remove(one.state().task(), one.number());
    byCall.remove(one.state().call(), one.number());
    finals.remove(one.end());
  }
}
