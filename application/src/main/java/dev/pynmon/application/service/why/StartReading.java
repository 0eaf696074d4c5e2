package dev.pynmon.application.service.why;

import dev.pynmon.application.port.in.broker.QueueReport;
import dev.pynmon.application.port.in.task.TaskCatalogueResult;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.application.service.task.Catalogues;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.broker.QueueName;
import dev.pynmon.domain.forecast.Rate;
import dev.pynmon.domain.forecast.Source;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.invocation.HistoryChunk;
import dev.pynmon.domain.invocation.HistoryEntry;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.TimeOrder;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.domain.task.TaskCatalogue;
import dev.pynmon.domain.task.TaskOption;
import dev.pynmon.domain.why.Evidence;
import dev.pynmon.domain.why.ExpectedStart;
import dev.pynmon.domain.why.Message;
import dev.pynmon.domain.why.Sentence;
import dev.pynmon.domain.why.Subject;
import dev.pynmon.domain.why.Takers;
import dev.pynmon.domain.why.Why;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * When a runner is expected to take what waits. A message that was taken leaves no queue's name, so
 * its rate is known only where there is one queue, or the code of the tasks names theirs. One call,
 * two with several queues.
 *
 * @param visit the application
 * @param catalogues tell what the code says
 */
record StartReading(Visit visit, Catalogues catalogues) {
  private static final Duration BACK = Duration.ofMinutes(10);
  private static final int MAX_CHANGES = 2_000;

  private static final String NO_RATE =
      "when a message is taken next nobody can foretell: of several queues none is kept that one was"
          + " taken from, and nothing tells the queues of all tasks";
  private static final String TOO_FEW =
      "when a message is taken next nobody can foretell: fewer than %d were taken in the last 10 minutes"
          .formatted(ExpectedStart.LEAST);

  /** It with when it is expected to begin, or why nobody can tell. */
  Why foretold(Why why, Message.Waits waits, Answer<List<QueueReport>> queues) {
    Optional<Long> place = waits.place().place();
    if (place.isEmpty() || waits.takers().known() != Takers.Known.TAKEN_FROM) {
      return why;
    }
    QueueName queue = waits.place().queue();
    Optional<TaskCatalogue> catalogue = catalogue();
    boolean isOnly =
        waits.place().isOnly() || queues.available().filter(all -> all.size() == 1).isPresent();
    if (!isOnly && catalogue.isEmpty()) {
      return why.and(untold(queue, NO_RATE));
    }
    return start(place.get(), isOnly ? Optional.empty() : catalogue, queue)
        .map(start -> why.starting(Optional.of(start)))
        .orElseGet(() -> why.and(untold(queue, TOO_FEW)));
  }

  private static Evidence untold(QueueName queue, String words) {
    return new Evidence(new Subject.OfQueue(queue), Sentence.of(words), Optional.empty());
  }

  private Optional<TaskCatalogue> catalogue() {
    return visit.elsewhere(() -> catalogues.of(visit)) instanceof TaskCatalogueResult.Known known
        ? Optional.of(known.catalogue())
        : Optional.empty();
  }

  private Optional<ExpectedStart> start(
      long place, Optional<TaskCatalogue> catalogue, QueueName queue) {
    Instant now = visit.asOf();
    TimeWindow window = new TimeWindow(now.minus(BACK), now);
    Optional<HistoryChunk> chunk =
        visit
            .stateBackend(
                store -> store.histories().window(window, TimeOrder.NEWEST_FIRST, MAX_CHANGES))
            .available();
    if (chunk.isEmpty() || chunk.get().entries().isEmpty()) {
      return Optional.empty();
    }
    List<HistoryEntry> entries = chunk.get().entries();
    Instant from = chunk.get().next().isEmpty() ? window.from() : entries.getLast().at();
    Source source = catalogue.isPresent() ? Source.CATALOGUE : Source.ONLY_QUEUE;
    Count.Exact taken = new Count.Exact(taken(entries, catalogue, queue));
    return ExpectedStart.of(place, new Rate(taken, Duration.between(from, now)), source, now);
  }

  private long taken(
      List<HistoryEntry> entries, Optional<TaskCatalogue> catalogue, QueueName queue) {
    List<InvocationId> taken =
        entries.stream()
            .filter(entry -> entry.status().status() == KnownStatus.PENDING)
            .map(HistoryEntry::invocation)
            .toList();
    return catalogue.map(known -> ofQueue(taken, known, queue)).orElse((long) taken.size());
  }

  private long ofQueue(List<InvocationId> taken, TaskCatalogue catalogue, QueueName queue) {
    Map<InvocationId, InvocationState> states = visit.states(taken.stream().distinct().toList());
    return taken.stream()
        .flatMap(id -> Optional.ofNullable(states.get(id)).stream())
        .flatMap(state -> catalogue.find(state.task()).stream())
        .filter(
            task ->
                task.option(TaskOption.QUEUE).stream()
                    .findFirst()
                    .orElse(QueueName.DEFAULT.value())
                    .equals(queue.value()))
        .count();
  }
}
