package dev.pynmon.application.service.why;

import dev.pynmon.application.port.in.broker.QueueReport;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.application.service.runner.OwnedWork;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.broker.QueueName;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.runner.RunnerContext;
import dev.pynmon.domain.why.Takers;
import dev.pynmon.domain.why.Takers.Held;
import dev.pynmon.domain.why.Takers.Known;
import dev.pynmon.domain.why.Takers.Taker;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Who takes from a queue, and what they hold: a runner and its workers as one. Where not all was
 * read that is held, those of whom nothing is known are counted and not named. Two calls.
 *
 * @param visit the application
 */
record TakersReading(Visit visit) {
  private static final int MAX_TAKERS = 20;
  private static final int MAX_HELD = 100;

  Takers of(QueueName queue, Answer<List<QueueReport>> queues) {
    List<QueueReport> all = queues.available().orElse(List.of());
    Optional<QueueReport> mine =
        all.stream().filter(report -> report.queue().equals(queue)).findFirst();
    List<RunnerId> consumers = mine.map(QueueReport::consumers).orElse(List.of());
    boolean anyActive = all.stream().anyMatch(report -> !report.consumers().isEmpty());
    return consumers.isEmpty()
        ? new Takers(mine.map(QueueReport::known).orElse(Known.UNTOLD), List.of(), 0, anyActive)
        : takenFrom(consumers);
  }

  private Takers takenFrom(List<RunnerId> consumers) {
    Optional<Page<InvocationState>> read = OwnedWork.of(visit).available();
    List<InvocationState> owned = read.map(Page::items).orElse(List.of());
    boolean isAll = read.filter(page -> page.next().isEmpty()).isPresent();
    Map<RunnerId, RunnerContext> contexts =
        visit.contexts(
            Stream.concat(
                    consumers.stream(),
                    owned.stream().flatMap(state -> state.status().owner().stream()))
                .distinct()
                .limit(1_000)
                .toList());
    List<RunnerId> heads =
        consumers.stream().map(runner -> head(runner, contexts)).distinct().toList();
    List<Taker> takers =
        heads.stream()
            .limit(MAX_TAKERS)
            .map(head -> new Taker(head, held(head, owned, contexts)))
            .filter(taker -> isAll || !taker.holds().isEmpty())
            .toList();
    long workers = consumers.stream().filter(runner -> !heads.contains(runner)).count();
    return new Takers(Known.TAKEN_FROM, takers, heads.size() - takers.size(), workers, true);
  }

  private static List<Held> held(
      RunnerId head, List<InvocationState> owned, Map<RunnerId, RunnerContext> contexts) {
    return owned.stream()
        .filter(
            state ->
                state
                    .status()
                    .owner()
                    .filter(owner -> head(owner, contexts).equals(head))
                    .isPresent())
        .sorted(Comparator.comparing(state -> state.status().at()))
        .limit(MAX_HELD)
        .map(state -> new Held(state.id(), state.task(), state.status().at()))
        .toList();
  }

  /** The topmost runner above one, or itself. */
  private static RunnerId head(RunnerId runner, Map<RunnerId, RunnerContext> contexts) {
    return Optional.ofNullable(contexts.get(runner)).map(RunnerContext::root).orElse(runner);
  }
}
