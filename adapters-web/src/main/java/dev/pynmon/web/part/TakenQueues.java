package dev.pynmon.web.part;

import dev.pynmon.domain.broker.QueueName;
import dev.pynmon.web.url.Links;
import java.util.List;

/**
 * The queues that a runner takes from, for the template {@code part/queues}.
 *
 * @param takenQueues the first of them
 * @param takenNote that it takes from all, or how many more there are; "" for neither
 */
public record TakenQueues(List<QueueLink> takenQueues, String takenNote) {
  private static final int NAMED = 20;

  /** The queues of a heartbeat, which names none when the runner takes from all. */
  public static TakenQueues of(List<QueueName> queues, Links links) {
    return new TakenQueues(
        queues.stream().limit(NAMED).map(queue -> QueueLink.of(queue, links)).toList(),
        note(queues.size()));
  }

  private static String note(int number) {
    if (number == 0) {
      return "all of its broker";
    }
    return number > NAMED ? "and " + (number - NAMED) + " more" : "";
  }
}
