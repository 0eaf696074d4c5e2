package dev.pynmon.application.port.out.rerun;

import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.broker.QueueName;
import dev.pynmon.domain.orchestrator.InvocationState;
import java.util.Set;

/**
 * Puts stranded invocations back into a queue (wire format, section 11.6). Safe for concurrent use,
 * beside working runners and other monitors.
 */
@FunctionalInterface
public interface Requeuer {
  /** In queues with more messages than this nothing is looked for. */
  int MAX_SEARCHED = 20_000;

  /**
   * Pushes a message, in one transaction, once. Looked at inside of it: that the status is still
   * the one that was seen, and nobody waits for it, unless it waits itself (orchestrator); that no
   * queue holds a message of it (broker).
   *
   * @param seen the invocation in an available status
   * @param queue without meaning before pynenc 0.4
   * @param priority without meaning before pynenc 0.4
   * @param parts the components of the application that lie in this store, the broker among them;
   *     nothing is looked at of others
   * @throws dev.pynmon.domain.app.BackendException when the store does not answer: then this was
   *     done, or was not; UNSUPPORTED when its queue is not as pynenc makes it
   */
  RequeueOutcome requeue(
      InvocationState seen, QueueName queue, double priority, Set<Component> parts);
}
