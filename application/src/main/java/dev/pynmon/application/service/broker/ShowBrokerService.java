package dev.pynmon.application.service.broker;

import dev.pynmon.application.port.in.broker.BrokerOverview;
import dev.pynmon.application.port.in.broker.PeekQueueQuery;
import dev.pynmon.application.port.in.broker.QueueReport;
import dev.pynmon.application.port.in.broker.QueueView;
import dev.pynmon.application.port.in.broker.ShowBrokerUseCase;
import dev.pynmon.application.port.in.broker.WaitingMessage;
import dev.pynmon.application.service.app.AppDirectory;
import dev.pynmon.application.service.app.Settings;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.broker.QueuedMessage;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.invocation.StoredInvocation;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.query.Page;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The queues of an application, looked at without taking anything out. */
public final class ShowBrokerService implements ShowBrokerUseCase {
  private final AppDirectory apps;
  private final Clock clock;

  public ShowBrokerService(AppDirectory apps, Clock clock) {
    this.apps = apps;
    this.clock = clock;
  }

  @Override
  public BrokerOverview show(AppKey app) {
    Visit visit = apps.visit(app);
    Instant now = clock.instant();
    return new BrokerOverview(
        visit.summary(),
        now,
        QueueReports.of(visit, now),
        new Settings(visit.app()).of(Component.BROKER));
  }

  @Override
  public QueueView peek(PeekQueueQuery query) {
    Visit visit = apps.visit(query.app());
    Instant now = clock.instant();
    Answer<Page<WaitingMessage>> messages =
        visit
            .broker(broker -> broker.queues().peek(query.queue(), query.page()))
            .map(page -> page.withItems(joined(visit, page.items())));
    Answer<List<QueueReport>> queues = QueueReports.of(visit, now);
    return new QueueView(
        query.queue(), now, messages, queues, visit.missingBeside(Component.BROKER));
  }

  private static List<WaitingMessage> joined(Visit visit, List<QueuedMessage> messages) {
    List<InvocationId> ids = messages.stream().map(QueuedMessage::invocation).distinct().toList();
    if (ids.isEmpty()) {
      return List.of();
    }
    Map<InvocationId, InvocationState> states =
        visit.orchestrator(store -> store.statuses().of(ids)).available().orElse(Map.of());
    Map<InvocationId, StoredInvocation> records =
        visit.stateBackend(store -> store.records().of(ids)).available().orElse(Map.of());
    return messages.stream().map(message -> joined(message, states, records)).toList();
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
