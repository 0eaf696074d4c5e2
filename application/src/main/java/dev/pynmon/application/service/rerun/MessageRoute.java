package dev.pynmon.application.service.rerun;

import dev.pynmon.application.port.in.rerun.RerunRefusal;
import dev.pynmon.domain.broker.QueueName;
import dev.pynmon.domain.rerun.NewInvocation;
import dev.pynmon.domain.rerun.RerunChoice;
import dev.pynmon.domain.task.RegisteredTask;
import dev.pynmon.domain.task.TaskOption;
import java.util.Optional;

/**
 * Where a message goes (wire format, section 6.4).
 *
 * @param queue its queue
 * @param priority its priority there
 * @param isAssumed true when nothing tells the task's own queue and none was chosen
 * @param isPriorityAssumed the same of the priority
 */
public record MessageRoute(
    QueueName queue, double priority, boolean isAssumed, boolean isPriorityAssumed) {
  /** The one queue of every pynenc before 0.4. */
  public static final MessageRoute ONLY = new MessageRoute(QueueName.DEFAULT, 0, false, false);

  /** What a refusal is about where it is not about the queue. */
  static final String PRIORITY = "priority";

  /** The task's own, as its code says; the default where nothing tells. */
  public static MessageRoute of(Optional<RegisteredTask> task) {
    Optional<QueueName> queue =
        task.flatMap(known -> first(known, TaskOption.QUEUE)).map(QueueName::new);
    Optional<Double> priority = task.flatMap(MessageRoute::priorityOf);
    return new MessageRoute(
        queue.orElse(QueueName.DEFAULT), priority.orElse(0.0), queue.isEmpty(), priority.isEmpty());
  }

  private static Optional<Double> priorityOf(RegisteredTask task) {
    return first(task, TaskOption.EFFECTIVE_PRIORITY)
        .or(() -> first(task, TaskOption.PRIORITY))
        .flatMap(MessageRoute::number);
  }

  private static Optional<String> first(RegisteredTask task, String option) {
    return task.option(option).stream().findFirst();
  }

  private static Optional<Double> number(String text) {
    try {
      return Optional.of(Double.parseDouble(text));
    } catch (NumberFormatException _) {
      return Optional.empty();
    }
  }

  /** As somebody wants it. */
  public MessageRoute chosen(RerunChoice choice) {
    return new MessageRoute(
        choice.queue().orElse(queue),
        choice.priority().orElse(priority),
        isAssumed && choice.queue().isEmpty(),
        isPriorityAssumed && choice.priority().isEmpty());
  }

  /** What to know of a priority that is assumed where the queue is not; empty for nothing. */
  Optional<String> note() {
    return isPriorityAssumed && !isAssumed
        ? Optional.of(
            "That its priority is " + priority + " is assumed: nothing tells that of its task.")
        : Optional.empty();
  }

  /** Why pynenc itself would not push a message there. */
  public Optional<RerunRefusal> refusal() {
    if (!queue.canBe()) {
      return refused(
          queue.value(), "A queue is named with letters, digits, dots, hyphens and underscores.");
    }
    return Math.abs(priority) <= NewInvocation.MAX_PRIORITY
        ? Optional.empty()
        : refused(PRIORITY, "A priority is a number from -100 to 100.");
  }

  /** Why somebody cannot want that where there are no queues. */
  public static Optional<RerunRefusal> withoutQueues(RerunChoice choice) {
    boolean isOther =
        choice.queue().filter(name -> !name.equals(QueueName.DEFAULT)).isPresent()
            || choice.priority().filter(number -> number != 0).isPresent();
    return isOther
        ? Optional.of(
            Refusals.queue(
                choice.queue().map(QueueName::value).orElse(PRIORITY),
                "The pynenc of this store has one queue without priorities."))
        : Optional.empty();
  }

  private static Optional<RerunRefusal> refused(String subject, String reason) {
    return Optional.of(Refusals.queue(subject, reason));
  }
}
