package dev.pynmon.application.service.attention;

import dev.pynmon.application.service.app.Later;
import dev.pynmon.application.service.app.Settings;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.attention.ClockReading;
import dev.pynmon.domain.attention.ClockReading.Ahead;
import dev.pynmon.domain.attention.ClockReading.Behind;
import dev.pynmon.domain.attention.ClockRule;
import dev.pynmon.domain.attention.Finding;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.invocation.HistoryEntry;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.query.TimeOrder;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.runner.Heartbeat;
import dev.pynmon.domain.status.KnownStatus;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the signs of life of active runners and the newest {@value #CHANGES} changes tell about
 * clocks. Three calls, two of them at the same time.
 *
 * @param visit the application
 * @param clock this monitor's
 */
record ClocksReading(Visit visit, Clock clock) {
  private static final int CHANGES = 1_000;
  private static final Duration BACK = Duration.ofHours(1);
  private static final Duration AHEAD = Duration.ofDays(1);

  Optional<Finding> check(Duration widest) {
    return isStill()
        ? Optional.of(
            new Finding.NotKnown(
                dev.pynmon.domain.why.Sentence.of(
                    "The clock of this monitor stands still (--now).")))
        : read().map(found -> ClockRule.check(found, widest));
  }

  private boolean isStill() {
    return clock.equals(Clock.fixed(clock.instant(), clock.getZone()));
  }

  private Optional<ClockReading> read() {
    Later<Answer<List<HistoryEntry>>> changes = visit.begin(this::changes);
    Answer<List<Heartbeat>> signs =
        visit.orchestrator(
            store ->
                store
                    .heartbeats()
                    .active(
                        new Settings(visit.app()).activeRule().activeSince(visit.asOf()),
                        PageRequest.MAX_LIMIT));
    Answer<List<HistoryEntry>> read = changes.get();
    Instant now = clock.instant();
    return signs
        .available()
        .flatMap(alive -> read.available().map(entries -> reading(alive, entries, now)));
  }

  private Answer<List<HistoryEntry>> changes() {
    TimeWindow window = new TimeWindow(visit.asOf().minus(BACK), visit.asOf().plus(AHEAD));
    return visit.stateBackend(
        store -> store.histories().window(window, TimeOrder.NEWEST_FIRST, CHANGES).entries());
  }

  private ClockReading reading(List<Heartbeat> signs, List<HistoryEntry> changes, Instant now) {
    Map<RunnerId, String> hosts = hosts(signs, changes);
    Map<String, Duration> ahead = new HashMap<>();
    signs.forEach(sign -> ahead(hosts.get(sign.runner()), sign.last(), now, ahead));
    changes.forEach(
        change ->
            change.runnerContext().ifPresent(by -> ahead(hosts.get(by), change.at(), now, ahead)));
    return new ClockReading(
        ahead.entrySet().stream().map(each -> new Ahead(each.getKey(), each.getValue())).toList(),
        behind(changes, hosts),
        (int) hosts.values().stream().distinct().count());
  }

  private Map<RunnerId, String> hosts(List<Heartbeat> signs, List<HistoryEntry> changes) {
    List<RunnerId> runners =
        Stream.concat(
                signs.stream().map(Heartbeat::runner),
                changes.stream().flatMap(change -> change.runnerContext().stream()))
            .distinct()
            .limit(PageRequest.MAX_LIMIT)
            .toList();
    Map<RunnerId, String> hosts = new HashMap<>();
    visit.contexts(runners).values().stream()
        .filter(who -> !who.hostname().isEmpty())
        .forEach(who -> hosts.put(who.id(), who.hostname()));
    return hosts;
  }

  private static void ahead(
      @org.jspecify.annotations.Nullable String host,
      Instant at,
      Instant now,
      Map<String, Duration> ahead) {
    if (host != null && at.isAfter(now)) {
      ahead.merge(host, Duration.between(now, at), ClocksReading::longer);
    }
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }

  /** Nothing is taken before it is registered: where it seems so, two clocks differ. */
  private static List<Behind> behind(List<HistoryEntry> changes, Map<RunnerId, String> hosts) {
    Map<InvocationId, HistoryEntry> registered = new HashMap<>();
    changes.stream()
        .filter(change -> change.status().status() == KnownStatus.REGISTERED)
        .forEach(change -> registered.put(change.invocation(), change));
    Map<List<String>, Duration> gaps = new HashMap<>();
    for (HistoryEntry change : changes) {
      HistoryEntry first = registered.get(change.invocation());
      if (first != null && change.at().isBefore(first.at())) {
        gap(first, change, hosts, gaps);
      }
    }
    return gaps.entrySet().stream()
        .map(each -> new Behind(each.getKey().getFirst(), each.getKey().getLast(), each.getValue()))
        .toList();
  }

  private static void gap(
      HistoryEntry first,
      HistoryEntry change,
      Map<RunnerId, String> hosts,
      Map<List<String>, Duration> gaps) {
    Optional<String> one = change.runnerContext().map(hosts::get);
    Optional<String> other = first.runnerContext().map(hosts::get);
    if (one.isPresent() && other.isPresent() && !one.equals(other)) {
      gaps.merge(
          List.of(one.get(), other.get()),
          Duration.between(change.at(), first.at()),
          ClocksReading::longer);
    }
  }
}
