package dev.pynmon.application.service.broker;

import dev.pynmon.application.port.in.broker.BrokerOverview;
import dev.pynmon.application.port.in.broker.PeekQueueQuery;
import dev.pynmon.application.port.in.broker.QueuePart;
import dev.pynmon.application.port.in.broker.QueueReport;
import dev.pynmon.application.port.in.broker.QueueView;
import dev.pynmon.application.port.in.broker.ShowBrokerUseCase;
import dev.pynmon.application.port.in.broker.WaitingMessage;
import dev.pynmon.application.service.app.AppDirectory;
import dev.pynmon.application.service.app.Settings;
import dev.pynmon.application.service.app.ToRun;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.application.service.forecast.QueueForecasts;
import dev.pynmon.application.service.invocation.MatchingInvocations;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.broker.QueueName;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.search.Search;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The queues of an application, looked at without taking anything out. */
public final class ShowBrokerService implements ShowBrokerUseCase {
  private static final Count NOTHING = new Count.Exact(0);

  private final AppDirectory apps;
  private final QueueForecasts forecasts;
  private final MatchingInvocations matching;

  /**
   * Looks at these applications.
   *
   * @param forecasts know how queues go
   * @param matching tells of which invocations a query holds
   */
  public ShowBrokerService(
      AppDirectory apps, QueueForecasts forecasts, MatchingInvocations matching) {
    this.matching = matching;
    this.apps = apps;
    this.forecasts = forecasts;
  }

  @Override
  public BrokerOverview show(AppKey app) {
    try (Visit visit = apps.visit(app)) {
      Instant now = visit.asOf();
      Answer<List<QueueReport>> queues = FormerTakers.told(visit, QueueReports.of(visit, now));
      return new BrokerOverview(
          visit.summary(),
          now,
          forecasts.told(visit, queues),
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
      WantedMessages wanted = new WantedMessages(visit, query.search(), query.page(), matching);
      return new QueueLook(visit, wanted, forecasts).at(query.queue());
    }
  }

  @Override
  public QueuePart messages(
      AppKey app, QueueName queue, Optional<Search> search, PageRequest page) {
    try (Visit visit = apps.visit(app)) {
      WantedMessages wanted = new WantedMessages(visit, search, page, matching);
      Answer<Page<WaitingMessage>> messages = wanted.joined(wanted.in(queue));
      return new QueuePart(
          visit.asOf(),
          messages,
          messages.whose(Component.BROKER, visit.missing()),
          visit.missingBeside(Component.BROKER));
    }
  }
}
