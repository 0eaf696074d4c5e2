package dev.pynmon.memory.store;

import dev.pynmon.application.port.out.rerun.Dialect;
import dev.pynmon.application.port.out.rerun.Dialect.Workflows;
import dev.pynmon.application.port.out.rerun.Registrar;
import dev.pynmon.application.port.out.rerun.RequeueOutcome;
import dev.pynmon.application.port.out.rerun.Requeuer;
import dev.pynmon.application.port.out.rerun.SchedulerRepair;
import dev.pynmon.application.port.plugin.AppRepairs;
import dev.pynmon.domain.app.Absence;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.app.BackendException;
import dev.pynmon.domain.app.BackendFault;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.broker.QueueName;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.orchestrator.AtomicRun;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.memory.access.Reader;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** What may be repaired of an application, whether or not it is there. */
record OpenedRepairs(MemoryStore store, String prefix, Reader reader) implements AppRepairs {
  @Override
  public Dialect dialect(InvocationId original) {
    PynencRelease release = app().release();
    return new Dialect(
        release.everyRootIsWorkflow() ? Workflows.EVERY : Workflows.AS_BEFORE, release.hasQueues());
  }

  @Override
  public Registrar registrar() {
    return (invocation, parts, onlyOne) ->
        locked(app -> new Registering(app, invocation, parts).register(onlyOne));
  }

  @Override
  public Requeuer requeuer() {
    return (seen, queue, priority, parts) ->
        locked(app -> requeue(app, seen, queue, priority, parts));
  }

  private RequeueOutcome requeue(
      MemoryApp app, InvocationState seen, QueueName queue, double priority, Set<Component> parts) {
    Optional<RequeueOutcome> objection =
        parts.contains(Component.ORCHESTRATOR) ? objection(app.tables(), seen) : Optional.empty();
    if (objection.isPresent()) {
      return objection.get();
    }
    if (app.tables().messages().first(seen.id()).isPresent()) {
      return RequeueOutcome.HAS_MESSAGE;
    }
    app.broker().push(seen.id(), queue, priority, reader.now());
    app.listener().requeued(seen.id(), queue, priority);
    return RequeueOutcome.QUEUED;
  }

  private static Optional<RequeueOutcome> objection(Tables tables, InvocationState seen) {
    boolean isSame =
        tables
            .invocations()
            .state(seen.id())
            .filter(state -> state.status().equals(seen.status()))
            .isPresent();
    if (!isSame) {
      return Optional.of(RequeueOutcome.CHANGED);
    }
    return tables.edges().isBlocking(seen.id())
        ? Optional.of(RequeueOutcome.AWAITED)
        : Optional.empty();
  }

  @Override
  public Answer<SchedulerRepair> scheduler() {
    return app().release().hasServiceRuns()
        ? new Answer.Available<>((marked, now) -> locked(app -> free(app, marked, now)))
        : new Answer.Missing<>(new Absence.InThisVersion());
  }

  private static boolean free(MemoryApp app, AtomicRun marked, Instant now) {
    boolean isFreed = app.tables().serviceRuns().abandon(marked, now, SchedulerRepair.REASON);
    if (isFreed) {
      app.listener().freed(marked);
    }
    return isFreed;
  }

  private <T> T locked(Function<MemoryApp, T> writes) {
    MemoryApp app = app();
    return app.lock().writeAndGive(() -> writes.apply(app));
  }

  private MemoryApp app() {
    reader.requireOpen();
    return store.find(prefix).orElseThrow(this::gone);
  }

  private BackendException gone() {
    return new BackendException(
        new BackendFault(
            BackendFault.Kind.UNSUPPORTED,
            prefix,
            "The embedded store has no such application.",
            "Look at the applications it has."),
        null);
  }
}
