package dev.pynmon.demo;

import dev.pynmon.application.Pynmon;
import dev.pynmon.demo.cluster.Mishap;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.attention.Need;
import dev.pynmon.domain.attention.Rule;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.domain.why.Subject;
import dev.pynmon.testkit.contract.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

/** A monitor that looks at a simulation at the moments that a test wants. Time never goes back. */
final class Lookout implements AutoCloseable {
  /** After which what failed was tried again as often as it is. */
  private static final Duration RETRIED = Duration.ofMinutes(5);

  /** So long before a breakdown one that failed as it does at times may count as its first. */
  private static final Duration EARLY = Duration.ofMinutes(6);

  /** After which what failed in a breakdown has left the present. */
  private static final Duration FORGOTTEN = Duration.ofMinutes(35);

  /** After which what many calls heaped up is worked off. */
  private static final Duration HEAP = Duration.ofMinutes(20);

  /** After which at the latest somebody ends a run that a dead runner left behind. */
  private static final Duration STUCK = Duration.ofMinutes(60);

  /** What is found where nothing is recovered, and no trigger looked at. */
  private static final Set<Rule> HALTED =
      EnumSet.of(
          Rule.SCHEDULER,
          Rule.SILENT_RUNNER,
          Rule.MISSED_CRON,
          Rule.STRANDED,
          Rule.LONG_PENDING,
          Rule.LONG_PUT_BACK,
          Rule.NOBODY_MOVES);

  private final SimulatedCluster cluster;
  private final TestClock clock;
  private final AtomicLong nanos = new AtomicLong();
  private final Pynmon monitor;
  private final List<Seen> seen = new ArrayList<>();

  /** What there is of each application once all was looked at. */
  private final Map<String, Contents> ended = new HashMap<>();

  /**
   * Something that needed attention.
   *
   * @param app in which application
   * @param at when it was looked at
   * @param need what
   */
  record Seen(String app, Instant at, Need need) {}

  Lookout(SimulatedCluster cluster, Instant start) {
    this.cluster = cluster;
    this.clock = new TestClock(start);
    this.monitor =
        Pynmon.builder()
            .store("demo=" + cluster.address("lookout"))
            .clock(clock)
            .nanos(nanos::get)
            .build();
  }

  /** Looks at an application, which has moved on to so much after its start. */
  void look(String app, Duration sinceStart) {
    clock.advance(Duration.between(clock.instant(), SimulatedCluster.START.plus(sinceStart)));
    nanos.addAndGet(Duration.ofHours(1).toNanos());
    monitor.useCases().apps().attention().checkComplete(new AppKey(app)).needs().stream()
        .map(need -> new Seen(app, clock.instant(), need))
        .forEach(seen::add);
  }

  /** What nothing that went wrong explains. */
  List<Seen> unexplained() {
    return seen.stream().filter(one -> !isExplained(one)).toList();
  }

  private boolean isExplained(Seen one) {
    return cluster.mishaps(one.app()).stream()
        .filter(mishap -> !mishap.at().isAfter(one.at()))
        .anyMatch(mishap -> explains(mishap, one));
  }

  private boolean explains(Mishap mishap, Seen one) {
    Rule rule = one.need().rule();
    return switch (mishap.kind()) {
      case CRASH -> rule == Rule.SILENT_RUNNER && isAbout(mishap, one.need());
      case STUCK -> HALTED.contains(rule) && !one.at().isAfter(mishap.at().plus(STUCK));
      case BREAKDOWN ->
          rule == Rule.FAILURE_BURST
              && isOf(one.need(), failed(one.app(), mishap).keySet())
              && began(one.need(), mishap)
              && !one.at().isAfter(mishap.until().plus(FORGOTTEN));
      case SALE -> rule == Rule.QUEUE_WAITS && !one.at().isAfter(mishap.until().plus(HEAP));
      case LEFTOVER -> rule == Rule.MISSED_CRON && one.need().noun().equals("lost");
      case DEPLOY -> false;
    };
  }

  /** Whether what is said to fail began with the breakdown, not with one before it. */
  private static boolean began(Need need, Mishap breakdown) {
    Instant from = breakdown.at().minus(EARLY);
    Instant until = breakdown.until().plus(RETRIED);
    return need.since().filter(since -> !since.isBefore(from) && !since.isAfter(until)).isPresent();
  }

  /** Whether this was told when it was looked at so long after the start. */
  boolean told(String app, Mishap mishap, Duration sinceStart) {
    Instant at = SimulatedCluster.START.plus(sinceStart);
    return seen.stream()
        .filter(one -> one.app().equals(app) && one.at().equals(at))
        .anyMatch(one -> isOf(app, mishap, one.need()));
  }

  private boolean isOf(String app, Mishap mishap, Need need) {
    return switch (mishap.kind()) {
      case CRASH -> need.rule() == Rule.SILENT_RUNNER && isAbout(mishap, need);
      case STUCK -> need.rule() == Rule.SCHEDULER && isAbout(mishap, need);
      case BREAKDOWN ->
          need.rule() == Rule.FAILURE_BURST
              && isOf(need, mostFailed(failed(app, mishap)))
              && began(need, mishap);
      case LEFTOVER -> need.rule() == Rule.MISSED_CRON && need.noun().equals("lost");
      case SALE, DEPLOY -> true;
    };
  }

  private static boolean isOf(Need need, Set<TaskKey> tasks) {
    return need.page() instanceof Subject.OfStatus page
        && page.task().filter(tasks::contains).isPresent();
  }

  private static Set<TaskKey> mostFailed(Map<TaskKey, Long> failed) {
    long most = failed.values().stream().mapToLong(Long::longValue).max().orElse(0);
    return failed.keySet().stream()
        .filter(task -> failed.get(task) == most)
        .collect(Collectors.toSet());
  }

  /** How many failed of each task while a breakdown went on, and until all had been tried again. */
  private Map<TaskKey, Long> failed(String app, Mishap mishap) {
    Instant until = mishap.until().plus(RETRIED);
    return ended.computeIfAbsent(app, cluster::contents).states().values().stream()
        .filter(state -> state.status().status() == KnownStatus.FAILED)
        .filter(
            state ->
                state.status().at().isAfter(mishap.at()) && state.status().at().isBefore(until))
        .collect(Collectors.groupingBy(InvocationState::task, Collectors.counting()));
  }

  private static boolean isAbout(Mishap mishap, Need need) {
    return need.cause().filter(runner -> runner.value().equals(mishap.subject())).isPresent();
  }

  @Override
  public void close() {
    monitor.close();
  }
}
