package dev.pynmon.application.service.why;

import dev.pynmon.application.service.app.Later;
import dev.pynmon.application.service.app.SilentRunners;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.application.service.why.ExplainInvocationService.Helpers;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.invocation.History;
import dev.pynmon.domain.invocation.Life;
import dev.pynmon.domain.invocation.Present;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.domain.status.StatusRecord;
import dev.pynmon.domain.why.HeldRules;
import dev.pynmon.domain.why.OtherRules;
import dev.pynmon.domain.why.Owner;
import dev.pynmon.domain.why.RecoveryPlan;
import dev.pynmon.domain.why.Standing;
import dev.pynmon.domain.why.WaitingRules;
import dev.pynmon.domain.why.Why;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds out why invocations stand where they stand: asks what the rules for their status need, and
 * no more. For one thread.
 *
 * @param visit the application
 * @param helpers whom it asks beside the stores
 * @param isFollowing whether it looks whom they wait for
 */
record WhyReading(Visit visit, Helpers helpers, boolean isFollowing) {
  /** One of them. */
  Why read(InvocationId id) {
    Later<Answer<Map<InvocationId, History>>> histories =
        visit.begin(() -> visit.histories(List.of(id)));
    Answer<Map<InvocationId, InvocationState>> states = visit.statesOrWhyNot(List.of(id));
    if (states.absence().isPresent()) {
      return OtherRules.unknown(Component.ORCHESTRATOR);
    }
    return states
        .available()
        .flatMap(found -> Optional.ofNullable(found.get(id)))
        .map(state -> of(standing(state, histories.get())))
        .orElseGet(OtherRules::noStatus);
  }

  private Standing standing(InvocationState state, Answer<Map<InvocationId, History>> histories) {
    History history =
        histories.available().orElse(Map.of()).getOrDefault(state.id(), History.EMPTY);
    return new Standing(state, life(state, history), visit.asOf());
  }

  /** Attempts that recovery took away ended when their runners fell silent. */
  private Life life(InvocationState state, History history) {
    Optional<StatusRecord> status = Optional.of(state.status());
    Life life = Life.of(history, new Present(visit.asOf(), status, Map.of()));
    Set<RunnerId> lost = life.inDoubt().collect(Collectors.toSet());
    life.atWork().ifPresent(lost::remove);
    if (lost.isEmpty()) {
      return life;
    }
    Map<RunnerId, Instant> silent =
        new SilentRunners(visit, visit.contexts(lost)).among(lost, visit.asOf());
    return Life.of(history, new Present(visit.asOf(), status, silent));
  }

  private Why of(Standing standing) {
    return standing
        .state()
        .status()
        .status()
        .known()
        .map(status -> of(status, standing))
        .orElseGet(() -> OtherRules.strange(standing));
  }

  private Why of(KnownStatus status, Standing standing) {
    return switch (status) {
      case REGISTERED, REROUTED, RETRY -> toRun(standing);
      case PENDING, RUNNING, PAUSED, RESUMED -> held(status, standing);
      case KILLED, CONCURRENCY_CONTROLLED, PENDING_RECOVERY, RUNNING_RECOVERY ->
          OtherRules.between(standing);
      case SUCCESS, CONCURRENCY_CONTROLLED_FINAL -> OtherRules.ended(standing);
      case FAILED -> failed(standing);
    };
  }

  private Why failed(Standing standing) {
    RaisedReading raised = new RaisedReading(visit, helpers.decoder());
    return OtherRules.failed(standing, raised.of(standing.state().id()));
  }

  private Why toRun(Standing standing) {
    UsualReading usual = UsualReading.of(visit, helpers.tasks());
    TaskKey task = standing.state().task();
    return new ToRunReading(visit, helpers, standing, usual)
        .read()
        .beside(usual.waits(task), usual.runs(task));
  }

  private Why held(KnownStatus status, Standing standing) {
    Later<Optional<WaitingRules>> waiting = visit.begin(() -> waitingRules(standing));
    Owner owner = new OwnerReading(visit).of(standing.state());
    HeldRules rules = new HeldRules(standing, owner);
    if (status == KnownStatus.PENDING) {
      return pending(rules);
    }
    if (owner.isGone()) {
      return rules.gone(plan(RecoveryReading.RUNNING));
    }
    return waiting.get().flatMap(this::waiting).orElseGet(() -> going(status, standing, rules));
  }

  private Why pending(HeldRules rules) {
    return rules.pending(RecoveryReading.longestPending(visit), plan(RecoveryReading.PENDING));
  }

  private RecoveryPlan plan(String cron) {
    return new RecoveryReading(visit, helpers.marks()).of(cron);
  }

  private Why going(KnownStatus status, Standing standing, HeldRules rules) {
    if (status == KnownStatus.PAUSED) {
      return rules.paused();
    }
    TaskKey task = standing.state().task();
    UsualReading usual =
        helpers.isWaiting()
            ? UsualReading.newest(visit, helpers.tasks(), task)
            : UsualReading.of(visit, helpers.tasks());
    return rules
        .running(usual.of(task), usual.within())
        .beside(usual.waits(task), usual.runs(task));
  }

  private Optional<WaitingRules> waitingRules(Standing standing) {
    return isFollowing
        ? Optional.of(new WaitReading(visit, standing).rules()).filter(WaitingRules::waits)
        : Optional.empty();
  }

  private Optional<Why> waiting(WaitingRules rules) {
    return rules.circle().or(() -> rules.end().map(end -> rules.down(end, why(end, rules))));
  }

  /** Of what waits for nobody; where not all was followed nobody knows that. */
  private Optional<Why> why(InvocationId end, WaitingRules rules) {
    return rules.isWhole()
        ? Optional.of(new WhyReading(visit, helpers, false).read(end))
        : Optional.empty();
  }
}
