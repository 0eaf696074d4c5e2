package dev.pynmon.application.service.criticalpath;

import dev.pynmon.application.service.app.Later;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.domain.criticalpath.CriticalPath;
import dev.pynmon.domain.criticalpath.PathFacts;
import dev.pynmon.domain.criticalpath.PathMember;
import dev.pynmon.domain.criticalpath.PathSource;
import dev.pynmon.domain.criticalpath.PathWants;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.invocation.Children;
import dev.pynmon.domain.invocation.History;
import dev.pynmon.domain.invocation.Life;
import dev.pynmon.domain.invocation.Present;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.query.Count;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What was read for a path so far, each once. Of at most {@value #MOST} invocations anything is
 * read, {@value #MOST_AT_ONCE} at once: where there are more, those that changed last come first.
 * For one thread.
 */
final class Known {
  static final int MOST = 1_000;
  static final int MOST_AT_ONCE = 200;

  /** So many that each called are read together with it, without knowing whether it matters. */
  private static final int CHILDREN = 100;

  /** So many of one of which it matters. */
  private static final int MANY_CHILDREN = 1_000;

  private static final int WAITS = 20;

  private final Visit visit;
  private final Map<InvocationId, History> histories = new HashMap<>();
  private final Map<InvocationId, InvocationState> states = new HashMap<>();
  private final Map<InvocationId, Children> called = new HashMap<>();
  private final Map<InvocationId, List<InvocationId>> waits = new HashMap<>();
  private final Set<InvocationId> asked = new LinkedHashSet<>();
  private final Set<InvocationId> widened = new HashSet<>();
  private Map<RunnerId, Instant> silentSince = Map.of();

  Known(Visit visit) {
    this.visit = visit;
  }

  /** All that is known, as a path is found in it. */
  PathSource source(InvocationId focus) {
    Map<InvocationId, PathFacts> facts = new HashMap<>();
    asked.forEach(id -> facts.put(id, facts(id)));
    return new PathSource(focus, facts, waits, visit.asOf());
  }

  private PathFacts facts(InvocationId id) {
    return new PathFacts(
        id,
        state(id).map(InvocationState::task).filter(task -> !task.value().isEmpty()),
        life(id),
        Optional.ofNullable(called.get(id)));
  }

  private Life life(InvocationId id) {
    return Life.of(
        histories.getOrDefault(id, History.EMPTY),
        new Present(visit.asOf(), state(id).map(InvocationState::status), silentSince));
  }

  private Optional<InvocationState> state(InvocationId id) {
    return Optional.ofNullable(states.get(id));
  }

  /** Whose silence would change the path. */
  Set<RunnerId> inDoubt(CriticalPath path) {
    return path.members().stream()
        .map(PathMember::id)
        .flatMap(id -> life(id).inDoubt())
        .limit(MOST_AT_ONCE)
        .collect(Collectors.toSet());
  }

  /** Takes in when runners that count as dead were last heard of. */
  void note(Map<RunnerId, Instant> silent) {
    silentSince = silent;
  }

  /** Reads it, all at the same time; false where nothing more is to be asked. */
  boolean ask(PathWants wants) {
    List<InvocationId> fresh = fresh(wants.facts());
    List<InvocationId> wide =
        wants.called().stream().filter(widened::add).limit(MOST_AT_ONCE).toList();
    if (fresh.isEmpty() && wide.isEmpty()) {
      return false;
    }
    List<InvocationId> waiters = waiters(fresh);
    asked.addAll(fresh);
    Later<Map<InvocationId, InvocationState>> state = visit.begin(() -> visit.states(fresh));
    Later<Optional<Map<InvocationId, Children>>> some =
        visit.begin(() -> childrenOf(fresh, CHILDREN));
    Later<Optional<Map<InvocationId, Children>>> many =
        visit.begin(() -> childrenOf(wide, MANY_CHILDREN));
    Later<Map<InvocationId, List<InvocationId>>> edges = visit.begin(() -> edges(waiters));
    visit.histories(fresh).available().ifPresent(histories::putAll);
    states.putAll(state.get());
    some.get().ifPresent(found -> take(fresh, found));
    many.get().ifPresent(found -> take(wide, found));
    waits.putAll(edges.get());
    return true;
  }

  /** Of very many those that changed last, which costs a question before. */
  private List<InvocationId> fresh(Set<InvocationId> wanted) {
    List<InvocationId> fresh =
        wanted.stream()
            .filter(id -> !asked.contains(id))
            .sorted()
            .limit(Math.max(0, MOST - asked.size()))
            .toList();
    return fresh.size() > MOST_AT_ONCE ? lastChanged(fresh) : fresh;
  }

  private List<InvocationId> lastChanged(List<InvocationId> ids) {
    Map<InvocationId, InvocationState> known = visit.states(ids);
    return known.values().stream()
        .sorted(Comparator.comparing((InvocationState one) -> one.status().at()).reversed())
        .map(InvocationState::id)
        .limit(MOST_AT_ONCE)
        .toList();
  }

  /** Nobody waits any more in a family whose first is over. */
  private List<InvocationId> waiters(List<InvocationId> fresh) {
    return asked.stream().findFirst().filter(first -> life(first).goesOn()).isEmpty()
        ? List.of()
        : Stream.concat(asked.stream(), fresh.stream())
            .filter(id -> !waits.containsKey(id))
            .limit(MOST)
            .toList();
  }

  private Map<InvocationId, List<InvocationId>> edges(List<InvocationId> waiters) {
    return waiters.isEmpty()
        ? Map.of()
        : visit
            .orchestrator(store -> store.blocking().waitedForBy(waiters, WAITS))
            .available()
            .orElse(Map.of());
  }

  private Optional<Map<InvocationId, Children>> childrenOf(Collection<InvocationId> ids, int each) {
    return ids.isEmpty()
        ? Optional.empty()
        : visit.stateBackend(store -> store.records().childrenOf(ids, each)).available();
  }

  private void take(List<InvocationId> parents, Map<InvocationId, Children> found) {
    parents.forEach(
        id -> called.put(id, found.getOrDefault(id, new Children(List.of(), new Count.Exact(0)))));
  }
}
