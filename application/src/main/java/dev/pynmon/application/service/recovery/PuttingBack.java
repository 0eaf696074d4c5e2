package dev.pynmon.application.service.recovery;

import dev.pynmon.application.port.in.recovery.Placement;
import dev.pynmon.application.port.in.recovery.Recovery;
import dev.pynmon.application.port.in.rerun.RerunRefusal;
import dev.pynmon.application.port.in.task.TaskCatalogueResult;
import dev.pynmon.application.port.out.rerun.Dialect;
import dev.pynmon.application.port.out.rerun.RequeueOutcome;
import dev.pynmon.application.port.plugin.AppRepairs;
import dev.pynmon.application.port.plugin.OrchestratorStore;
import dev.pynmon.application.service.app.Needed;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.application.service.rerun.MessageRoute;
import dev.pynmon.application.service.rerun.Pair;
import dev.pynmon.application.service.rerun.QueueChoices;
import dev.pynmon.application.service.rerun.Refusals;
import dev.pynmon.application.service.task.Catalogues;
import dev.pynmon.domain.app.Absence;
import dev.pynmon.domain.app.BackendException;
import dev.pynmon.domain.app.BackendFault;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.broker.QueueName;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.orchestrator.InvocationState;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Puts stranded invocations back one after the other, until a store fails. For one thread. */
final class PuttingBack {
  private static final String ASSUMED =
      " It is assumed: nothing tells the queue of its task. Choose one.";

  private final Visit visit;
  private final TaskCatalogueResult catalogue;
  private final Placement placement;
  private final RecoveryQueues present;
  private final Map<QueueName, QueueChoices> queues = new HashMap<>();
  private final Optional<AppRepairs> repairs;
  private final Set<Component> parts;
  private Optional<String> failure = Optional.empty();

  /**
   * Puts back.
   *
   * @param placement where
   * @param present the queues that there are
   */
  PuttingBack(Visit visit, Catalogues catalogues, Placement placement, RecoveryQueues present) {
    this.visit = visit;
    this.catalogue = visit.elsewhere(() -> catalogues.of(visit));
    this.placement = placement;
    this.present = present;
    this.repairs =
        visit.app().repairs(Component.BROKER).available().flatMap(available -> available);
    this.parts = parts();
  }

  /** What of it lies in the store of the broker. */
  private Set<Component> parts() {
    Optional<String> broker = visit.app().storeOf(Component.BROKER);
    return visit.app().storeOf(Component.ORCHESTRATOR).equals(broker)
        ? EnumSet.of(Component.ORCHESTRATOR, Component.BROKER)
        : EnumSet.of(Component.BROKER);
  }

  private RerunRefusal closed() {
    return visit
            .app()
            .absence(Component.BROKER)
            .filter(Absence.NotMadeYet.class::isInstance)
            .isPresent()
        ? Refusals.unmade(Component.BROKER)
        : Refusals.onlyRead(Component.BROKER);
  }

  /** Puts one back that was looked at. */
  Recovery recover(InvocationState seen) {
    Optional<String> hindrance =
        repairs.isEmpty()
            ? Optional.of(closed().reason())
            : failure.map(why -> "It was not tried: " + why);
    return hindrance
        .map(why -> left(seen, why))
        .orElseGet(() -> recover(repairs.orElseThrow(), seen));
  }

  private Recovery recover(AppRepairs store, InvocationState seen) {
    try {
      Dialect dialect = store.dialect(seen.id());
      MessageRoute route = dialect.hasQueues() ? routeOf(seen) : MessageRoute.ONLY;
      return Pair.problem(visit.app())
          .or(() -> dialect.hasQueues() ? objection(route) : withoutQueues())
          .or(() -> change(seen))
          .map(why -> left(seen, why))
          .orElseGet(() -> push(store, seen, route));
    } catch (BackendException e) {
      return notPut(seen, e.fault());
    }
  }

  private static Recovery left(InvocationState seen, String why) {
    return new Recovery(seen.id(), false, why);
  }

  private MessageRoute routeOf(InvocationState seen) {
    return RecoveryQueues.own(catalogue, seen.task()).chosen(placement.choice());
  }

