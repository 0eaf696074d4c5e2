package dev.pynmon.application.service.runner;

import dev.pynmon.application.service.app.Later;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.runner.ActiveRule;
import dev.pynmon.domain.runner.DoneRule;
import dev.pynmon.domain.runner.Heartbeat;
import dev.pynmon.domain.runner.RunnerSighting;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Which runners are done.
 *
 * @param owned asks what anybody holds
 */
record DoneWorkers(
    Visit visit, ActiveRule rule, Instant now, Supplier<Answer<Page<InvocationState>>> owned) {
  /**
   * Of those that pynenc counts as active. What is held is asked after these were: so who is among
   * them and holds nothing then has held what it ever will. Two calls at the same time; none where
   * nobody is a worker, since those do not run the atomic service.
   */
  Set<RunnerId> among(List<Heartbeat> active) {
    if (active.stream().allMatch(Heartbeat::atomicServiceEligible)) {
      return Set.of();
    }
    Later<Answer<Page<InvocationState>>> held = visit.begin(owned);
    List<RunnerSighting> runners = new Sightings(visit, now).of(active);
    DoneRule done = new DoneRule(rule, now, runners, holdsNothing(held.get()));
    return runners.stream()
        .filter(done::isDone)
        .map(RunnerSighting::id)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Where not all was read that is held, who holds nothing is not certain. */
  private static Predicate<RunnerId> holdsNothing(Answer<Page<InvocationState>> owned) {
    return owned
        .available()
        .filter(page -> page.next().isEmpty())
        .<Predicate<RunnerId>>map(page -> Predicate.not(holders(page)::contains))
        .orElse(_ -> false);
  }

  private static Set<RunnerId> holders(Page<InvocationState> owned) {
    return owned.items().stream()
        .flatMap(state -> state.status().owner().stream())
        .collect(Collectors.toUnmodifiableSet());
  }
}
