package dev.pynmon.application.port.in.rerun;

import dev.pynmon.domain.broker.QueueName;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.orchestrator.InvocationState;
import java.util.List;
import java.util.Optional;

/** What a re-run would do. */
public sealed interface RerunOutlook {
  /** There is no such invocation. */
  record Unknown() implements RerunOutlook {}

  /**
   * It is known.
   *
   * @param original which
   * @param task its task
   * @param arguments its arguments, in the order stored, as the choice makes them
   * @param refusal why it cannot be run again; empty when it can
   * @param existing one that is registered already and would be taken instead
   * @param startsWorkflow whether the new one begins a workflow of its own
   * @param queues the queues it may go to, the chosen one, the task's own or the default first;
   *     none before pynenc 0.4, where there is one
   * @param priority the chosen priority, the task's own, or 0
   * @param isQueueAssumed true when nothing tells the task's own queue, and none is chosen
   * @param isPriorityAssumed the same of the priority
   */
  record Known(
      InvocationId original,
      TaskKey task,
      List<RerunArgument> arguments,
      Optional<RerunRefusal> refusal,
      Optional<InvocationState> existing,
      boolean startsWorkflow,
      List<QueueChoice> queues,
      double priority,
      boolean isQueueAssumed,
      boolean isPriorityAssumed)
      implements RerunOutlook {
    public Known {
      arguments = List.copyOf(arguments);
      queues = List.copyOf(queues);
    }
  }

  /**
   * A queue to choose.
   *
   * @param name its name
   * @param consumers how many active runners consume it; empty when nobody tells
   * @param isOfTask true when the catalogue names it for this task
   */
  record QueueChoice(QueueName name, Optional<Integer> consumers, boolean isOfTask) {}

  /**
   * An argument.
   *
   * @param name its name
   * @param text its text, cut and masked as on other pages
   * @param locked why it cannot be edited, a sentence; empty when it can
   * @param was its text in the original, where the choice changes it
   */
  record RerunArgument(String name, String text, Optional<String> locked, Optional<String> was) {
    /** One that the choice leaves as it is. */
    public RerunArgument(String name, String text, Optional<String> locked) {
      this(name, text, locked, Optional.empty());
    }
  }
}
