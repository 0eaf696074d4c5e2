package dev.pynmon.web.broker;

import dev.pynmon.application.port.in.broker.QueueReport;
import dev.pynmon.pictures.text.CountText;
import dev.pynmon.web.part.QueueLink;
import dev.pynmon.web.url.Links;
import java.time.Instant;
import java.util.List;

/**
 * A queue as a row, for the template {@code broker/queues}.
 *
 * @param rowQueue its name, and what waits in it
 * @param rowWaiting how many messages wait
 * @param rowEmpty true when none does
 * @param rowTakers the active runners that take from it
 * @param rowHealth how it is
 * @param rowTrouble true when somebody should look why
 * @param rowPace how it goes
 */
public record QueueRow(
    QueueLink rowQueue,
    String rowWaiting,
    boolean rowEmpty,
    Takers rowTakers,
    HealthTag rowHealth,
    boolean rowTrouble,
    PaceView rowPace) {
  /** The queues in their order. */
  public static List<QueueRow> of(List<QueueReport> queues, Instant now, Links links) {
    return queues.stream().map(queue -> of(queue, now, links)).toList();
  }

  private static QueueRow of(QueueReport report, Instant now, Links links) {
    return new QueueRow(
        QueueLink.inFull(report.queue(), links),
        CountText.of(report.waiting()),
        report.waiting().value() == 0,
        Takers.of(report, links),
        HealthTag.of(report.health()),
        HealthTag.of(report.health()).healthTag().equals("warn"),
        PaceView.of(report, now));
  }
}
