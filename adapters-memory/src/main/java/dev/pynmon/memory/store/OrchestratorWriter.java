package dev.pynmon.memory.store;

import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.orchestrator.AtomicRun;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.runner.Heartbeat;
import dev.pynmon.domain.status.StatusRecord;
import dev.pynmon.memory.access.AppLock;
import java.time.Instant;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Writes to the orchestrator of an application. Nothing here checks pynenc's rules: that is the
 * writer's part. Safe for concurrent use; each call is whole by itself.
 */
public final class OrchestratorWriter {
  private final AppLock lock;
  private final Tables tables;

  OrchestratorWriter(AppLock lock, Tables tables) {
    this.lock = lock;
    this.tables = tables;
  }

  /** Registers an invocation behind all others, or replaces what is known of a registered one. */
  public void put(InvocationState state) {
    lock.write(() -> tables.invocations().put(state));
  }

  /** Indexes the arguments of an invocation for concurrency control. */
  public void index(InvocationId id, Map<String, String> arguments) {
    lock.write(() -> tables.invocations().index(id, arguments));
  }

  /** Gives an invocation another status. One that is not registered stays so. */
  public void status(InvocationId id, StatusRecord status) {
    change(id, old -> new InvocationState(id, old.task(), old.call(), status, old.retries()));
  }

  /** Counts one more retry of an invocation. */
  public void retried(InvocationId id) {
    change(
        id,
        old -> new InvocationState(id, old.task(), old.call(), old.status(), old.retries() + 1));
  }

  /** One invocation waits for another. Said twice it counts once. */
  public void waits(InvocationId waiter, InvocationId waited) {
    lock.write(() -> tables.edges().add(waiter, waited));
  }

  /** An invocation came to its end: whoever waited for it does so no more. */
  public void release(InvocationId waited) {
    lock.write(() -> tables.edges().release(waited));
  }

  /** A sign of life, in place of the runner's one before. */
  public void heartbeat(Heartbeat heartbeat) {
    lock.write(() -> tables.heartbeats().put(heartbeat));
  }

  /** A run of the atomic service, or what became of it: its id tells. */
  public void serviceRun(AtomicRun run) {
    lock.write(() -> tables.serviceRuns().put(run));
  }

  /**
   * Forgets the service runs that began before this, as pynenc does by itself: but those that go on
   * or that a run of a trigger names.
   */
  public void removeServiceRuns(Instant before) {
    lock.write(() -> tables.serviceRuns().removeOlderThan(before, tables.triggerRuns()::names));
  }

  private void change(InvocationId id, UnaryOperator<InvocationState> change) {
    lock.write(
        () -> tables.invocations().state(id).map(change).ifPresent(tables.invocations()::put));
  }
}
