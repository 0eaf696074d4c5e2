package dev.pynmon.application.service.invocation;

import dev.pynmon.application.service.app.Visit;
import dev.pynmon.application.service.query.Batches;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.runner.RunnerContext;
import dev.pynmon.domain.search.Condition;
import dev.pynmon.domain.search.FactSheet;
import dev.pynmon.domain.search.Field;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who may have changed some invocations, and where these runners are: known for much less than it
 * costs to read what happened. For one batch of one walk.
 *
 * @param named whom the changes of each name
 * @param contexts who these are
 */
record Actors(Map<InvocationId, Set<RunnerId>> named, Map<RunnerId, RunnerContext> contexts) {
  /** Those of these; missing when the state backend cannot be asked. */
  static Answer<Actors> of(Visit visit, List<Candidate> some) {
    List<InvocationId> ids = some.stream().map(Candidate::id).toList();
    return visit.stateBackend(
        store -> {
          Map<InvocationId, Set<RunnerId>> named =
              Batches.ask(ids, batch -> store.histories().actors(batch, InvocationRows.HISTORY));
          List<RunnerId> all = List.copyOf(all(named.values(), some));
          return new Actors(named, new HashMap<>(Batches.ask(all, visit::contexts)));
        });
  }

  /** Those of these of which a condition about a runner or a host may hold. */
  List<Candidate> left(Condition condition, List<Candidate> some) {
    Set<RunnerId> wanted =
        all(named.values(), some).stream()
            .filter(runner -> isWanted(condition, runner))
            .collect(Collectors.toSet());
    return wanted.isEmpty()
        ? List.of()
        : some.stream().filter(each -> actors(each).anyMatch(wanted::contains)).toList();
  }

  private static Set<RunnerId> all(Collection<Set<RunnerId>> named, List<Candidate> some) {
    return Stream.concat(named.stream().flatMap(Set::stream), some.stream().flatMap(Actors::owner))
        .collect(Collectors.toSet());
  }

  private Stream<RunnerId> actors(Candidate candidate) {
    Set<RunnerId> known = named.getOrDefault(candidate.id(), Set.of());
    return Stream.concat(known.stream(), owner(candidate));
  }

  /** A change that no entry tells of yet is told by the present status. */
  private static Stream<RunnerId> owner(Candidate candidate) {
    return candidate.state().map(InvocationState::status).flatMap(now -> now.owner()).stream();
  }

  private boolean isWanted(Condition condition, RunnerId runner) {
    Optional<String> host = Optional.ofNullable(contexts.get(runner)).map(RunnerContext::hostname);
    return condition.holds(
        new FactSheet().text(Field.RUNNER, runner.value()).text(Field.HOST, host));
  }
}
