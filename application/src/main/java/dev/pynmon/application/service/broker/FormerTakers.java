package dev.pynmon.application.service.broker;

import dev.pynmon.application.port.in.broker.QueueReport;
import dev.pynmon.application.port.in.broker.QueueReport.Former;
import dev.pynmon.application.port.in.broker.QueueReport.Health;
import dev.pynmon.application.service.app.Settings;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.broker.QueueName;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.runner.Heartbeat;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/**
 * Who took from queues that nobody takes from any more, as far as the newest runners tell.
 *
 * @param runners the newest 1,000
 * @param rule which queues each took from
 */
public record FormerTakers(Page<Heartbeat> runners, Consumed rule) {
  /** The same queues, with that told. One call, none where each is taken from. */
  public static Answer<List<QueueReport>> told(Visit visit, Answer<List<QueueReport>> queues) {
    List<QueueReport> all = queues.available().orElse(List.of());
    if (all.stream().noneMatch(FormerTakers::isLeft)) {
      return queues;
    }
    Consumed rule =
        new Consumed(new Settings(visit.app()).declaredQueues().map(LinkedHashSet::new));
    return visit
        .orchestrator(store -> store.heartbeats().newest(PageRequest.first(PageRequest.MAX_LIMIT)))
        .available()
        .map(found -> new FormerTakers(found, rule))
        .map(former -> queues.map(known -> known.stream().map(former::told).toList()))
        .orElse(queues);
  }

  private static boolean isLeft(QueueReport queue) {
    return queue.consumers().isEmpty() && queue.health() != Health.UNKNOWN;
  }

  private QueueReport told(QueueReport queue) {
    return isLeft(queue) ? queue.after(former(queue.queue())) : queue;
  }

  private Optional<Former> former(QueueName queue) {
    boolean isAll = runners.next().isEmpty();
    Optional<Former> last =
        runners.items().stream()
            .filter(runner -> rule.by(runner).contains(queue))
            .max(Comparator.comparing(Heartbeat::last))
            .map(runner -> new Former(Optional.of(runner.runner()), runner.last(), isAll));
    return last.isPresent() || runners.items().stream().anyMatch(rule::isOpen)
        ? last
        : Optional.of(Former.nobody(isAll));
  }
}
