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
import java.time.Duration;
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
 * What was read for a path so far, each once. Of what those on it called, {@value #MOST_AT_ONCE}
 * are looked at together: where there are more, those that changed last of whom did not outlive the
 * first, which costs a question more. For one thread.
 */
final class Known {
  static final int MOST_AT_ONCE = 40;

  /** Of so few it is asked whom they called before it is known whether they are on the path. */
  private static final int FEW = 16;

  /** So many that each called are known by their ids; of more the first by id are. */
  private static final int CHILDREN = 1_000;

  private static final int WAITS = 20;

  /** Of clocks and late writers, down all levels of a path. */
  private static final Duration SLACK = Duration.ofSeconds(2);

  private final Visit visit;
  private final Map<InvocationId, History> histories = new HashMap<>();
  private final Map<InvocationId, InvocationState> states = new HashMap<>();
  private final Map<InvocationId, Children> called = new HashMap<>();
  private final Map<InvocationId, List<InvocationId>> waits = new HashMap<>();
  private final Set<InvocationId> asked = new LinkedHashSet<>();

  /** Of whom it was asked whom they called. */
  private final Set<InvocationId> parents = new HashSet<>();

  /** Of whom it was asked for whom they wait. */
  private final Set<InvocationId> waiters = new HashSet<>();

  /** Who is not looked at: others are more likely. */
  private final Set<InvocationId> passed = new HashSet<>();

  /** Those of them that ended after the first: nobody on the path waited for them. */
  private final Set<InvocationId> late = new HashSet<>();

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
        Optional.ofNullable(called.get(id)).map(this::inTime));
  }

  private Children inTime(Children all) {
    List<InvocationId> left = all.ids().stream().filter(id -> !late.contains(id)).toList();
    return new Children(left, all.total().less(all.ids().size() - left.size()));
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
    List<InvocationId> parenting =
        Stream.concat(wants.called().stream(), fresh.stream().filter(_ -> fresh.size() <= FEW))
            .filter(parents::add)
            .limit(MOST_AT_ONCE)
            .toList();
    List<InvocationId> waiting = waiting(fresh);
    if (fresh.isEmpty() && parenting.isEmpty() && waiting.isEmpty()) {
      return false;
    }
    asked.addAll(fresh);
    Later<Map<InvocationId, InvocationState>> state = visit.begin(() -> visit.states(fresh));
    Later<Optional<Map<InvocationId, Children>>> children =
        visit.begin(() -> childrenOf(parenting));
    Later<Map<InvocationId, List<InvocationId>>> edges = visit.begin(() -> edges(waiting));
    visit.histories(fresh).available().ifPresent(histories::putAll);
    states.putAll(state.get());
    children.get().ifPresent(found -> take(parenting, found));
    waits.putAll(edges.get());
    return true;
  }

  /** Of very many those that changed last. */
  private List<InvocationId> fresh(Set<InvocationId> wanted) {
    List<InvocationId> fresh =
        wanted.stream()
            .filter(id -> !asked.contains(id) && !passed.contains(id))
            .sorted()
            .limit(CHILDREN)
            .toList();
    return fresh.size() > MOST_AT_ONCE ? lastChanged(fresh) : fresh;
  }

  private List<InvocationId> lastChanged(List<InvocationId> ids) {
    Collection<InvocationState> all = visit.states(ids).values();
    all.stream().filter(this::isLate).map(InvocationState::id).forEach(late::add);
    List<InvocationId> last =
        all.stream()
            .filter(one -> !late.contains(one.id()))
            .sorted(Comparator.comparing((InvocationState one) -> one.status().at()).reversed())
            .map(InvocationState::id)
            .limit(MOST_AT_ONCE)
            .toList();
    passed.addAll(ids);
    passed.removeAll(Set.copyOf(last));
    return last;
  }

  private boolean isLate(InvocationState one) {
    return one.status().status().isFinal()
        && asked.stream()
            .findFirst()
            .flatMap(first -> life(first).finished())
            .filter(end -> one.status().at().isAfter(end.plus(SLACK)))
            .isPresent();
  }

  /** Nobody waits any more in a family whose first is over. */
  private List<InvocationId> waiting(List<InvocationId> fresh) {
    return asked.stream().findFirst().filter(first -> life(first).goesOn()).isEmpty()
        ? List.of()
        : Stream.concat(asked.stream(), fresh.stream())
            .filter(waiters::add)
            .limit(CHILDREN)
            .toList();
  }

  private Map<InvocationId, List<InvocationId>> edges(List<InvocationId> waiting) {
    return waiting.isEmpty()
        ? Map.of()
        : visit
            .orchestrator(store -> store.blocking().waitedForBy(waiting, WAITS))
            .available()
            .orElse(Map.of());
  }

  private Optional<Map<InvocationId, Children>> childrenOf(Collection<InvocationId> ids) {
    return ids.isEmpty()
        ? Optional.empty()
        : visit.stateBackend(store -> store.records().childrenOf(ids, CHILDREN)).available();
  }

  private void take(List<InvocationId> ids, Map<InvocationId, Children> found) {
    ids.forEach(
        id -> called.put(id, found.getOrDefault(id, new Children(List.of(), new Count.Exact(0)))));
  }
}
