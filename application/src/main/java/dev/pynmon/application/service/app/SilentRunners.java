package dev.pynmon.application.service.app;

import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.invocation.HistoryEntry;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.runner.ActiveRule;
import dev.pynmon.domain.runner.Heartbeat;
import dev.pynmon.domain.runner.RunnerContext;
import dev.pynmon.domain.timeline.SignsOfLife;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * When runners that count as dead were last heard of. Who never gave a sign of life is as silent as
 * the runner above.
 */
public final class SilentRunners {
  private static final int LOOKED_AFTER = 8;

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
   * The last signs of life of those of the first 1,000 of these that count as dead. Cost: a call to
   * the orchestrator for those not asked for yet, one for the runners above those of whom nothing
   * was heard, and that of {@link #lastChanges} where some are silent; none for none.
   */
  public Map<RunnerId, Instant> among(Collection<RunnerId> busy, Instant now) {
    Map<RunnerId, Heartbeat> nearest = nearestSigns(busy);
    ActiveRule rule = new Settings(visit.app()).activeRule();
    SignsOfLife signs = SignsOfLife.of(nearest, nearest.keySet(), rule, now);
    return signs.with(lastChanges(signs)).silentSince();
  }

  /**
   * What may have been done after the last heartbeats: the changes of the minute that follows each,
   * since a heartbeat is written twice in a minute. Who changed something then was heard of later
   * than its heartbeat tells. Cost: a call for each of the newest {@value #LOOKED_AFTER} moments at
   * which runners that count as dead were last heard of, all at the same time.
   */
  public List<HistoryEntry> lastChanges(SignsOfLife signs) {
    return signs.silentSince().values().stream()
        .distinct()
        .sorted(Comparator.reverseOrder())
        .limit(LOOKED_AFTER)
        .map(moment -> visit.begin(() -> visit.changesAfter(moment)))
        .toList()
        .stream()
        .flatMap(changes -> changes.get().stream())
        .toList();
  }

  /**
   * The last sign of life of each of the first 1,000 of these, or of the nearest above it that gave
   * one. The same calls.
   */
  public Map<RunnerId, Heartbeat> nearestSigns(Collection<RunnerId> runners) {
    List<RunnerId> wanted = some(runners.stream());
    Map<RunnerId, Heartbeat> heard = new HashMap<>(visit.heartbeats(wanted));
    Stream<RunnerId> unheard = wanted.stream().filter(runner -> !heard.containsKey(runner));
    heard.putAll(visit.heartbeats(some(unheard.flatMap(runner -> above(runner).stream()))));
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
    return Stream.concat(Stream.of(runner), above(runner).stream());
  }

  /** Those above it, the nearest first. */
  private List<RunnerId> above(RunnerId runner) {
    List<RunnerId> line = new ArrayList<>();
    Optional<RunnerContext> above =
        Optional.ofNullable(contexts.get(runner)).flatMap(RunnerContext::parent);
    while (above.isPresent()) {
      line.add(above.get().id());
      above = above.get().parent();
    }
    return line;
  }
}
