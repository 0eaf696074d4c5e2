package dev.pynmon.application.service.rerun.bulk;

import dev.pynmon.application.port.in.rerun.RerunRefusal;
import dev.pynmon.application.port.in.rerun.RerunResult;
import dev.pynmon.application.service.app.AppDirectory;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.application.service.rerun.Again;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.app.BackendException;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.rerun.BulkOutcome;
import dev.pynmon.domain.rerun.BulkReason;
import dev.pynmon.domain.rerun.RerunChoice;
import dev.pynmon.domain.status.InvocationStatus;
import java.util.List;
import java.util.Optional;

/** What a run of many does with one. */
record SingleRerun(Again again, AppDirectory apps) {
  private static final String GONE = "It is not recorded any more.";

  /** Registers it anew under this id; what has the id already was registered so before. */
  BulkOutcome rerun(AppKey app, InvocationId original, RerunChoice choice, InvocationId as) {
    return switch (again.rerun(app, original, choice, as)) {
      case RerunResult.Done done -> new BulkOutcome.Registered(done.id());
      case RerunResult.Existing other -> new BulkOutcome.Existing(other.existing().id());
      case RerunResult.Unknown unknown ->
          unlessDone(app, as, new BulkOutcome.LeftOut(BulkReason.UNKNOWN, GONE));
      case RerunResult.Refused refused -> unlessDone(app, as, leftOut(refused.refusal()));
      case RerunResult.CutOff cut -> throw new BackendException(cut.fault(), null);
    };
  }

  /** What it needs may have gone since it was registered, before the run was cut off. */
  private BulkOutcome unlessDone(AppKey app, InvocationId as, BulkOutcome.LeftOut otherwise) {
    return status(app, as).isPresent() ? new BulkOutcome.Registered(as) : otherwise;
  }

  /** How an invocation is; empty when the orchestrator does not know it. */
  Optional<InvocationStatus> status(AppKey app, InvocationId invocation) {
    try (Visit visit = apps.visit(app)) {
      return Optional.ofNullable(
              Needed.of(
                      visit.orchestrator(store -> store.statuses().of(List.of(invocation))),
                      Component.ORCHESTRATOR,
                      app)
                  .get(invocation))
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
