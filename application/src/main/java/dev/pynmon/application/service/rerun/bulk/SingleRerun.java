package dev.pynmon.application.service.rerun.bulk;

import dev.pynmon.application.port.in.rerun.RerunRefusal;
import dev.pynmon.application.port.in.rerun.RerunResult;
import dev.pynmon.application.port.out.orchestrator.Statuses;
import dev.pynmon.application.service.app.AppDirectory;
import dev.pynmon.application.service.app.Needed;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.application.service.query.Batches;
import dev.pynmon.application.service.rerun.Again;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.app.BackendException;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.rerun.BulkOutcome;
import dev.pynmon.domain.rerun.BulkReason;
import dev.pynmon.domain.rerun.BulkReport;
import dev.pynmon.domain.rerun.RerunChoice;
import dev.pynmon.domain.status.InvocationStatus;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a run of many does with one. */
record SingleRerun(Again again, AppDirectory apps) {
  private static final String GONE = "It is not recorded any more.";

  /** Registers it anew under this id; what has the id already was registered so before. */
  BulkOutcome rerun(AppKey app, InvocationId original, RerunChoice choice, InvocationId as) {
    return switch (again.rerun(app, original, choice, as)) {
      case RerunResult.Done done -> new BulkOutcome.Registered(done.id());
      case RerunResult.Existing other -> new BulkOutcome.Existing(other.existing().id());
      case RerunResult.Unknown _ ->
          unlessDone(app, as, new BulkOutcome.LeftOut(BulkReason.UNKNOWN, GONE));
      case RerunResult.Refused refused -> unlessDone(app, as, leftOut(refused.refusal()));
      case RerunResult.CutOff cut -> throw new BackendException(cut.fault(), null);
    };
  }

  /** Notes what a run registered itself before it was cut off. Cost: that of {@link #whole}. */
  void lookBack(BulkReport run, Ledger ledger) {
    Set<InvocationId> whole =
        whole(run.app(), ledger.open().stream().map(run.id()::rerunOf).toList());
    ledger.settleThose(original -> registered(run.id().rerunOf(original), whole));
  }

  private static Optional<BulkOutcome> registered(InvocationId as, Set<InvocationId> whole) {
    return whole.contains(as) ? Optional.of(new BulkOutcome.Registered(as)) : Optional.empty();
  }

  /**
   * Those of these that stand in all stores for certain: a runner took them, or a message of them
   * waits. Cost: a call for 10,000, and one to the broker where any still waits.
   */
  Set<InvocationId> whole(AppKey app, List<InvocationId> ids) {
    try (Visit visit = apps.visit(app)) {
      Map<InvocationId, InvocationState> states = states(visit, ids);
      Set<InvocationId> whole = new HashSet<>();
      Set<InvocationId> waiting = new HashSet<>();
      states.forEach(
          (id, state) -> (state.status().status().isAvailable() ? waiting : whole).add(id));
      whole.addAll(withMessage(visit, waiting));
      return whole;
    }
  }

  private static Set<InvocationId> withMessage(Visit visit, Set<InvocationId> waiting) {
    return waiting.isEmpty()
        ? Set.of()
        : Needed.of(
                visit.broker(store -> store.queues().find(waiting)),
                Component.BROKER,
                visit.app().key())
            .first()
            .keySet();
  }

  private static Map<InvocationId, InvocationState> states(Visit visit, List<InvocationId> ids) {
    return Needed.of(
        visit.orchestrator(store -> Batches.ask(ids, Statuses.MAX_IDS, store.statuses()::of)),
        Component.ORCHESTRATOR,
        visit.app().key());
  }

  /** What it needs may have gone since it was registered, before the run was cut off. */
  private BulkOutcome unlessDone(AppKey app, InvocationId as, BulkOutcome.LeftOut otherwise) {
    return whole(app, List.of(as)).isEmpty() ? otherwise : new BulkOutcome.Registered(as);
  }

  /** How an invocation is; empty when the orchestrator does not know it. */
  Optional<InvocationStatus> status(AppKey app, InvocationId invocation) {
    try (Visit visit = apps.visit(app)) {
      return Optional.ofNullable(states(visit, List.of(invocation)).get(invocation))
          .map(state -> state.status().status());
    }
  }

  static BulkOutcome.LeftOut leftOut(RerunRefusal refusal) {
    return new BulkOutcome.LeftOut(reason(refusal.kind()), refusal.reason());
  }

  private static BulkReason reason(RerunRefusal.Kind kind) {
    return switch (kind) {
      case ARGUMENT_GONE -> BulkReason.ARGUMENT_GONE;
      case DAMAGED -> BulkReason.DAMAGED;
      case STORE, BROKEN_PAIR -> BulkReason.STORE;
      case EDIT -> BulkReason.EDIT;
      case QUEUE -> BulkReason.QUEUE;
      case DIFFERENT_CALL -> BulkReason.DIFFERENT_CALL;
    };
  }
}
