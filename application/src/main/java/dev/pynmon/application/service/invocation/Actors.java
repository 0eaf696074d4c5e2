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
import dev.pynmon.domain.search.Facts;
import dev.pynmon.domain.search.Field;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
          List<RunnerId> all =
              Stream.concat(
                      named.values().stream().flatMap(Set::stream),
                      some.stream().flatMap(Actors::owner))
                  .distinct()
                  .toList();
          return new Actors(named, new HashMap<>(Batches.ask(all, visit::contexts)));
        });
  }

  /** A change that no entry tells of yet is told by the present status. */
  private static Stream<RunnerId> owner(Candidate candidate) {
    return candidate.state().map(InvocationState::status).flatMap(now -> now.owner()).stream();
  }

  /** Whether a condition about runners or hosts may hold; false only where it does not. */
  boolean mayHold(Condition condition, Candidate candidate) {
    return condition.holds(facts(candidate));
  }

  private Facts facts(Candidate candidate) {
    FactSheet sheet = new FactSheet();
    Stream.concat(named.getOrDefault(candidate.id(), Set.of()).stream(), owner(candidate))
        .distinct()
        .forEach(
            runner ->
                sheet
                    .text(Field.RUNNER, runner.value())
                    .text(
                        Field.HOST,
                        Optional.ofNullable(contexts.get(runner)).map(RunnerContext::hostname)));
    return sheet;
  }
}
