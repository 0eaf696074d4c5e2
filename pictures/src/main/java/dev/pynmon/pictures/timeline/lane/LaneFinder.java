package dev.pynmon.pictures.timeline.lane;

import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.invocation.HistoryEntry;
import dev.pynmon.domain.orchestrator.AtomicRun;
import dev.pynmon.domain.runner.RunnerContext;
import dev.pynmon.domain.timeline.Presence;
import dev.pynmon.domain.timeline.Timeline;
import dev.pynmon.domain.timeline.lane.Client;
import dev.pynmon.domain.timeline.lane.Posts;
import dev.pynmon.domain.timeline.lane.Stint;
import dev.pynmon.domain.timeline.lane.Stints;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells on whose lane a change is drawn. */
public final class LaneFinder {
  private final Map<RunnerId, RunnerContext> contexts;
  private final LaneLook look;
  private final Seats seats;
  private final Map<RunnerId, LaneId> known = new HashMap<>();
  private Optional<LanePage> page = Optional.empty();

  private LaneFinder(Map<RunnerId, RunnerContext> contexts, LaneLook look, Seats seats) {
    this.contexts = contexts;
    this.look = look;
    this.seats = seats;
  }

  /**
   * The lanes of these invocations and of runners that emitted something. Where there are too many,
   * those are closed that a visitor did not open; where there still are, those stay in which most
   * went on.
   */
  public static LaneFinder of(
      Timeline timeline, LaneLook look, List<Presence> presences, List<Emission> emissions) {
    Map<RunnerId, Stint> stints = Stints.of(timeline);
    emissions.forEach(one -> stints.merge(one.runner(), Stint.at(one.at()), Stint::and));
    Posts posts = Posts.of(stints, timeline.contexts());
    LaneFinder finder = finder(timeline, look, new Seats(posts, look.choice(), false));
    LaneLoads loads = finder.loads(timeline, presences, emissions);
    if (finder.usual(loads).size() > look.lanes()) {
      finder = finder(timeline, look, new Seats(posts, look.choice(), true));
      loads = finder.loads(timeline, presences, emissions);
    }
    finder.keep(loads);
    return finder;
  }

  private static LaneFinder finder(Timeline timeline, LaneLook look, Seats seats) {
    return new LaneFinder(timeline.contexts(), look, seats);
  }

  private LaneLoads loads(Timeline timeline, List<Presence> presences, List<Emission> emissions) {
    LaneLoads loads = new LaneLoads();
    for (Presence presence : presences) {
      boolean wanted = LaneLoads.isWanted(presence, look.selected());
      presence
          .segments()
          .forEach(
              segment -> {
                LaneId lane = of(segment.entry());
                loads.add(lane, segment);
                if (wanted) {
                  loads.want(lane);
                }
              });
    }
    timeline.services().forEach(one -> loads.note(of(one.run())));
    emissions.forEach(one -> loads.note(of(one.runner())));
    return loads;
  }

  private List<LaneId> usual(LaneLoads loads) {
    return loads.ranked().stream().filter(lane -> !seats.isBelowOpened(lane)).toList();
  }

  /** Those that a visitor opened stand in their order, not in that of what went on. */
  private void keep(LaneLoads loads) {
    List<LaneId> opened =
        loads.ranked().stream()
            .filter(seats::isBelowOpened)
            .sorted(Comparator.comparing(lane -> LaneOrder.of(seats.of(lane))))
            .toList();
    page =
        Optional.of(
                LanePage.of(
                    usual(loads), opened, loads.wanted(), look.lanes(), look.choice().page()))
            .filter(some -> some.others() > 0);
  }

  /** Which of the lanes are drawn, where not all have room. */
  public Optional<LanePage> page() {
    return page;
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
    return page.filter(some -> !some.kept().contains(lane)).isPresent() ? LaneId.FOLDED : lane;
  }

  /** The lane of a runner. */
  public LaneId of(RunnerId runner) {
    return orFolded(known.computeIfAbsent(runner, this::find));
  }

  private LaneId find(RunnerId runner) {
    boolean client = Client.is(runner, Optional.ofNullable(contexts.get(runner)));
    return client && look.collapseExternal() ? LaneId.COLLAPSED_EXTERNAL : seats.of(runner);
  }

  /** Whom a lane stands for. */
  LaneSeat seat(LaneId lane) {
    return page.filter(_ -> lane.equals(LaneId.FOLDED))
        .map(some -> LaneSeat.folded(some.others(), some.door()))
        .orElseGet(() -> seats.of(lane));
  }
}
