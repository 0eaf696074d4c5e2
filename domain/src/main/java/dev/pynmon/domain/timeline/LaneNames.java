package dev.pynmon.domain.timeline;

import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.invocation.HistoryEntry;
import dev.pynmon.domain.orchestrator.AtomicRun;
import dev.pynmon.domain.runner.RunnerContext;
import dev.pynmon.domain.timeline.CauseChoice.Emission;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells on whose lane a change is drawn. */
final class LaneNames {
  private static final String EXTERNAL = "ExternalRunner";

  private final Map<RunnerId, RunnerContext> contexts;
  private final boolean collapseExternal;
  private final Set<LaneId> own;
  private final boolean all;
  private final Map<RunnerId, LaneId> known = new HashMap<>();

  private LaneNames(
      Map<RunnerId, RunnerContext> contexts, boolean collapse, Set<LaneId> own, boolean all) {
    this.contexts = contexts;
    this.collapseExternal = collapse;
    this.own = own;
    this.all = all;
  }

  /**
   * The lanes of these invocations and of runners that emitted something: those with the newest
   * activity where there are too many.
   */
  static LaneNames of(
      TimelineSource source, TimelineOptions options, List<Life> lives, List<Emission> emissions) {
    LaneNames names = new LaneNames(source.contexts(), options.collapseExternal(), Set.of(), true);
    Map<LaneId, Instant> newest = new HashMap<>();
    for (Life life : lives) {
      life.spells()
          .forEach(spell -> newest.merge(names.of(spell), spell.until(), LaneNames::later));
    }
    for (AtomicRun run : source.services()) {
      newest.merge(names.of(run), run.start(), LaneNames::later);
    }
    emissions.forEach(one -> newest.merge(names.of(one.runner()), one.at(), LaneNames::later));
    int limit = options.limits().lanes();
    return newest.size() <= limit ? names : names.foldedTo(newest, limit - 1);
  }

  private LaneNames foldedTo(Map<LaneId, Instant> newest, int lanes) {
    Set<LaneId> kept =
        newest.entrySet().stream()
            .sorted(
                Map.Entry.<LaneId, Instant>comparingByValue(Comparator.reverseOrder())
                    .thenComparing(Map.Entry.comparingByKey()))
            .limit(lanes)
            .map(Map.Entry::getKey)
            .collect(Collectors.toSet());
    return new LaneNames(contexts, collapseExternal, kept, false);
  }

  private static Instant later(Instant a, Instant b) {
    return a.isAfter(b) ? a : b;
  }

  private LaneId of(Spell spell) {
    return of(spell.entry());
  }

  /** The lane of a change. */
  LaneId of(HistoryEntry entry) {
    return entry.runnerContext().map(this::of).orElseGet(() -> orFolded(LaneId.NOBODY));
  }

  /** The lane of a run of the atomic service. */
  LaneId of(AtomicRun run) {
    return of(run.runner());
  }

  private LaneId orFolded(LaneId lane) {
    return all || own.contains(lane) ? lane : LaneId.FOLDED;
  }

  /** The lane of a runner. */
  LaneId of(RunnerId runner) {
    return orFolded(known.computeIfAbsent(runner, this::find));
  }

  private LaneId find(RunnerId runner) {
    return collapseExternal && isExternal(runner) ? LaneId.COLLAPSED_EXTERNAL : LaneId.of(runner);
  }

  private boolean isExternal(RunnerId runner) {
    return Optional.ofNullable(contexts.get(runner))
        .map(context -> context.parentId().isEmpty() && context.runnerClass().contains(EXTERNAL))
        .orElseGet(runner::isExternal);
  }
}
