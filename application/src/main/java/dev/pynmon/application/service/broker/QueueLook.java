package dev.pynmon.application.service.broker;

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
import dev.pynmon.application.service.orchestrator.Blockers;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.broker.OldestMessage;
import dev.pynmon.domain.broker.QueueName;
import dev.pynmon.domain.broker.QueueOrder;
import dev.pynmon.domain.broker.QueuedMessage;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.Page;
import java.util.List;
import java.util.Optional;

/**
 * A part of a queue with all that tells when it is taken. What needs no other answer is begun at
 * once: two round trips where the queue is named and nobody waits for anybody.
 *
 * @param visit the application
 * @param wanted which messages
 * @param forecasts know how queues go
 */
record QueueLook(Visit visit, WantedMessages wanted, QueueForecasts forecasts) {
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
    Answer<Page<QueuedMessage>> found = wanted.in(queue);
    Later<Count> ahead = visit.begin(() -> ahead(queue, found));
    return new Part(wanted.joined(found), line.get(), ahead.get());
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
    if (wanted.search().isPresent()) {
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
