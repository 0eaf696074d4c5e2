package dev.pynmon.application.service.rerun.bulk;

import dev.pynmon.application.port.in.rerun.RerunOutlook;
import dev.pynmon.application.service.rerun.QueueChoices;
import dev.pynmon.domain.broker.QueueName;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.query.Counted;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Where new invocations go, as an example of each task tells.
 *
 * @param queues the queue of each task that was asked about
 * @param notes sentences on what else to know
 */
record RerunQueues(Map<TaskKey, QueueName> queues, List<String> notes) {
  /** Of more tasks the rest is not asked about. */
  private static final int MAX_TASKS = 20;

  /** Nothing was asked. */
  static final RerunQueues UNASKED = new RerunQueues(Map.of(), List.of());

  /** What nothing tells of a task, and nobody chose. */
  private enum Assumed {
    BOTH("to the queue " + QueueName.DEFAULT + " with priority 0"),
    QUEUE("to the queue " + QueueName.DEFAULT),
    PRIORITY("with priority 0");

    private final String where;

    Assumed(String where) {
      this.where = where;
    }
  }

  /** Asks about an example of each of the first tasks. */
  static RerunQueues of(Planned planned, Function<InvocationId, RerunOutlook> look) {
    Optional<QueueName> chosen = planned.order().choice().queue();
    Map<TaskKey, QueueName> queues = new LinkedHashMap<>();
    Map<Assumed, List<TaskKey>> assumed = new EnumMap<>(Assumed.class);
    List<String> notes = new ArrayList<>();
    planned.byTask().entrySet().stream()
        .limit(MAX_TASKS)
        .forEach(
            each -> {
              if (look.apply(each.getValue().getFirst()) instanceof RerunOutlook.Known known
                  && !known.queues().isEmpty()) {
                RerunOutlook.QueueChoice place = place(known, chosen);
                queues.put(each.getKey(), place.name());
                assumed(known)
                    .ifPresent(
                        what ->
                            assumed
                                .computeIfAbsent(what, _ -> new ArrayList<>())
                                .add(each.getKey()));
                QueueChoices.note(place.name(), place.consumers())
                    .filter(note -> !notes.contains(note))
                    .ifPresent(notes::add);
              }
            });
    left(planned.byTask().size()).ifPresent(notes::add);
    return new RerunQueues(
        queues,
        Stream.concat(
                assumed.entrySet().stream().map(each -> note(each.getKey(), each.getValue())),
                notes.stream())
            .toList());
  }

  private static Optional<String> left(int tasks) {
    return tasks > MAX_TASKS
        ? Optional.of(
            "Only "
                + Counted.of(MAX_TASKS)
                + " of "
                + Counted.of(tasks, "task")
                + " were asked for their queue.")
        : Optional.empty();
  }

  private static RerunOutlook.QueueChoice place(
      RerunOutlook.Known known, Optional<QueueName> chosen) {
    return chosen
        .map(
            name ->
                known.queues().stream()
                    .filter(queue -> queue.name().equals(name))
                    .findFirst()
                    .orElse(new RerunOutlook.QueueChoice(name, Optional.empty(), false)))
        .orElseGet(known.queues()::getFirst);
  }

  private static Optional<Assumed> assumed(RerunOutlook.Known known) {
    if (known.isQueueAssumed()) {
      return Optional.of(known.isPriorityAssumed() ? Assumed.BOTH : Assumed.QUEUE);
    }
    return known.isPriorityAssumed() ? Optional.of(Assumed.PRIORITY) : Optional.empty();
  }

  private static String note(Assumed what, List<TaskKey> tasks) {
    return tasks.size() == 1
        ? tasks.getFirst() + " goes " + what.where + ": no record tells its own."
        : Counted.of(tasks.size(), "task") + " go " + what.where + ": no record tells their own.";
  }

  Optional<QueueName> queueOf(TaskKey task) {
    return Optional.ofNullable(queues.get(task));
  }
}
