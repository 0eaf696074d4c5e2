package dev.pynmon.application.service.broker;

import dev.pynmon.application.port.in.broker.QueueReport;
import dev.pynmon.application.port.in.broker.QueueReport.Health;
import dev.pynmon.application.port.out.broker.Queues;
import dev.pynmon.application.service.app.Settings;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.domain.app.ComponentState;
import dev.pynmon.domain.broker.QueueName;
import dev.pynmon.domain.broker.QueueSize;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.runner.Heartbeat;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The queues of an application and who takes from them (wire format, sections 5.3 and 6.4): those
 * that the broker declares, that hold a message, or that an active runner takes from. Two calls.
 */
public final class QueueReports {
  private static final long COUNT_BOUND = 100_000;
  private static final int MAX_CONSUMERS = 100;

  private final Map<QueueName, Count> sizes = new LinkedHashMap<>();
  private final Optional<List<QueueName>> declared;
  private final ComponentState<List<Heartbeat>> runners;

  private QueueReports(
      List<QueueSize> sizes,
      Optional<List<QueueName>> declared,
      ComponentState<List<Heartbeat>> runners) {
    sizes.forEach(size -> this.sizes.put(size.queue(), size.waiting()));
    this.declared = declared;
    this.runners = runners;
  }

  /** The queues, declared ones first in their order, then by name; at most 1,000. */
  public static ComponentState<List<QueueReport>> of(Visit visit, Instant now) {
    ComponentState<List<QueueSize>> sizes =
        visit.broker(broker -> broker.queues().sizes(COUNT_BOUND));
    if (sizes.absence().isPresent()) {
      return sizes.ask(none -> List.of());
    }
    Settings settings = new Settings(visit.app());
    ComponentState<List<Heartbeat>> runners =
        visit.orchestrator(
            store ->
                store
                    .heartbeats()
                    .active(settings.activeRule().activeSince(now), PageRequest.MAX_LIMIT));
    return sizes.ask(
        found -> new QueueReports(found, settings.declaredQueues(), runners).reports());
  }

  private List<QueueReport> reports() {
    Set<QueueName> others = new TreeSet<>(sizes.keySet());
    heartbeats().forEach(heartbeat -> others.addAll(named(heartbeat)));
    return Stream.concat(declared.stream().flatMap(List::stream), others.stream())
        .distinct()
        .limit(Queues.MAX_QUEUES)
        .map(this::report)
        .toList();
  }

  private QueueReport report(QueueName queue) {
    List<RunnerId> consumers =
        heartbeats().stream()
            .filter(heartbeat -> takesFrom(heartbeat, queue))
            .map(Heartbeat::runner)
            .limit(MAX_CONSUMERS)
            .toList();
    Count waiting = sizes.getOrDefault(queue, new Count.Exact(0));
    return new QueueReport(queue, waiting, consumers, health(queue, waiting, consumers));
  }

  private Health health(QueueName queue, Count waiting, List<RunnerId> consumers) {
    if (!isDeclared(queue)) {
      return Health.NOT_CONFIGURED;
    }
    if (runners.absence().isPresent()) {
      return Health.UNKNOWN;
    }
    if (!consumers.isEmpty()) {
      return Health.CONSUMED;
    }
    return waiting.value() > 0 ? Health.NOT_CONSUMED : Health.IDLE;
  }

  /** Where nothing is known of the configuration, nothing can be said against a queue. */
  private boolean isDeclared(QueueName queue) {
    return declared.map(names -> names.contains(queue)).orElse(true);
  }

  /** An empty list means all queues of the broker; a runner before 0.4 knows but one. */
  private boolean takesFrom(Heartbeat heartbeat, QueueName queue) {
    return heartbeat
        .consumedQueues()
        .map(names -> names.isEmpty() ? isDeclared(queue) : names.contains(queue))
        .orElse(queue.equals(QueueName.DEFAULT));
  }

  private static List<QueueName> named(Heartbeat heartbeat) {
    return heartbeat.consumedQueues().orElse(List.of());
  }

  private List<Heartbeat> heartbeats() {
    return runners.available().orElse(List.of());
  }
}
