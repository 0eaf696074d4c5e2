package dev.pynmon.application.service.attention;

import dev.pynmon.application.port.in.broker.QueueReport;
import dev.pynmon.application.service.app.Later;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.application.service.broker.FormerTakers;
import dev.pynmon.application.service.broker.QueueReports;
import dev.pynmon.application.service.runner.ActiveRunners;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.attention.QueueRules;
import dev.pynmon.domain.attention.QueueState;
import dev.pynmon.domain.broker.OldestMessage;
import dev.pynmon.domain.broker.QueueName;
import dev.pynmon.domain.broker.QueuedMessage;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How the queues stand, and what waits longest in the first {@value #MAX_QUEUES} of those that hold
 * a message; where that is no longer to run, of the {@value #NEXT} that are taken next. Cost: three
 * calls, and one for each of these queues at the same time; for those that begin with what is no
 * longer to run one more each at the same time, and one for all.
 *
 * @param queues the queues
 * @param oldest what waits longest in each
 * @param states the states of these
 */
record QueuesReading(
    List<QueueReport> queues,
    Map<QueueName, QueuedMessage> oldest,
    Map<InvocationId, InvocationState> states) {
  private static final int MAX_QUEUES = 50;
  private static final int NEXT = 100;

  static Answer<QueuesReading> of(Visit visit, Later<ActiveRunners> runners) {
    Answer<List<QueueReport>> reports = FormerTakers.told(visit, QueueReports.of(visit, runners));
    return reports.map(all -> of(visit, all));
  }

  private static QueuesReading of(Visit visit, List<QueueReport> all) {
    List<QueueName> waiting =
        all.stream()
            .filter(report -> report.waiting().value() > 0)
            .map(QueueReport::queue)
            .limit(MAX_QUEUES)
            .toList();
    Map<QueueName, Later<Optional<QueuedMessage>>> asked = new HashMap<>();
    waiting.forEach(queue -> asked.put(queue, visit.begin(() -> oldest(visit, queue))));
    Map<QueueName, QueuedMessage> oldest = new HashMap<>();
    asked.forEach((queue, later) -> later.get().ifPresent(found -> oldest.put(queue, found)));
    List<InvocationId> ids =
        oldest.values().stream().map(QueuedMessage::invocation).distinct().toList();
    return new QueuesReading(all, oldest, visit.states(ids)).lookedBehind(visit);
  }

  /** What is no longer to run hides how long those behind it wait. */
  private QueuesReading lookedBehind(Visit visit) {
    Map<QueueName, Later<List<QueuedMessage>>> asked = new HashMap<>();
    oldest.keySet().stream()
        .filter(queue -> waitsLongest(queue).isEmpty())
        .forEach(queue -> asked.put(queue, visit.begin(() -> next(visit, queue))));
    return asked.isEmpty()
        ? this
        : with(visit, asked.values().stream().flatMap(next -> next.get().stream()).toList());
  }

  private static List<QueuedMessage> next(Visit visit, QueueName queue) {
    return visit
        .broker(broker -> broker.queues().peek(queue, PageRequest.first(NEXT)))
        .available()
        .map(Page::items)
        .orElse(List.of());
  }

  private QueuesReading with(Visit visit, List<QueuedMessage> next) {
    Map<InvocationId, InvocationState> known = new HashMap<>(states);
    known.putAll(visit.states(next.stream().map(QueuedMessage::invocation).distinct().toList()));
    QueuesReading read = new QueuesReading(queues, oldest, known);
    Map<QueueName, QueuedMessage> waiting = new HashMap<>(oldest);
    next.stream()
        .filter(message -> read.waitsSince(message).isPresent())
        .sorted(Comparator.comparing(read::since).reversed())
        .forEach(message -> waiting.put(message.queue(), message));
    return new QueuesReading(queues, waiting, known);
  }

  private Instant since(QueuedMessage message) {
    return waitsSince(message).map(QueueState.Oldest::since).orElse(Instant.MAX);
  }

  private static Optional<QueuedMessage> oldest(Visit visit, QueueName queue) {
    return visit
        .broker(broker -> broker.queues().oldest(queue))
        .available()
        .flatMap(OldestMessage::message);
  }

  /** How many messages wait in all of them. */
  Count waiting() {
    return Count.sum(queues.stream().map(QueueReport::waiting));
  }

  /** When anybody was last heard of who took from any of them, where nobody does any more. */
  Optional<Instant> lastHeard() {
    return queues.stream()
        .flatMap(report -> former(report).stream())
        .map(QueueState.Former::heard)
        .max(Comparator.naturalOrder());
  }

  /** As {@link QueueRules} takes them. */
  QueueRules rules(boolean isNobodyTold, Instant now) {
    boolean isAnyoneActive = queues.stream().anyMatch(report -> !report.consumers().isEmpty());
    return new QueueRules(
        queues.stream().map(this::state).toList(), isAnyoneActive, isNobodyTold, now);
  }

  private QueueState state(QueueReport report) {
    return new QueueState(
        report.queue(),
        report.waiting(),
        report.known(),
        report.consumers().size(),
        waitsLongest(report.queue()),
        former(report));
  }

  /** What is no longer to run waits for nothing. */
  private Optional<QueueState.Oldest> waitsLongest(QueueName queue) {
    return Optional.ofNullable(oldest.get(queue)).flatMap(this::waitsSince);
  }

  private Optional<QueueState.Oldest> waitsSince(QueuedMessage message) {
    return Optional.ofNullable(states.get(message.invocation()))
        .map(InvocationState::status)
        .filter(record -> record.status().isAvailable())
        .map(
            record ->
                new QueueState.Oldest(
                    message.invocation(), message.queuedAt().orElse(record.at())));
  }

  private static Optional<QueueState.Former> former(QueueReport report) {
    return report
        .former()
        .flatMap(last -> last.runner().map(runner -> new QueueState.Former(runner, last.heard())));
  }
}
