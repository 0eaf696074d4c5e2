package dev.pynmon.web.broker;

import dev.pynmon.application.port.in.broker.QueueReport;
import dev.pynmon.application.port.in.broker.QueueView;
import dev.pynmon.application.port.in.broker.WaitingMessage;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.pictures.text.CountText;
import dev.pynmon.pictures.text.SafeText;
import dev.pynmon.web.part.MissingNote;
import dev.pynmon.web.part.Option;
import dev.pynmon.web.part.Pager;
import dev.pynmon.web.url.Links;
import dev.pynmon.web.url.Url;
import java.util.List;
import java.util.Optional;

/**
 * What waits in a queue, for the template {@code broker/queue}.
 *
 * @param queueTitle its name
 * @param queueTotal how many messages wait in it; "" when that is not known
 * @param queueShown how many of them are shown
 * @param queueState how it is taken care of; at most one
 * @param queueForm where the form is sent
 * @param queueLimit how many are shown at most
 * @param queueOthers all queues, to choose another
 * @param queueMissing what could not be asked
 * @param queueHasMessages true when there is something to show
 * @param queueMessages the messages, next to run first
 * @param queuePager to other parts of it
 * @param queueBroker the page of the broker
 */
record QueuePage(
    String queueTitle,
    String queueTotal,
    String queueShown,
    List<HealthTag> queueState,
    String queueForm,
    String queueLimit,
    List<Option> queueOthers,
    List<MissingNote> queueMissing,
    boolean queueHasMessages,
    List<MessageRow> queueMessages,
    Pager queuePager,
    String queueBroker) {

  static QueuePage of(
      QueueView view, Page<WaitingMessage> messages, PageRequest asked, Url self, Links links) {
    List<QueueReport> queues = view.queues().available().orElse(List.of());
    Optional<QueueReport> own =
        queues.stream().filter(report -> report.queue().equals(view.queue())).findFirst();
    Optional<Count> total = own.map(QueueReport::waiting);
    return new QueuePage(
        SafeText.name(view.queue().value()),
        total.map(count -> CountText.of(count) + " waiting").orElse(""),
        shown(messages.items().size(), total),
        own.map(report -> HealthTag.of(report.health())).stream().toList(),
        links.to("broker", "queue").toString(),
        String.valueOf(asked.limit()),
        queues.stream().map(report -> option(report, report.queue().equals(view.queue()))).toList(),
        MissingNote.of(view.missing()),
        !messages.items().isEmpty(),
        messages.items().stream()
            .map(message -> MessageRow.of(message, view.asOf(), links))
            .toList(),
        Pager.plain(self, messages, asked),
        links.area("broker").toString());
  }

  private static Option option(QueueReport report, boolean chosen) {
    String name = report.queue().value();
    return new Option(name, SafeText.name(name) + ": " + CountText.of(report.waiting()), chosen);
  }

  private static String shown(int rows, Optional<Count> total) {
    return CountText.of(rows)
        + total.map(count -> " of " + CountText.of(count)).orElse("")
        + " shown";
  }
}
