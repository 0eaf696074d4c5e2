package dev.pynmon.application.service.recovery;

import dev.pynmon.application.port.in.recovery.Placement;
import dev.pynmon.application.port.in.recovery.StrandedPlaces;
import dev.pynmon.application.port.in.rerun.RerunRefusal;
import dev.pynmon.application.port.in.task.TaskCatalogueResult;
import dev.pynmon.application.port.out.rerun.Dialect;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.application.service.rerun.MessageRoute;
import dev.pynmon.application.service.rerun.QueueChoices;
import dev.pynmon.application.service.rerun.Refusals;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.broker.QueueName;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.task.RegisteredTask;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The queues that something can be put back into. For one thread. */
final class RecoveryQueues {
  private static final String UNSEEN =
      "Nothing speaks of a queue %s: nobody declared it, no message waits there, and no active"
          + " runner takes from it. What is put there waits until one does, and is not found as"
          + " stranded any more.";

  private final Visit visit;
  private Optional<QueueChoices> seen = Optional.empty();

  RecoveryQueues(Visit visit) {
    this.visit = visit;
  }

  /** The queue and the priority that the code of a task says, or what is assumed. */
  static MessageRoute own(TaskCatalogueResult catalogue, TaskKey task) {
    return MessageRoute.of(known(catalogue, task));
  }

  private static Optional<RegisteredTask> known(TaskCatalogueResult catalogue, TaskKey task) {
    return catalogue instanceof TaskCatalogueResult.Known known
        ? known.catalogue().find(task)
        : Optional.empty();
  }

  /** Those that these can be put into: at least one. */
  StrandedPlaces of(Supplier<TaskCatalogueResult> catalogues, List<InvocationState> stranded) {
    return hasQueues(stranded.getFirst().id())
        ? new StrandedPlaces(seen().choices(), queues(catalogues.get(), stranded))
        : StrandedPlaces.NONE;
  }

  private static Map<TaskKey, QueueName> queues(
      TaskCatalogueResult catalogue, List<InvocationState> stranded) {
    Map<TaskKey, QueueName> queues = new HashMap<>();
    stranded.stream()
        .map(InvocationState::task)
        .distinct()
        .forEach(
            task -> {
              MessageRoute own = own(catalogue, task);
              if (!own.isAssumed()) {
                queues.put(task, own.queue());
              }
            });
    return queues;
  }

  /** What speaks against that, whatever is put there; where there is one queue, nothing. */
  Optional<RerunRefusal> objection(InvocationId one, Placement placement) {
    return MessageRoute.of(Optional.empty())
        .chosen(placement.choice())
        .refusal()
        .or(
            () ->
                placement.queue().isPresent() && hasQueues(one)
                    ? unseen(placement)
                    : Optional.empty());
  }

  /** Before pynenc 0.4 there is one. */
  boolean hasQueues(InvocationId one) {
    return dialect(visit, one).filter(known -> !known.hasQueues()).isEmpty();
  }

  /** How the broker's store is written; empty where it is not. */
  static Optional<Dialect> dialect(Visit visit, InvocationId one) {
    return visit
        .app()
        .repairs(Component.BROKER)
        .available()
        .flatMap(repairs -> repairs)
        .map(repairs -> repairs.dialect(one));
  }

  /** Where nothing speaks of a queue that is chosen, it is likely misspelled. */
  Optional<RerunRefusal> unseen(Placement placement) {
    return placement
        .queue()
        .filter(name -> !placement.anyQueue() && !seen().holds(name))
        .map(name -> Refusals.queue(name.value(), UNSEEN.formatted(name)));
  }

  private QueueChoices seen() {
    QueueChoices queues = seen.orElseGet(() -> QueueChoices.read(visit));
    seen = Optional.of(queues);
    return queues;
  }
}
