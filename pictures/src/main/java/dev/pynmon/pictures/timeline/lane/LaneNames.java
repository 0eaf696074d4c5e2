package dev.pynmon.pictures.timeline.lane;

import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.invocation.HistoryEntry;
import dev.pynmon.domain.orchestrator.AtomicRun;
import dev.pynmon.domain.runner.RunnerContext;
import dev.pynmon.domain.timeline.Presence;
import dev.pynmon.domain.timeline.Segment;
import dev.pynmon.domain.timeline.ServicePresence;
import dev.pynmon.domain.timeline.Timeline;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells on whose lane a change is drawn. */
public final class LaneNames {
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
  public static LaneNames of(
      Timeline timeline, LaneLook look, List<Presence> presences, List<Emission> emissions) {
    LaneNames names = new LaneNames(timeline.contexts(), look.collapseExternal(), Set.of(), true);
    Map<LaneId, Instant> newest = new HashMap<>();
    for (Presence presence : presences) {
      presence
          .segments()
          .forEach(segment -> newest.merge(names.of(segment), segment.until(), LaneNames::later));
    }
    for (ServicePresence service : timeline.services()) {
      newest.merge(names.of(service.run()), service.run().start(), LaneNames::later);
    }
    emissions.forEach(one -> newest.merge(names.of(one.runner()), one.at(), LaneNames::later));
    return newest.size() <= look.lanes() ? names : names.foldedTo(newest, look.lanes() - 1);
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

  private LaneId of(Segment segment) {
    return of(segment.entry());
  }

  /** The lane of a change. */
  public LaneId of(HistoryEntry entry) {
    return entry.runnerContext().map(this::of).orElseGet(() -> orFolded(LaneId.NOBODY));
  }

  /** The lane of a run of the atomic service. */
  public LaneId of(AtomicRun run) {
    return of(run.runner());
  }

  private LaneId orFolded(LaneId lane) {
    return all || own.contains(lane) ? lane : LaneId.FOLDED;
  }

  /** The lane of a runner. */
  public LaneId of(RunnerId runner) {
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
