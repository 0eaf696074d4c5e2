package dev.pynmon.memory.store;

import dev.pynmon.domain.broker.QueueName;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.orchestrator.AtomicRun;
import dev.pynmon.domain.rerun.NewInvocation;

/**
 * Whoever runs an application in this process is told what a monitor did to it. Called while nobody
 * else can read or write, so it only notes that down.
 */
public interface RepairListener {
  /** Nobody need be told. */
  RepairListener NONE =
      new RepairListener() {
        @Override
        public void registered(NewInvocation invocation) {}

        @Override
        public void requeued(InvocationId invocation, QueueName queue, double priority) {}

        @Override
        public void freed(AtomicRun run) {}
      };

  /** An invocation was registered, and its message pushed. */
  void registered(NewInvocation invocation);

  /** A message of an invocation was pushed. */
  void requeued(InvocationId invocation, QueueName queue, double priority);

  /** A run of the atomic service was ended. */
  void freed(AtomicRun run);
}
