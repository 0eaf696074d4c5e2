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
import java.util.stream.Stream;

/**
 * When runners were last heard of: by their last heartbeats, or by whatever they or workers of
 * theirs did in the minute after. What was later is no sign of theirs any more: a worker may
 * outlive its runner. The one place where that is decided, so that marks, bars, lanes and words
 * tell the same moment.
 *
 * @param heard all that were asked about
 * @param silentSince those that fell silent: they count as dead, by their heartbeats as pynenc has
 *     it
 * @param staleSince those that were not heard of for long and do not count as dead yet
 * @param toldBy the last heartbeat of each, or of the nearest above it that gave one
 */
public record SignsOfLife(
    Map<RunnerId, Instant> heard,
    Map<RunnerId, Instant> silentSince,
    Map<RunnerId, Instant> staleSince,
    Map<RunnerId, Heartbeat> toldBy) {
  /** Nothing is known. */
  public static final SignsOfLife NONE = new SignsOfLife(Map.of(), Map.of(), Map.of());

  /** How long after a heartbeat what happened is a sign, too: two are written in that time. */
  public static final Duration MOMENT = Duration.ofMinutes(1);

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
   * @param judged of these is told whether they are silent or stale
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
    return new SignsOfLife(heard, silent, stale, nearest)
        .with(
            nearest.values().stream().map(sign -> new Sign(sign.runner(), sign.last())), contexts);
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
    Stream<Sign> changed =
        changes.stream()
            .flatMap(
                change -> change.runnerContext().map(by -> new Sign(by, change.at())).stream());
    Stream<Sign> served =
        services.stream().map(run -> new Sign(run.runner(), run.end().orElse(run.start())));
    Stream<Sign> emitted =
        events.stream()
            .flatMap(
                event -> event.emitter().runner().map(by -> new Sign(by, event.at())).stream());
    return heard.isEmpty() && silentSince.isEmpty() && staleSince.isEmpty()
        ? this
        : with(Stream.of(changed, served, emitted).flatMap(each -> each), contexts);
  }

  /** What a worker does is a sign of those above it, too. */
  private SignsOfLife with(Stream<Sign> signs, Map<RunnerId, RunnerContext> contexts) {
    Map<RunnerId, Instant> ends = ends();
    Map<RunnerId, List<RunnerId>> lines = new HashMap<>();
    Map<RunnerId, Instant> newest = new HashMap<>();
    signs.forEach(
        sign ->
            lines.computeIfAbsent(sign.runner(), runner -> line(runner, contexts)).stream()
                .filter(each -> !sign.at().isAfter(ends.getOrDefault(each, Instant.MIN)))
                .forEach(each -> newest.merge(each, sign.at(), SignsOfLife::later)));
    return new SignsOfLife(
        later(heard, newest), later(silentSince, newest), later(staleSince, newest), toldBy);
  }

  /** Until when what happens is a sign of each. */
  private Map<RunnerId, Instant> ends() {
    Map<RunnerId, Instant> last = new HashMap<>(staleSince);
    last.putAll(silentSince);
    last.putAll(heard);
    toldBy.values().forEach(sign -> last.put(sign.runner(), sign.last()));
    toldBy.forEach((runner, sign) -> last.put(runner, sign.last()));
    last.replaceAll((_, at) -> at.plus(MOMENT));
    return last;
  }

  /**
   * The topmost of a runner and those above it that is silent or stale; where none of them gave a
   * sign of life, the topmost.
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

  private Map<RunnerId, Instant> later(
      Map<RunnerId, Instant> known, Map<RunnerId, Instant> newest) {
    Map<RunnerId, Instant> later = new HashMap<>(known);
    later.replaceAll(
        (runner, at) -> {
          Instant own = later(at, newest.getOrDefault(runner, at));
          return Optional.ofNullable(toldBy.get(runner))
              .map(sign -> later(own, newest.getOrDefault(sign.runner(), own)))
              .orElse(own);
        });
    return later;
  }

  private static Instant later(Instant a, Instant b) {
    return a.isAfter(b) ? a : b;
  }

  /** Who did something when. */
  private record Sign(RunnerId runner, Instant at) {}
}
