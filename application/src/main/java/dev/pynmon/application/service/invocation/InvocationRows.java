package dev.pynmon.application.service.invocation;

import dev.pynmon.application.port.in.invocation.InvocationRow;
import dev.pynmon.application.service.app.Later;
import dev.pynmon.application.service.app.SilentRunners;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.domain.failure.FailureCause;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.invocation.History;
import dev.pynmon.domain.invocation.Life;
import dev.pynmon.domain.invocation.StoredInvocation;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.runner.RunnerContext;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Joins what the orchestrator knows of invocations with what the state backend knows: three calls,
 * two of them at the same time, however many rows, and of nothing that the visit knows already;
 * where any failed one more, at the same time as the first that can be, for their exceptions; and
 * where attempts go on or were recovered one more, at the same time as the third, for signs of life
 * of their runners, and one after it for those above the ones that gave none. What cannot be asked
 * leaves its part of the rows empty.
 */
public final class InvocationRows {
  /** How many changes of each invocation are read for a row. */
  public static final int HISTORY = Visit.HISTORY;

  private final Visit visit;

  public InvocationRows(Visit visit) {
    this.visit = visit;
  }

  /** The rows of at most 1,000 invocations that the orchestrator knows. */
  public List<InvocationRow> of(List<InvocationState> states) {
    return join(states.stream().map(Candidate::of).toList());
  }

  /** The rows of at most 1,000 invocations that the orchestrator does not know. */
  public List<InvocationRow> ofUnknown(List<InvocationId> ids) {
    return join(ids.stream().map(Candidate::unknown).toList());
  }

  /**
   * The rows of at most 1,000 invocations, with the states of those that the orchestrator knows.
   */
  public List<InvocationRow> of(List<InvocationId> ids, Map<InvocationId, InvocationState> states) {
    return join(candidates(ids, states));
  }

  /** The rows of at most 1,000 invocations by id: one call more, for their states. */
  public Map<InvocationId, InvocationRow> byId(List<InvocationId> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    Later<Map<InvocationId, InvocationState>> states = visit.begin(() -> visit.states(ids));
    List<InvocationRow> rows = join(ids, all -> candidates(all, states.get()));
    return rows.stream().collect(Collectors.toMap(InvocationRow::id, Function.identity()));
  }

  List<InvocationRow> join(List<Candidate> candidates) {
    askForFailureCauses(candidates);
    return join(candidates.stream().map(Candidate::id).toList(), _ -> candidates);
  }

  /** Their states are known, so that this need not wait for what tells states of others. */
  private void askForFailureCauses(List<Candidate> candidates) {
    visit.begin(() -> visit.failureCauses(states(candidates)));
  }

  private static List<Candidate> candidates(
      List<InvocationId> ids, Map<InvocationId, InvocationState> states) {
    return ids.stream().map(id -> new Candidate(id, Optional.ofNullable(states.get(id)))).toList();
  }

  private List<InvocationRow> join(
      List<InvocationId> ids, Function<List<InvocationId>, List<Candidate>> known) {
    Later<Map<InvocationId, StoredInvocation>> asked = visit.begin(() -> visit.records(ids));
    Map<InvocationId, History> histories = visit.histories(ids).available().orElse(Map.of());
    Map<InvocationId, StoredInvocation> records = asked.get();
    List<Candidate> candidates = known.apply(ids);
    Later<Map<InvocationId, FailureCause>> failureCauses =
        visit.begin(() -> visit.failureCauses(states(candidates)));
    Map<InvocationId, Life> lives = lives(candidates, histories);
    List<RunnerId> inDoubt = runners(lives, Life::inDoubt);
    SilentRunners.ask(visit, inDoubt);
    List<RunnerId> last = runners(lives, life -> life.lastActor().stream());
    Map<RunnerId, RunnerContext> runners = contexts(last, inDoubt);
    Map<RunnerId, Instant> silent = new SilentRunners(visit, runners).among(inDoubt, visit.asOf());
    return candidates.stream()
        .map(
            each ->
                new InvocationRow(
                    each.id(),
                    each.state(),
                    Optional.ofNullable(records.get(each.id())),
                    history(each, histories),
                    Optional.ofNullable(lives.get(each.id()))
                        .flatMap(Life::lastActor)
                        .flatMap(id -> Optional.ofNullable(runners.get(id))),
                    silent,
                    Optional.ofNullable(failureCauses.get().get(each.id()))))
        .toList();
  }

  private static List<InvocationState> states(List<Candidate> candidates) {
    return candidates.stream().flatMap(each -> each.state().stream()).toList();
  }

  private Map<InvocationId, Life> lives(
      List<Candidate> candidates, Map<InvocationId, History> histories) {
    Map<InvocationId, Life> lives = new LinkedHashMap<>();
    candidates.forEach(
        each -> lives.put(each.id(), each.life(history(each, histories), visit.asOf(), Map.of())));
    return lives;
  }

  private static List<RunnerId> runners(
      Map<InvocationId, Life> lives, Function<Life, Stream<RunnerId>> which) {
    return lives.values().stream().flatMap(which).distinct().toList();
  }

  private Map<RunnerId, RunnerContext> contexts(List<RunnerId> last, List<RunnerId> inDoubt) {
    return visit.contexts(
        Stream.concat(last.stream(), inDoubt.stream())
            .distinct()
            .limit(PageRequest.MAX_LIMIT)
            .toList());
  }

  private static History history(Candidate candidate, Map<InvocationId, History> histories) {
    return histories.getOrDefault(candidate.id(), History.EMPTY);
  }
}
