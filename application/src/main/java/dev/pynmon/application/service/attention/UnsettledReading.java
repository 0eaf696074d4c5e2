package dev.pynmon.application.service.attention;

import dev.pynmon.application.port.plugin.OrchestratorStore;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.application.service.attention.CheckAttentionService.Helpers;
import dev.pynmon.application.service.why.RecoveryReading;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.attention.Finding;
import dev.pynmon.domain.attention.LongRules;
import dev.pynmon.domain.attention.Rule;
import dev.pynmon.domain.attention.SilentRunner;
import dev.pynmon.domain.attention.SilentRunnerRule;
import dev.pynmon.domain.attention.Thresholds;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.query.StatusFilter;
import dev.pynmon.domain.status.InvocationStatus;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.domain.why.RecoveryPlan;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What neither ended nor is registered alone, with who holds it: the newest {@value #MOST}. Cost: a
 * call for each 1,000, and two for each 1,000 runners that hold any.
 *
 * @param visit the application
 * @param states these, but for what waits to be tried again
 * @param isWhole false where there are more
 * @param owners who holds them
 * @param putBack what waits to be tried again: a heap of that hides none of the others
 */
record UnsettledReading(
    Visit visit, List<InvocationState> states, boolean isWhole, Owners owners, Walked putBack) {
  private static final int MOST = 10_000;

  private static final StatusFilter UNSETTLED =
      StatusFilter.in(
          Arrays.stream(KnownStatus.values())
              .filter(status -> !status.isFinal() && !status.isAvailable())
              .toArray(InvocationStatus[]::new));

  private static final StatusFilter PUT_BACK =
      StatusFilter.in(KnownStatus.RETRY, KnownStatus.REROUTED);

  /** Of whom nothing is told. */
  private static final RecoveryPlan NOBODY = new RecoveryPlan("", Optional.empty(), false);

  /** The newest of some statuses, and whether these are all. */
  record Walked(List<InvocationState> states, boolean isWhole) {}

  static Answer<UnsettledReading> of(Visit visit) {
    return visit
        .orchestrator(store -> List.of(walk(store, UNSETTLED), walk(store, PUT_BACK)))
        .map(walked -> of(visit, walked.getFirst(), walked.getLast()));
  }

  private static UnsettledReading of(Visit visit, Walked held, Walked putBack) {
    return new UnsettledReading(
        visit, held.states(), held.isWhole(), Owners.of(visit, held.states()), putBack);
  }

  private static Walked walk(OrchestratorStore store, StatusFilter wanted) {
    List<InvocationState> states = new ArrayList<>();
    Page<InvocationState> page =
        store.statuses().page(wanted, PageRequest.first(PageRequest.MAX_LIMIT));
    states.addAll(page.items());
    while (page.next().isPresent() && states.size() < MOST && page.searchedBackTo().isEmpty()) {
      page =
          store
              .statuses()
              .page(wanted, PageRequest.after(PageRequest.MAX_LIMIT, page.next().get()));
      states.addAll(page.items());
    }
    return new Walked(states, page.next().isEmpty());
  }

  private LongRules rules() {
    return new LongRules(states, isWhole, visit.asOf());
  }

  Finding silent(Helpers helpers) {
    List<SilentRunner> silent = owners.silent(states);
    return silent.isEmpty()
        ? new SilentRunnerRule(NOBODY, NOBODY, visit.asOf())
            .check(silent, owners.holding(states), isWhole)
        : rule(helpers).check(silent, owners.holding(states), isWhole);
  }

  private SilentRunnerRule rule(Helpers helpers) {
    RecoveryReading recovery = new RecoveryReading(visit, helpers.marks());
    return new SilentRunnerRule(
        recovery.of(RecoveryReading.PENDING), recovery.of(RecoveryReading.RUNNING), visit.asOf());
  }

  Finding nobodyMoves(Thresholds thresholds) {
    return rules().nobodyMoves(thresholds.time(Rule.NOBODY_MOVES), owners::gone);
  }

  Finding pending(Thresholds thresholds) {
    Duration more = RecoveryReading.longestPending(visit).minus(RecoveryReading.LONGEST_PENDING);
    Duration longest = thresholds.time(Rule.LONG_PENDING);
    return rules().pending(more.isPositive() ? longest.plus(more) : longest, owners::isSilent);
  }

  /**
   * What waits to be tried again.
   *
   * @param told what another rule tells of already
   */
  Finding putBack(Thresholds thresholds, Predicate<InvocationState> told) {
    return new LongRules(putBack.states(), putBack.isWhole(), visit.asOf())
        .putBack(thresholds.time(Rule.LONG_PUT_BACK), told);
  }
}
