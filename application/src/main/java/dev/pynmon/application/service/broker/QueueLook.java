package dev.pynmon.application.service.broker;

import dev.pynmon.application.port.in.broker.PeekQueueQuery;
import dev.pynmon.application.port.in.broker.QueueFacts;
import dev.pynmon.application.port.in.broker.QueueReport;
import dev.pynmon.application.port.in.broker.QueueView;
import dev.pynmon.application.port.in.broker.WaitingMessage;
import dev.pynmon.application.port.in.orchestrator.BlockingReport;
import dev.pynmon.application.port.out.broker.Queues;
import dev.pynmon.application.service.app.Later;
import dev.pynmon.application.service.app.RunnerSettings;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.application.service.forecast.QueueForecasts;
import dev.pynmon.application.service.invocation.MatchingInvocations;
import dev.pynmon.application.service.orchestrator.Blockers;
import dev.pynmon.application.service.query.Effort;
import dev.pynmon.application.service.query.FilteredWalk;
import dev.pynmon.application.service.query.Walked;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.broker.OldestMessage;
import dev.pynmon.domain.broker.QueueName;
import dev.pynmon.domain.broker.QueueOrder;
import dev.pynmon.domain.broker.QueuedMessage;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.search.Search;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A part of a queue with all that tells when it is taken. What needs no other answer is begun at
 * once: two round trips where the queue is named and nobody waits for anybody.
 *
 * @param visit the application
 * @param page which part
 * @param forecasts know how queues go
 */
record QueueLook(
    Visit visit, PeekQueueQuery query, QueueForecasts forecasts, MatchingInvocations matching) {
  private static final Count NOTHING = new Count.Exact(0);
  private static final Count UNTOLD = new Count.AtLeast(Queues.MAX_AHEAD);

  private record Part(Answer<Page<WaitingMessage>> messages, Answer<Line> line, Count ahead) {}

  private record Line(QueueOrder order, OldestMessage oldest, Optional<WaitingMessage> joined) {
    Line with(Optional<WaitingMessage> found) {
      return new Line(order, oldest, found);
    }
  }

  QueueView at(Optional<QueueName> named) {
    Later<Answer<List<BlockingReport>>> awaited = visit.begin(this::awaited);
    Optional<Later<Part>> begun = named.map(queue -> visit.begin(() -> part(queue)));
    Answer<List<QueueReport>> queues =
        FormerTakers.told(visit, QueueReports.of(visit, visit.asOf()));
    QueueName queue = named.orElseGet(() -> firstWaiting(queues));
    Part part = begun.map(Later::get).orElseGet(() -> part(queue));
    return new QueueView(
        queue,
        visit.asOf(),
        part.messages(),
        part.messages().whose(Component.BROKER, visit.missing()),
        part.line().map(line -> facts(line, part.ahead(), awaited.get())),
        forecasts.told(visit, queues),
        visit.missingBeside(Component.BROKER));
  }

  private Answer<List<BlockingReport>> awaited() {
    return visit.orchestrator(store -> Blockers.read(store, QueueFacts.MAX_AWAITED));
  }

  private Part part(QueueName queue) {
    Later<Answer<Line>> line = visit.begin(() -> line(queue));
    Answer<Page<QueuedMessage>> found = messages(queue);
    Later<Count> ahead = visit.begin(() -> ahead(queue, found));
    return new Part(
        found.map(all -> all.withItems(JoinedMessages.of(visit, all.items()))),
        line.get(),
        ahead.get());
  }

  private Answer<Page<QueuedMessage>> messages(QueueName queue) {
    return query
        .search()
        .map(search -> asked(queue, search))
        .orElseGet(() -> visit.broker(broker -> broker.queues().peek(queue, query.page())));
  }

  private Answer<Page<QueuedMessage>> asked(QueueName queue, Search search) {
    Answer<Walked<QueuedMessage>> walked =
        Visit.flat(
            visit.broker(
                broker ->
                    new FilteredWalk<QueuedMessage>(
                            part -> broker.queues().peek(queue, part),
                            some -> holding(search, some),
                            Effort.of(PeekQueueQuery.ASKED_MOST))
                        .walk(query.page())));
    return walked.map(found -> Page.of(found.items(), found.next(), found.previous()));
  }

  private Answer<List<QueuedMessage>> holding(Search search, List<QueuedMessage> some) {
    List<InvocationId> ids = some.stream().map(QueuedMessage::invocation).distinct().toList();
    Map<InvocationId, InvocationState> states = visit.states(ids);
    return matching
        .among(visit, search, ids, id -> Optional.ofNullable(states.get(id)))
        .map(found -> Set.copyOf(found.ids()))
        .map(held -> some.stream().filter(one -> held.contains(one.invocation())).toList());
  }

  private Answer<Line> line(QueueName queue) {
    return visit
        .broker(
            broker ->
                new Line(
                    broker.queues().order(queue), broker.queues().oldest(queue), Optional.empty()))
        .map(line -> line.with(JoinedMessages.withStateOf(visit, line.oldest().message())));
  }

  /**
   * Nothing stands before the first page; where it cannot be told, or others stand between them,
   * nothing is said.
   */
  private Count ahead(QueueName queue, Answer<Page<QueuedMessage>> found) {
    if (query.search().isPresent()) {
      return UNTOLD;
    }
    return found
        .available()
        .flatMap(Page::previous)
        .map(place -> visit.broker(broker -> broker.queues().ahead(queue, place)))
        .map(count -> count.available().orElse(UNTOLD))
        .orElse(NOTHING);
  }

  private QueueFacts facts(Line line, Count ahead, Answer<List<BlockingReport>> awaited) {
    return new QueueFacts(
        line.order(),
        line.joined(),
        line.oldest().isCertain(),
        ahead,
        awaited,
        line.order() == QueueOrder.PRIORITY
            ? Optional.of(new RunnerSettings(visit.app()).queueChoice())
            : Optional.empty());
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
}
