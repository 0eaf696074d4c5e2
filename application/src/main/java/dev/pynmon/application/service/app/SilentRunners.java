package dev.pynmon.application.service.app;

import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.invocation.HistoryEntry;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.runner.ActiveRule;
import dev.pynmon.domain.runner.Heartbeat;
import dev.pynmon.domain.runner.RunnerContext;
import dev.pynmon.domain.timeline.SignsOfLife;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * When runners that count as dead were last heard of. Who never gave a sign of life is as silent as
 * the runner above.
 */
public final class SilentRunners {
  private static final int LOOKED_AFTER = 8;

  /** Workers fall silent with their runner, but not at the same instant: one call tells of all. */
  private static final Duration TOGETHER = Duration.ofSeconds(10);

  /** How long changes are read from such a moment on. */
  static final Duration AFTER = SignsOfLife.MOMENT.plus(TOGETHER);

  private final Visit visit;
  private final Map<RunnerId, RunnerContext> contexts;

  /**
   * Nothing is asked yet.
   *
   * @param contexts who the runners are, with those above them, as far as known
   */
  public SilentRunners(Visit visit, Map<RunnerId, RunnerContext> contexts) {
    this.visit = visit;
    this.contexts = contexts;
  }

  /** Begins to ask for signs of life of these themselves, while others ask who they are. */
  public static void ask(Visit visit, Collection<RunnerId> busy) {
    List<RunnerId> asked = some(busy.stream());
    if (!asked.isEmpty()) {
      visit.begin(() -> visit.heartbeats(asked));
    }
  }

  /**
   * When those of the first 1,000 of these that count as dead were last heard of. Cost: a call to
   * the orchestrator for those not asked for yet, one for the runners above those of whom nothing
   * was heard, and that of {@link #signs}; none for none.
   */
  public Map<RunnerId, Instant> among(Collection<RunnerId> busy, Instant now) {
    Map<RunnerId, Heartbeat> nearest = nearestSigns(busy);
    return signs(nearest, nearest.keySet(), now).silentSince();
  }

  /**
   * When these were last heard of: by their heartbeats, and by what they or their workers changed
   * in the minute after, as far as {@value Visit#MAX_AFTER} changes from each of the newest {@value
   * #LOOKED_AFTER} moments on tell at which silent ones gave their last heartbeats. Cost: where
   * some are silent a call for each of these moments, all at the same time, and one for who changed
   * something then; else none.
   *
   * @param nearest the heartbeat of each, or of the nearest above it that gave one
   * @param judged of these is told whether they are silent
   */
  public SignsOfLife signs(Map<RunnerId, Heartbeat> nearest, Set<RunnerId> judged, Instant now) {
    ActiveRule rule = new Settings(visit.app()).activeRule();
    SignsOfLife told = SignsOfLife.of(nearest, judged, contexts, rule, now);
    List<HistoryEntry> changes = lastChanges(told, nearest);
    Map<RunnerId, RunnerContext> known = new HashMap<>(contexts);
    known.putAll(visit.contexts(some(changes.stream().flatMap(SilentRunners::who))));
    return told.with(changes, known);
  }

  private List<HistoryEntry> lastChanges(SignsOfLife told, Map<RunnerId, Heartbeat> nearest) {
    return Stream.concat(told.silentSince().keySet().stream(), told.staleSince().keySet().stream())
        .flatMap(silent -> Optional.ofNullable(nearest.get(silent)).stream())
        .map(Heartbeat::last)
        .map(SilentRunners::about)
        .distinct()
        .sorted(Comparator.reverseOrder())
        .limit(LOOKED_AFTER)
        .map(moment -> visit.begin(() -> visit.changesAfter(moment)))
        .toList()
        .stream()
        .flatMap(changes -> changes.get().stream())
        .toList();
  }

  private static Instant about(Instant moment) {
    long together = TOGETHER.toSeconds();
    return Instant.ofEpochSecond(Math.floorDiv(moment.getEpochSecond(), together) * together);
  }

  private static Stream<RunnerId> who(HistoryEntry change) {
    return change.runnerContext().stream();
  }

  /**
   * The last sign of life of each of the first 1,000 of these, or of the nearest above it that gave
   * one. The same calls.
   */
  public Map<RunnerId, Heartbeat> nearestSigns(Collection<RunnerId> runners) {
    List<RunnerId> wanted = some(runners.stream());
    Map<RunnerId, Heartbeat> heard = new HashMap<>(visit.heartbeats(wanted));
    Stream<RunnerId> unheard = wanted.stream().filter(runner -> !heard.containsKey(runner));
    heard.putAll(visit.heartbeats(some(unheard.flatMap(this::line))));
    Map<RunnerId, Heartbeat> nearest = new HashMap<>();
    wanted.forEach(
        runner -> newestSign(runner, heard).ifPresent(sign -> nearest.put(runner, sign)));
    return nearest;
  }

  /** The same of them and of the runners above them, 1,000 together. One call at most. */
  public Map<RunnerId, Instant> amongWithAbove(Collection<RunnerId> busy, Instant now) {
    return among(some(withAbove(busy)), now);
  }

  /** These, each with those above it, the nearest first. */
  public Stream<RunnerId> withAbove(Collection<RunnerId> busy) {
    return busy.stream().flatMap(this::line);
  }

  private static List<RunnerId> some(Stream<RunnerId> runners) {
    return runners.distinct().limit(PageRequest.MAX_LIMIT).toList();
  }

  private Optional<Heartbeat> newestSign(RunnerId runner, Map<RunnerId, Heartbeat> heard) {
    return line(runner).flatMap(each -> Optional.ofNullable(heard.get(each)).stream()).findFirst();
  }

  private Stream<RunnerId> line(RunnerId runner) {
    return SignsOfLife.line(runner, contexts).stream();
  }
}
