package dev.pynmon.application.service.task;

import dev.pynmon.application.port.out.orchestrator.Statuses;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.application.service.query.Batches;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.invocation.Invocation;
import dev.pynmon.domain.invocation.StoredInvocation;
import dev.pynmon.domain.orchestrator.InvocationState;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The tasks of invocations: histories do not tell them. Each is asked for once and then kept. For
 * one thread at a time.
 */
final class KnownTasks {
  /** How many states are asked for at once: no single question may take long. */
  private static final int BATCH = Statuses.MAX_IDS / 5;

  /** How many records are asked for at one look: a call for each 1,000. The rest comes later. */
  static final int MAX_RECORDS = 50_000;

  /** What no component knew is asked for once more: it may have been written a moment later. */
  private static final int TRIES = 2;

  private final Map<InvocationId, Entry> entries = new HashMap<>();

  /** Every task ever met, also of invocations since forgotten; may be looked at by any thread. */
  private final Map<TaskKey, TaskKey> keys = new ConcurrentHashMap<>();

  private static final class Entry {
    private final InvocationId id;
    private @Nullable TaskKey task;
    private int tries;

    Entry(InvocationId id) {
      this.id = id;
    }

    boolean isOpen() {
      return task == null && tries < TRIES;
    }
  }

  /** Notes an invocation; gives the one object that stands for its id. */
  InvocationId note(InvocationId id) {
    return entry(id).id;
  }

  /** True when an invocation of the task was met. Safe for concurrent use. */
  boolean met(TaskKey task) {
    return keys.containsKey(task);
  }

  /** Its task, as far as known. */
  Optional<TaskKey> of(InvocationId id) {
    return Optional.ofNullable(entries.get(id)).map(entry -> entry.task);
  }

  /** Forgets all others. */
  void retain(Set<InvocationId> ids) {
    entries.keySet().retainAll(ids);
  }

  /** How many are kept. */
  int size() {
    return entries.size();
  }

  /** Asks for those not known: the orchestrator first, then the state backend. */
  void resolve(Visit visit) {
    List<InvocationId> open = open();
    visit
        .orchestrator(store -> Batches.ask(open, BATCH, ids -> ofStates(store.statuses().of(ids))))
        .available()
        .ifPresent(this::learn);
    List<InvocationId> rest = open().stream().limit(MAX_RECORDS).toList();
    visit
        .stateBackend(store -> Batches.ask(rest, ids -> ofRecords(store.records().of(ids))))
        .available()
        .ifPresent(found -> asked(rest, found));
  }

  private List<InvocationId> open() {
    return entries.values().stream().filter(Entry::isOpen).map(entry -> entry.id).toList();
  }

  private void asked(Collection<InvocationId> ids, Map<InvocationId, TaskKey> found) {
    learn(found);
    ids.forEach(id -> entry(id).tries++);
  }

  private void learn(Map<InvocationId, TaskKey> found) {
    found.forEach((id, task) -> entry(id).task = keys.computeIfAbsent(task, key -> key));
  }

  private Entry entry(InvocationId id) {
    return entries.computeIfAbsent(id, Entry::new);
  }

  /** A state may have lost its task, which the record still tells. */
  private static Map<InvocationId, TaskKey> ofStates(Map<InvocationId, InvocationState> states) {
    return states.values().stream()
        .filter(state -> !state.task().value().isEmpty())
        .collect(Collectors.toMap(InvocationState::id, InvocationState::task));
  }

  private static Map<InvocationId, TaskKey> ofRecords(Map<InvocationId, StoredInvocation> records) {
    return records.values().stream()
        .filter(Invocation.class::isInstance)
        .map(Invocation.class::cast)
        .collect(Collectors.toMap(Invocation::id, Invocation::task));
  }
}
