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
import dev.pynmon.domain.status.StatusRecord;
import java.util.HashMap;
import java.util.HashSet;
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
 * @param all all of these, and the present owners
 * @param contexts who these are
 */
record Actors(
    Map<InvocationId, Set<RunnerId>> named,
    Set<RunnerId> all,
    Map<RunnerId, RunnerContext> contexts) {
  /** Those of these; missing when the state backend cannot be asked. */
  static Answer<Actors> of(Visit visit, List<Candidate> some) {
    List<InvocationId> ids = some.stream().map(Candidate::id).toList();
    return visit.stateBackend(
        store -> {
          Map<InvocationId, Set<RunnerId>> named =
              Batches.ask(ids, batch -> store.histories().actors(batch, InvocationRows.HISTORY));
          Set<RunnerId> all = new HashSet<>();
          named.values().forEach(all::addAll);
          some.forEach(each -> owner(each).ifPresent(all::add));
          return new Actors(
              named, all, new HashMap<>(Batches.ask(List.copyOf(all), visit::contexts)));
        });
  }

  /** Those of these of which a condition about a runner or a host may hold. */
  List<Candidate> left(Condition condition, List<Candidate> some) {
    Set<RunnerId> wanted =
        all.stream().filter(runner -> isWanted(condition, runner)).collect(Collectors.toSet());
    return wanted.isEmpty()
        ? List.of()
        : some.stream().filter(each -> actors(each).anyMatch(wanted::contains)).toList();
  }

  private Stream<RunnerId> actors(Candidate candidate) {
    Set<RunnerId> known = named.getOrDefault(candidate.id(), Set.of());
    return Stream.concat(known.stream(), owner(candidate).stream());
  }

  /** A change that no entry tells of yet is told by the present status. */
  private static Optional<RunnerId> owner(Candidate candidate) {
    return candidate.state().map(InvocationState::status).flatMap(StatusRecord::owner);
  }

  private boolean isWanted(Condition condition, RunnerId runner) {
    Optional<String> host = Optional.ofNullable(contexts.get(runner)).map(RunnerContext::hostname);
    return condition.holds(
        new FactSheet().text(Field.RUNNER, runner.value()).text(Field.HOST, host));
  }
}