  /** Where runners take from other queues only, one that is assumed is likely the wrong one. */
  private Optional<String> objection(MessageRoute route) {
    Optional<String> refusal =
        route.refusal().or(() -> present.unseen(placement)).map(RerunRefusal::reason);
    return refusal.isPresent() || !route.isAssumed() || !queues(route).isPassedOver(route.queue())
        ? refusal
        : queues(route).note(route.queue()).map(note -> note + ASSUMED);
  }

  private QueueChoices queues(MessageRoute route) {
    return queues.computeIfAbsent(route.queue(), name -> QueueChoices.read(visit, name));
  }

  private Optional<String> withoutQueues() {
    return MessageRoute.withoutQueues(placement.choice()).map(RerunRefusal::reason);
  }

  /** What became of it since it was looked at, where the store of the broker does not know that. */
  private Optional<String> change(InvocationState seen) {
    return parts.contains(Component.ORCHESTRATOR)
        ? Optional.empty()
        : Needed.of(visit.orchestrator(store -> change(store, seen)))
            .map(outcome -> reason(outcome, MessageRoute.ONLY));
  }

  private static Optional<RequeueOutcome> change(OrchestratorStore store, InvocationState seen) {
    List<InvocationId> id = List.of(seen.id());
    InvocationState now = store.statuses().of(id).get(seen.id());
    if (now == null || !now.status().equals(seen.status())) {
      return Optional.of(RequeueOutcome.CHANGED);
    }
    return Suspects.blockingOf(store.blocking(), id).isEmpty()
        ? Optional.empty()
        : Optional.of(RequeueOutcome.AWAITED);
  }

  private Recovery push(AppRepairs store, InvocationState seen, MessageRoute route) {
    try {
      RequeueOutcome outcome =
          store.requeuer().requeue(seen, route.queue(), route.priority(), parts);
      Optional<String> note = note(outcome, route);
      return new Recovery(
          seen.id(),
          outcome == RequeueOutcome.QUEUED,
          reason(outcome, route) + note.map(text -> " " + text).orElse(""),
          note.isPresent());
    } catch (BackendException e) {
      return e.fault().kind().isUntouched() ? notPut(seen, e.fault()) : untold(seen, e.fault());
    }
  }

  /** What nobody touched says nothing of the next, but for a lock, which is waited for long. */
  private Recovery notPut(InvocationState seen, BackendFault fault) {
    if (!fault.kind().isUntouched() || fault.kind() == BackendFault.Kind.LOCKED) {
      failure = Optional.of(fault.problem());
    }
    return left(seen, "It was not put back: " + fault.problem());
  }

  private Recovery untold(InvocationState seen, BackendFault fault) {
    failure = Optional.of(fault.problem());
    return left(seen, "Nobody can tell whether it was put back: " + fault.problem());
  }

  private Optional<String> note(RequeueOutcome outcome, MessageRoute route) {
    return outcome == RequeueOutcome.QUEUED && !route.equals(MessageRoute.ONLY)
        ? queues(route).note(route.queue())
        : Optional.empty();
  }

  private static String reason(RequeueOutcome outcome, MessageRoute route) {
    return switch (outcome) {
      case QUEUED -> "It waits in the queue " + route.queue() + priority(route) + ".";
      case CHANGED -> "Its status is another by now.";
      case HAS_MESSAGE -> "A message of it waits by now.";
      case AWAITED -> "Another invocation waits for it by now: it needs no message.";
      case TOO_MANY_MESSAGES -> Suspects.MAY_STAND_BACK;
    };
  }

  private static String priority(MessageRoute route) {
    return route.equals(MessageRoute.ONLY)
        ? ""
        : " with priority " + route.priority() + assumption(route);
  }

  private static String assumption(MessageRoute route) {
    if (route.isAssumed()) {
      return route.isPriorityAssumed()
          ? ", as is assumed: nothing tells those of its task"
          : "; the queue is assumed: nothing tells that of its task";
    }
    return route.isPriorityAssumed() ? ", which is assumed: nothing tells that of its task" : "";
  }
}
