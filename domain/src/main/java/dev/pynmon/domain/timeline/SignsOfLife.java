package dev.pynmon.domain.timeline;

import dev.pynmon.domain.event.Event;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.invocation.HistoryEntry;
import dev.pynmon.domain.orchestrator.AtomicRun;
import dev.pynmon.domain.runner.ActiveRule;
import dev.pynmon.domain.runner.Heartbeat;
import dev.pynmon.domain.runner.RunnerPresence;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * When runners were last heard of: the newest sign of life of each, whatever its kind. The one
 * place where that is decided, so that marks, bars, lanes and words tell the same moment.
 *
 * @param heard all that were asked about
 * @param silentSince those that count as dead, by their heartbeats as pynenc has it
 * @param staleSince those that were not heard of for long and do not count as dead yet
 */
public record SignsOfLife(
    Map<RunnerId, Instant> heard,
    Map<RunnerId, Instant> silentSince,
    Map<RunnerId, Instant> staleSince) {
  /** Nothing is known. */
  public static final SignsOfLife NONE = new SignsOfLife(Map.of(), Map.of(), Map.of());

  public SignsOfLife {
    heard = Map.copyOf(heard);
    silentSince = Map.copyOf(silentSince);
    staleSince = Map.copyOf(staleSince);
  }

  /**
   * What heartbeats tell.
   *
   * @param nearest that of each runner, or of the nearest above it that gave one
   * @param judged of these is told whether they are silent
   */
  public static SignsOfLife of(
      Map<RunnerId, Heartbeat> nearest, Set<RunnerId> judged, ActiveRule rule, Instant now) {
    Map<RunnerId, Instant> heard = new HashMap<>();
    Map<RunnerId, Instant> silent = new HashMap<>();
    Map<RunnerId, Instant> stale = new HashMap<>();
    nearest.forEach(
        (runner, sign) -> {
          heard.put(runner, sign.last());
          RunnerPresence presence = rule.presence(Optional.of(sign), now);
          if (judged.contains(runner) && presence == RunnerPresence.GONE) {
            silent.put(runner, sign.last());
          } else if (judged.contains(runner) && presence == RunnerPresence.STALE) {
            stale.put(runner, sign.last());
          }
        });
    return new SignsOfLife(heard, silent, stale);
  }

  /** The same where changes tell of later moments. */
  public SignsOfLife with(Collection<HistoryEntry> changes) {
    return with(changes, List.of(), List.of());
  }

  /** The same where changes, runs of the atomic service and events tell of later moments. */
  SignsOfLife with(Collection<HistoryEntry> changes, List<AtomicRun> services, List<Event> events) {
    if (heard.isEmpty() && silentSince.isEmpty() && staleSince.isEmpty()) {
      return this;
    }
    Map<RunnerId, Instant> newest = new HashMap<>();
    changes.forEach(
        change -> change.runnerContext().ifPresent(runner -> note(newest, runner, change.at())));
    services.forEach(run -> note(newest, run.runner(), run.end().orElse(run.start())));
    events.forEach(
        event -> event.emitter().runner().ifPresent(runner -> note(newest, runner, event.at())));
    return new SignsOfLife(
        later(heard, newest), later(silentSince, newest), later(staleSince, newest));
  }

  private static void note(Map<RunnerId, Instant> newest, RunnerId runner, Instant at) {
    newest.merge(runner, at, SignsOfLife::later);
  }

  private static Map<RunnerId, Instant> later(
      Map<RunnerId, Instant> known, Map<RunnerId, Instant> newest) {
    Map<RunnerId, Instant> later = new HashMap<>(known);
    later.replaceAll((runner, at) -> later(at, newest.getOrDefault(runner, at)));
    return later;
  }

  private static Instant later(Instant a, Instant b) {
    return a.isAfter(b) ? a : b;
  }
}
