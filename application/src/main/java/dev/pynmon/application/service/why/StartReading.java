package dev.pynmon.application.service.why;

import dev.pynmon.application.port.in.broker.QueueReport;
import dev.pynmon.application.port.in.task.TaskCatalogueResult;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.application.service.task.Catalogues;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.broker.QueueName;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.invocation.HistoryChunk;
import dev.pynmon.domain.invocation.HistoryEntry;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.query.TimeOrder;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.domain.task.TaskCatalogue;
import dev.pynmon.domain.task.TaskOption;
import dev.pynmon.domain.why.ExpectedStart;
import dev.pynmon.domain.why.Message;
import dev.pynmon.domain.why.Takers;
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

  Optional<ExpectedStart> of(Message.Waits waits, Answer<List<QueueReport>> queues) {
    Optional<Long> place = waits.place().place();
    if (place.isEmpty() || waits.takers().known() != Takers.Known.TAKEN_FROM) {
      return Optional.empty();
    }
    boolean isOnly =
        waits.place().isOnly() || queues.available().filter(all -> all.size() == 1).isPresent();
    return isOnly
        ? start(place.get(), Optional.empty(), waits.place().queue())
        : catalogue()
            .flatMap(known -> start(place.get(), Optional.of(known), waits.place().queue()));
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
    return ExpectedStart.of(
        place, taken(entries, catalogue, queue), Duration.between(from, now), now);
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
