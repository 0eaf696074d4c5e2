package dev.pynmon.application.service.rerun.bulk;

import dev.pynmon.application.port.in.task.TaskCatalogueResult;
import dev.pynmon.application.service.app.Needed;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.application.service.rerun.Again;
import dev.pynmon.application.service.rerun.ControlledCall;
import dev.pynmon.application.service.rerun.Foreseen;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.invocation.Invocation;
import dev.pynmon.domain.invocation.StoredInvocation;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.rerun.BulkId;
import dev.pynmon.domain.rerun.BulkItem;
import dev.pynmon.domain.rerun.BulkOrder;
import dev.pynmon.domain.rerun.BulkOutcome;
import dev.pynmon.domain.rerun.BulkOutcome.LeftOut;
import dev.pynmon.domain.rerun.BulkReason;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells those that are run again from those that are not, in batches. */
final class BulkCheck {
  private final Visit visit;
  private final BulkId run;
  private final BulkOrder order;
  private final TaskCatalogueResult catalogue;
  private final Again again;

  BulkCheck(Visit visit, BulkId run, BulkOrder order, TaskCatalogueResult catalogue, Again again) {
    this.visit = visit;
    this.run = run;
    this.order = order;
    this.catalogue = catalogue;
    this.again = again;
  }

  Checked check(List<InvocationId> ids) {
    Map<InvocationId, InvocationState> states =
        Needed.of(visit.statesOrWhyNot(ids), Component.ORCHESTRATOR, visit.app().key());
    Map<InvocationId, StoredInvocation> records =
        Needed.of(visit.recordsOrWhyNot(ids), Component.STATE_BACKEND, visit.app().key());
    Map<InvocationId, LeftOut> reasons = new LinkedHashMap<>();
    for (InvocationId id : ids) {
      reason(Optional.ofNullable(states.get(id)), Optional.ofNullable(records.get(id)))
          .ifPresent(why -> reasons.put(id, why));
    }
    List<InvocationId> left = new ArrayList<>(ids);
    left.removeAll(reasons.keySet());
    Foreseen foreseen = again.foresee(visit, left, order.choice());
    foreseen.refusals().forEach((id, refusal) -> reasons.put(id, SingleRerun.leftOut(refusal)));
    return new Checked(
        items(ids, reasons, waiting(foreseen)),
        tasks(records),
        foreseen.controlled(),
        foreseen.notes());
  }

  /** What this run registered itself, before it was cut off, stands for nothing. */
  private Map<InvocationId, InvocationId> waiting(Foreseen foreseen) {
    Map<InvocationId, InvocationId> waiting = new HashMap<>();
    foreseen.waiting().forEach((id, other) -> waiting.put(id, other.id()));
    waiting.values().removeIf(run.own());
    return waiting;
  }

  private Optional<LeftOut> reason(
      Optional<InvocationState> state, Optional<StoredInvocation> record) {
    if (record.isEmpty()) {
      return leftOut(
          BulkReason.UNKNOWN,
          state.isPresent()
              ? "The state backend has no record of it."
              : "No component knows of it.");
    }
    if (!(record.get() instanceof Invocation readable)
        || readable.arguments().damage().isPresent()) {
      return leftOut(BulkReason.DAMAGED, "Its record cannot be read.");
    }
    return ofState(state).or(() -> ofTask(readable.task()));
  }

  private Optional<LeftOut> ofState(Optional<InvocationState> state) {
    if (state.filter(known -> !known.status().status().isFinal()).isPresent()
        && !order.choice().evenIfRegistered()) {
      return leftOut(
          BulkReason.NOT_ENDED, "It is " + state.get().status().status().value() + " still.");
    }
    return state
        .filter(known -> known.status().at().isAfter(order.asOf()))
        .flatMap(_ -> leftOut(BulkReason.CHANGED, "It changed since this was planned."));
  }

  private Optional<LeftOut> ofTask(TaskKey task) {
    if (task.isSystem() && !order.source().names(task)) {
      return leftOut(BulkReason.CORE_TASK, Planned.CORE_TASK);
    }
    return catalogue instanceof TaskCatalogueResult.Known known
            && known.catalogue().find(task).isEmpty()
        ? leftOut(
            BulkReason.TASK_UNKNOWN,
            "The application has no task " + task + ", says " + known.file() + ".")
        : Optional.empty();
  }

  private static Optional<LeftOut> leftOut(BulkReason reason, String sentence) {
    return Optional.of(new LeftOut(reason, sentence));
  }

  private static List<BulkItem> items(
      List<InvocationId> ids,
      Map<InvocationId, LeftOut> reasons,
      Map<InvocationId, InvocationId> waiting) {
    List<BulkItem> items = new ArrayList<>();
    for (InvocationId id : ids) {
      BulkOutcome outcome =
          Optional.<BulkOutcome>ofNullable(reasons.get(id))
              .or(() -> Optional.ofNullable(waiting.get(id)).map(BulkOutcome.Existing::new))
              .orElseGet(BulkOutcome.Open::new);
      items.add(new BulkItem(id, outcome));
    }
    return items;
  }

  private static Map<InvocationId, TaskKey> tasks(Map<InvocationId, StoredInvocation> records) {
    Map<InvocationId, TaskKey> tasks = new LinkedHashMap<>();
    records.forEach(
        (id, record) -> {
          if (record instanceof Invocation readable) {
            tasks.put(id, readable.task());
          }
        });
    return tasks;
  }

  /**
   * What is to become of each.
   *
   * @param items all of them, in their order
   * @param tasks of which task each is, as far as known
   * @param calls those of them that concurrency control asks about when they are registered
   * @param notes sentences on what else to know
   */
  record Checked(
      List<BulkItem> items,
      Map<InvocationId, TaskKey> tasks,
      Map<InvocationId, ControlledCall> calls,
      List<String> notes) {}
}
