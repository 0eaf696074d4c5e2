package dev.pynmon.domain.timeline;

import dev.pynmon.domain.event.Event;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.invocation.HistoryEntry;
import dev.pynmon.domain.orchestrator.AtomicRun;
import dev.pynmon.domain.runner.ActiveRule;
import dev.pynmon.domain.runner.Heartbeat;
import dev.pynmon.domain.runner.RunnerContext;
import dev.pynmon.domain.runner.RunnerPresence;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * When runners were last heard of: the newest sign of life of each, whatever its kind; what a
 * worker does is one of its runner, too. The one place where that is decided, so that marks, bars,
 * lanes and words tell the same moment.
 *
 * @param heard all that were asked about
 * @param silentSince those that count as dead, by their heartbeats as pynenc has it
 * @param staleSince those that were not heard of for long and do not count as dead yet
 * @param toldBy by whose heartbeats that is told, where it is not their own
 */
public record SignsOfLife(
    Map<RunnerId, Instant> heard,
    Map<RunnerId, Instant> silentSince,
    Map<RunnerId, Instant> staleSince,
    Map<RunnerId, RunnerId> toldBy) {
  /** Nothing is known. */
  public static final SignsOfLife NONE = new SignsOfLife(Map.of(), Map.of(), Map.of());

  /** Within this time after that of its runner the heartbeat of a worker tells of both. */
  private static final Duration MOMENT = Duration.ofMinutes(1);

  public SignsOfLife {
    heard = Map.copyOf(heard);
    silentSince = Map.copyOf(silentSince);
    staleSince = Map.copyOf(staleSince);
    toldBy = Map.copyOf(toldBy);
  }

  /** Each told by its own heartbeat. */
  public SignsOfLife(
      Map<RunnerId, Instant> heard,
      Map<RunnerId, Instant> silentSince,
      Map<RunnerId, Instant> staleSince) {
    this(heard, silentSince, staleSince, Map.of());
  }

  /**
   * What heartbeats tell.
   *
   * @param nearest that of each runner, or of the nearest above it that gave one
   * @param judged of these is told whether they are silent
   * @param contexts who they are, as far as known
   */
  public static SignsOfLife of(
      Map<RunnerId, Heartbeat> nearest,
      Set<RunnerId> judged,
      Map<RunnerId, RunnerContext> contexts,
      ActiveRule rule,
      Instant now) {
    Map<RunnerId, Instant> heard = new HashMap<>();
    Map<RunnerId, Instant> silent = new HashMap<>();
    Map<RunnerId, Instant> stale = new HashMap<>();
    Map<RunnerId, RunnerId> toldBy = new HashMap<>();
    nearest.forEach(
        (runner, sign) -> {
          heard.put(runner, sign.last());
          toldBy.put(runner, sign.runner());
          RunnerPresence presence = rule.presence(Optional.of(sign), now);
          if (judged.contains(runner) && presence == RunnerPresence.GONE) {
            silent.put(runner, sign.last());
          } else if (judged.contains(runner) && presence == RunnerPresence.STALE) {
            stale.put(runner, sign.last());
          }
        });
    return new SignsOfLife(heard, silent, stale, toldBy).with(ofWorkers(nearest, contexts));
  }

  /** The heartbeats of workers, as signs of life of those above them. */
  private static Map<RunnerId, Instant> ofWorkers(
      Map<RunnerId, Heartbeat> nearest, Map<RunnerId, RunnerContext> contexts) {
    Map<RunnerId, Instant> newest = new HashMap<>();
    for (Heartbeat sign : nearest.values()) {
      for (RunnerId above : line(sign.runner(), contexts)) {
        Optional.ofNullable(nearest.get(above))
            .map(own -> own.last().plus(MOMENT))
            .filter(end -> !sign.last().isAfter(end))
            .ifPresent(end -> newest.merge(above, sign.last(), SignsOfLife::later));
      }
    }
    return newest;
  }

  /** The same where changes tell of later moments. */
  public SignsOfLife with(Collection<HistoryEntry> changes, Map<RunnerId, RunnerContext> contexts) {
    return with(changes, List.of(), List.of(), contexts);
  }

  /** The same where changes, runs of the atomic service and events tell of later moments. */
  SignsOfLife with(
      Collection<HistoryEntry> changes,
      List<AtomicRun> services,
      List<Event> events,
      Map<RunnerId, RunnerContext> contexts) {
    if (heard.isEmpty() && silentSince.isEmpty() && staleSince.isEmpty()) {
      return this;
    }
    Map<RunnerId, Instant> newest = new HashMap<>();
    changes.forEach(
        change -> change.runnerContext().ifPresent(runner -> note(newest, runner, change.at())));
    services.forEach(run -> note(newest, run.runner(), run.end().orElse(run.start())));
    events.forEach(
        event -> event.emitter().runner().ifPresent(runner -> note(newest, runner, event.at())));
    Map<RunnerId, Instant> ofAll = new HashMap<>(newest);
    newest.forEach((runner, at) -> line(runner, contexts).forEach(each -> note(ofAll, each, at)));
    return with(ofAll);
  }

  /**
   * The topmost of a runner and those above it that is silent; where none of them gave a sign of
   * life, the topmost.
   *
   * @param line the runner and those above it, the nearest first
   */
  public RunnerId head(List<RunnerId> line) {
    return line.reversed().stream()
        .filter(any -> silentSince.containsKey(any) || staleSince.containsKey(any))
        .findFirst()
        .orElse(line.getLast());
  }

  /** A runner and those above it, the nearest first, as far as known. */
  public static List<RunnerId> line(RunnerId runner, Map<RunnerId, RunnerContext> contexts) {
    RunnerContext context = contexts.get(runner);
    return context == null ? List.of(runner) : context.line();
  }

  private SignsOfLife with(Map<RunnerId, Instant> newest) {
    return new SignsOfLife(
        later(heard, newest), later(silentSince, newest), later(staleSince, newest), toldBy);
  }

  private static void note(Map<RunnerId, Instant> newest, RunnerId runner, Instant at) {
    newest.merge(runner, at, SignsOfLife::later);
  }

  private Map<RunnerId, Instant> later(
      Map<RunnerId, Instant> known, Map<RunnerId, Instant> newest) {
    Map<RunnerId, Instant> later = new HashMap<>(known);
    later.replaceAll(
        (runner, at) -> {
          Instant own = later(at, newest.getOrDefault(runner, at));
          return later(own, newest.getOrDefault(toldBy.getOrDefault(runner, runner), own));
        });
    return later;
  }

  private static Instant later(Instant a, Instant b) {
    return a.isAfter(b) ? a : b;
  }
}
