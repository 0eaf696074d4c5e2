package dev.pynmon.web.broker;

import dev.pynmon.application.port.in.broker.QueueReport;
import dev.pynmon.domain.search.Field;
import dev.pynmon.domain.search.Noun;
import dev.pynmon.pictures.text.CountText;
import dev.pynmon.web.part.QueueLink;
import dev.pynmon.web.query.Narrowed;
import dev.pynmon.web.url.Href;
import dev.pynmon.web.url.Links;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

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
 * @param rowOnlyHealth those of the list that are like it
 * @param rowOnlyWaiting those in which as many wait, or more
 */
public record QueueRow(
    QueueLink rowQueue,
    String rowWaiting,
    boolean rowEmpty,
    Takers rowTakers,
    HealthTag rowHealth,
    boolean rowTrouble,
    PaceView rowPace,
    Href rowOnlyHealth,
    Href rowOnlyWaiting) {
  /** The queues in their order. */
  public static List<QueueRow> of(List<QueueReport> queues, Instant now, Links links) {
    return of(queues, Narrowed.NONE, now, links);
  }

  /** The same of a list that can be narrowed. */
  static List<QueueRow> of(List<QueueReport> queues, Narrowed list, Instant now, Links links) {
    return queues.stream().map(queue -> of(queue, list, now, links)).toList();
  }

  private static QueueRow of(QueueReport report, Narrowed list, Instant now, Links links) {
    return new QueueRow(
        QueueLink.inFull(report.queue(), links),
        CountText.of(report.waiting()),
        report.waiting().value() == 0,
        Takers.of(report, links),
        HealthTag.of(report.health()),
        HealthTag.of(report.health()).healthTag().equals("warn"),
        PaceView.of(report, now),
        list.and(
            Field.STATUS,
            Optional.of(report.health().word()).filter(Noun.QUEUES.statuses()::contains)),
        list.orMore(Field.WAITING, report.waiting().value()));
  }
}
