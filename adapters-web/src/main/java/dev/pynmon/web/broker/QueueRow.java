package dev.pynmon.web.broker;

import dev.pynmon.application.port.in.broker.QueueReport;
import dev.pynmon.pictures.text.CountText;
import dev.pynmon.pictures.text.SafeText;
import dev.pynmon.web.part.RunnerLink;
import dev.pynmon.web.url.Links;
import dev.pynmon.web.url.PageLinks;
import java.util.List;

/**
 * A queue as a row, for the template {@code broker/queues}.
 *
 * @param queueName its name
 * @param queueValue its name as stored
 * @param queueHref what waits in it
 * @param queueWaiting how many messages wait
 * @param queueEmpty true when none does
 * @param queueConsumers how many active runners take from it
 * @param queueRunners the first of them
 * @param queueMore how many more; "" for none
 * @param queueTag how that is to be coloured
 * @param queueHealth how it is, in a word or two
 * @param queueChosen true when it is the one that is looked at
 */
public record QueueRow(
    String queueName,
    String queueValue,
    String queueHref,
    String queueWaiting,
    boolean queueEmpty,
    String queueConsumers,
    List<RunnerLink> queueRunners,
    String queueMore,
    String queueTag,
    String queueHealth,
    boolean queueChosen) {
  private static final int NAMED = 3;

  /** The queues in their order. */
  public static List<QueueRow> of(List<QueueReport> queues, Links links) {
    return queues.stream().map(queue -> of(queue, links, false)).toList();
  }

  static QueueRow of(QueueReport report, Links links, boolean chosen) {
    QueueReport.Health health = report.health();
    return new QueueRow(
        SafeText.name(report.queue().value()),
        report.queue().value(),
        PageLinks.queue(report.queue(), links),
        CountText.of(report.waiting()),
        report.waiting().value() == 0,
        health == QueueReport.Health.UNKNOWN
            ? "not known"
            : CountText.of(report.consumers().size()),
        report.consumers().stream().limit(NAMED).map(id -> RunnerLink.of(id, links)).toList(),
        more(report.consumers().size()),
        tag(health),
        word(health),
        chosen);
  }

  private static String more(int consumers) {
    return consumers > NAMED ? "and " + (consumers - NAMED) + " more" : "";
  }

  private static String tag(QueueReport.Health health) {
    return switch (health) {
      case CONSUMED -> "ok";
      case NOT_CONSUMED, NOT_CONFIGURED -> "warn";
      case IDLE, UNKNOWN -> "";
    };
  }

  private static String word(QueueReport.Health health) {
    return switch (health) {
      case CONSUMED -> "consuming";
      case NOT_CONSUMED -> "not consumed";
      case NOT_CONFIGURED -> "not configured";
      case IDLE -> "idle";
      case UNKNOWN -> "not known";
    };
  }
}
