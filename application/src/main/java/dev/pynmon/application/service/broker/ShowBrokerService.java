package dev.pynmon.application.service.broker;

import dev.pynmon.application.port.in.broker.BrokerOverview;
import dev.pynmon.application.port.in.broker.PeekQueueQuery;
import dev.pynmon.application.port.in.broker.QueueReport;
import dev.pynmon.application.port.in.broker.QueueView;
import dev.pynmon.application.port.in.broker.ShowBrokerUseCase;
import dev.pynmon.application.port.in.broker.WaitingMessage;
import dev.pynmon.application.service.app.AppDirectory;
import dev.pynmon.application.service.app.Later;
import dev.pynmon.application.service.app.Settings;
import dev.pynmon.application.service.app.ToRun;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.broker.QueueName;
import dev.pynmon.domain.broker.QueuedMessage;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.invocation.StoredInvocation;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The queues of an application, looked at without taking anything out. */
public final class ShowBrokerService implements ShowBrokerUseCase {
  private static final Count NOTHING = new Count.Exact(0);

  private final AppDirectory apps;

  public ShowBrokerService(AppDirectory apps) {
    this.apps = apps;
  }

  @Override
  public BrokerOverview show(AppKey app) {
    try (Visit visit = apps.visit(app)) {
      Instant now = visit.asOf();
      Answer<List<QueueReport>> queues = QueueReports.of(visit, now);
      return new BrokerOverview(
          visit.summary(),
          now,
          queues,
          isEmpty(queues) ? unsent(visit, now) : 0,
          new Settings(visit.app()).of(Component.BROKER));
    }
  }

  private static boolean isEmpty(Answer<List<QueueReport>> queues) {
    return queues
        .available()
        .filter(all -> all.stream().allMatch(queue -> queue.waiting().equals(NOTHING)))
        .isPresent();
  }

  /** Where no message waits none needs to be looked for. */
  private static int unsent(Visit visit, Instant now) {
    return visit
        .orchestrator(
            store ->
                store
                    .statuses()
                    .page(ToRun.AVAILABLE, PageRequest.first(BrokerOverview.LOOKED_AT))
                    .items())
        .available()
        .map(states -> (int) states.stream().filter(state -> ToRun.isDue(state, now)).count())
        .orElse(0);
  }

  @Override
  public QueueView peek(PeekQueueQuery query) {
    try (Visit visit = apps.visit(query.app())) {
      Instant now = visit.asOf();
      Optional<Later<Answer<Page<WaitingMessage>>>> named =
          query.queue().map(queue -> visit.begin(() -> messages(visit, queue, query.page())));
      Answer<List<QueueReport>> queues = QueueReports.of(visit, now);
      QueueName queue = query.queue().orElseGet(() -> firstWaiting(queues));
      Answer<Page<WaitingMessage>> messages =
          named.map(Later::get).orElseGet(() -> messages(visit, queue, query.page()));
      return new QueueView(queue, now, messages, queues, visit.missingBeside(Component.BROKER));
    }
  }

  /** Visitors who name no queue want to see what waits. */
  private static QueueName firstWaiting(Answer<List<QueueReport>> answer) {
    List<QueueReport> queues = answer.available().orElse(List.of());
    return queues.stream()
        .filter(report -> report.waiting().value() > 0)
        .findFirst()
        .or(() -> queues.stream().findFirst())
        .map(QueueReport::queue)
        .orElse(QueueName.DEFAULT);
  }

  private static Answer<Page<WaitingMessage>> messages(
      Visit visit, QueueName queue, PageRequest page) {
    return visit
        .broker(broker -> broker.queues().peek(queue, page))
        .map(found -> found.withItems(joined(visit, found.items())));
  }

  private static List<WaitingMessage> joined(Visit visit, List<QueuedMessage> messages) {
    List<InvocationId> ids = messages.stream().map(QueuedMessage::invocation).distinct().toList();
    Later<Map<InvocationId, InvocationState>> states = visit.begin(() -> visit.states(ids));
    Map<InvocationId, StoredInvocation> records = visit.records(ids);
    return messages.stream().map(message -> joined(message, states.get(), records)).toList();
  }

  private static WaitingMessage joined(
      QueuedMessage message,
      Map<InvocationId, InvocationState> states,
      Map<InvocationId, StoredInvocation> records) {
    return new WaitingMessage(
        message,
        Optional.ofNullable(states.get(message.invocation())),
        Optional.ofNullable(records.get(message.invocation())));
  }
}
