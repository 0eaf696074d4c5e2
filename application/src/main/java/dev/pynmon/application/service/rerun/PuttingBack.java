package dev.pynmon.application.service.rerun;

import dev.pynmon.application.port.in.rerun.Recovery;
import dev.pynmon.application.port.in.task.TaskCatalogueResult;
import dev.pynmon.application.port.out.rerun.Dialect;
import dev.pynmon.application.port.out.rerun.RequeueOutcome;
import dev.pynmon.application.port.plugin.AppRepairs;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.application.service.task.Catalogues;
import dev.pynmon.domain.app.BackendException;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.orchestrator.InvocationState;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Puts stranded invocations back one after the other, until a store fails. For one thread. */
final class PuttingBack {
  private final Visit visit;
  private final TaskCatalogueResult catalogue;
  private final Optional<AppRepairs> repairs;
  private final Set<Component> parts;
  private Optional<String> failure = Optional.empty();

  PuttingBack(Visit visit, Catalogues catalogues) {
    this.visit = visit;
    this.catalogue = visit.elsewhere(() -> catalogues.of(visit));
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

  /** Puts one back that was looked at. */
  Recovery recover(InvocationState seen) {
    Optional<String> hindrance =
        repairs.isEmpty()
            ? Optional.of(Refusals.onlyRead(Component.BROKER).reason())
            : failure.map(why -> "It was not tried: " + why);
    return hindrance
        .map(why -> new Recovery(seen.id(), false, why))
        .orElseGet(() -> push(repairs.orElseThrow(), seen));
  }

  private Recovery push(AppRepairs store, InvocationState seen) {
    try {
      Dialect dialect = store.dialect(seen.id());
      return dialect
          .problem()
          .map(why -> new Recovery(seen.id(), false, why))
          .orElseGet(() -> push(store, seen, dialect.hasQueues() ? routeOf(seen) : Route.ONLY));
    } catch (BackendException e) {
      failure = Optional.of(e.fault().problem());
      return new Recovery(
          seen.id(), false, "Nobody can tell whether it was put back: " + e.fault().problem());
    }
  }

  private Route routeOf(InvocationState seen) {
    return Route.of(
        catalogue instanceof TaskCatalogueResult.Known known
            ? known.catalogue().find(seen.task())
            : Optional.empty());
  }

  private Recovery push(AppRepairs store, InvocationState seen, Route route) {
    RequeueOutcome outcome = store.requeuer().requeue(seen, route.queue(), route.priority(), parts);
    return new Recovery(seen.id(), outcome == RequeueOutcome.QUEUED, reason(outcome, route));
  }

  private static String reason(RequeueOutcome outcome, Route route) {
    return switch (outcome) {
      case QUEUED -> "It waits in the queue " + route.queue() + priority(route) + ".";
      case CHANGED -> "Its status is another by now.";
      case HAS_MESSAGE -> "A message of it waits by now.";
      case AWAITED -> "Another invocation waits for it by now: it needs no message.";
      case TOO_MANY_MESSAGES -> Suspects.MAY_STAND_BACK;
    };
  }

  private static String priority(Route route) {
    return route.equals(Route.ONLY)
        ? ""
        : " with priority "
            + route.priority()
            + (route.isAssumed() ? ", as is assumed: nothing tells those of its task" : "");
  }
}
