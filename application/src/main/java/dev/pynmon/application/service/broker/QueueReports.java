package dev.pynmon.application.service.broker;

import dev.pynmon.application.port.in.app.LastSeen;
import dev.pynmon.application.port.in.broker.QueueReport;
import dev.pynmon.application.port.in.broker.QueueReport.Health;
import dev.pynmon.application.port.out.broker.Queues;
import dev.pynmon.application.service.app.Later;
import dev.pynmon.application.service.app.Settings;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.application.service.runner.ActiveRunners;
import dev.pynmon.application.service.runner.ActiveRunners.Apart;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.broker.QueueName;
import dev.pynmon.domain.broker.QueueSize;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.runner.Heartbeat;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The queues of an application and who takes from them (wire format, sections 5.3 and 6.4): those
 * that the broker declares, that hold a message, or that an active runner takes from, or a stale
 * one would. Two calls.
 */
public final class QueueReports {
  private static final long COUNT_BOUND = 1_000_000;
  private static final int MAX_CONSUMERS = 100;

  private final Map<QueueName, Count> sizes = new LinkedHashMap<>();
  private final Map<QueueName, List<RunnerId>> consumers = new HashMap<>();
  private final Map<QueueName, Integer> stale = new HashMap<>();
  private final Optional<Set<QueueName>> declared;
  private final Consumed rule;
  private final Answer<Apart> runners;
  private final Set<QueueName> also;
  private final int unnamed;

  private QueueReports(
      List<QueueSize> sizes, Settings settings, Answer<Apart> runners, Set<QueueName> also) {
    this.also = also;
    sizes.forEach(size -> this.sizes.put(size.queue(), size.waiting()));
    this.declared = settings.declaredQueues().map(LinkedHashSet::new);
    this.rule = new Consumed(declared);
    this.runners = runners;
    this.unnamed = unnamed(runners.available().orElse(Apart.NONE).active());
  }

  /** The queues, declared ones first in their order, then by name; at most 1,000. */
  public static Answer<List<QueueReport>> of(Visit visit, Instant now) {
    return of(visit, visit.begin(() -> ActiveRunners.of(visit, now)));
  }

  /** The same, and this queue, whether anything speaks of it or not. */
  public static Answer<List<QueueReport>> with(QueueName also, Visit visit) {
    return of(visit, visit.begin(() -> ActiveRunners.of(visit, visit.asOf())), Set.of(also));
  }

  /** The same where the active runners are asked for anyway. */
  public static Answer<List<QueueReport>> of(Visit visit, Later<ActiveRunners> runners) {
    return of(visit, runners, Set.of());
  }

  private static Answer<List<QueueReport>> of(
      Visit visit, Later<ActiveRunners> runners, Set<QueueName> also) {
    Answer<List<QueueSize>> sizes = visit.broker(broker -> broker.queues().sizes(COUNT_BOUND));
    if (sizes.absence().isPresent()) {
      return sizes.map(_ -> List.of());
    }
    sizes.available().ifPresent(found -> visit.keep(QueueSize.sum(found), LastSeen::withWaiting));
    Settings settings = new Settings(visit.app());
    Answer<Apart> active = runners.get().apart();
    return sizes.map(found -> new QueueReports(found, settings, active, also).reports());
  }

  private List<QueueReport> reports() {
    Apart apart = runners.available().orElse(Apart.NONE);
    apart.active().forEach(this::consume);
    apart.stale().stream()
        .flatMap(heartbeat -> rule.by(heartbeat).stream().distinct())
        .forEach(queue -> stale.merge(queue, 1, Integer::sum));
    List<QueueName> queues = queues();
    return queues.stream().map(this::report).toList();
  }

  private List<QueueName> queues() {
    Set<QueueName> others = new TreeSet<>(sizes.keySet());
    others.addAll(also);
    others.addAll(consumers.keySet());
    others.addAll(stale.keySet());
    return Stream.concat(declared.stream().flatMap(Set::stream), others.stream())
        .distinct()
        .limit(Queues.MAX_QUEUES)
        .toList();
  }

  private void consume(Heartbeat heartbeat) {
    for (QueueName queue : rule.by(heartbeat)) {
      List<RunnerId> known = consumers.computeIfAbsent(queue, _ -> new ArrayList<>());
      if (known.size() < MAX_CONSUMERS) {
        known.add(heartbeat.runner());
      }
    }
  }

  private QueueReport report(QueueName queue) {
    Count waiting = sizes.getOrDefault(queue, new Count.Exact(0));
    List<RunnerId> takers = consumers.getOrDefault(queue, List.of());
    return new QueueReport(
        queue,
        waiting,
        takers,
        stale.getOrDefault(queue, 0),
        health(queue, waiting, takers),
        unnamed,
        Optional.empty());
  }

  /** How many runners take from queues that they do not name. */
  private static int unnamed(List<Heartbeat> heartbeats) {
    return (int)
        heartbeats.stream()
            .filter(runner -> runner.consumedQueues().filter(List::isEmpty).isPresent())
            .count();
  }

  /** Where nothing is known of the configuration, nothing can be said against a queue. */
  private Health health(QueueName queue, Count waiting, List<RunnerId> takers) {
    if (!declared.map(names -> names.contains(queue)).orElse(true)) {
      return Health.NOT_CONFIGURED;
    }
    if (!takers.isEmpty()) {
      return Health.CONSUMED;
    }
    if (runners.absence().isPresent() || (declared.isEmpty() && unnamed > 0)) {
      return Health.UNKNOWN;
    }
    return waiting.value() > 0 ? Health.NOT_CONSUMED : Health.IDLE;
  }
}
