package dev.pynmon.web.broker;

import dev.pynmon.application.port.in.broker.QueueReport;
import dev.pynmon.domain.query.Count;
import dev.pynmon.pictures.text.CountText;
import java.util.List;

/** How many messages wait in several queues together, and in how many of these. */
public final class Waiting {
  private Waiting() {}

  /** The sum, exact only when every part is. */
  public static Count in(List<QueueReport> queues) {
    return Count.sum(queues.stream().map(QueueReport::waiting));
  }

  /** For example "in 1 of 3 queues"; "in 3 queues" where there are some in each, or in none. */
  public static String where(List<QueueReport> queues) {
    long some = queues.stream().filter(queue -> queue.waiting().value() > 0).count();
    String all = CountText.of(queues.size(), "queue");
    return "in " + (some == 0 || some == queues.size() ? "" : CountText.of(some) + " of ") + all;
  }
}
