package dev.pynmon.pictures.timeline;

import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.timeline.Presence;
import dev.pynmon.domain.timeline.Segment;
import dev.pynmon.domain.timeline.Timeline;
import dev.pynmon.pictures.scale.Axis;
import dev.pynmon.pictures.scale.Measures;
import dev.pynmon.pictures.scale.TimeScale;
import dev.pynmon.pictures.timeline.cause.CauseFit;
import dev.pynmon.pictures.timeline.cause.CausePlacer;
import dev.pynmon.pictures.timeline.cause.DrawnCauses;
import dev.pynmon.pictures.timeline.cause.MarkerPlaces;
import dev.pynmon.pictures.timeline.figure.Figure;
import dev.pynmon.pictures.timeline.figure.FigurePlacer;
import dev.pynmon.pictures.timeline.figure.Journey;
import dev.pynmon.pictures.timeline.figure.Journeys;
import dev.pynmon.pictures.timeline.figure.LossPlacer;
import dev.pynmon.pictures.timeline.figure.Positions;
import dev.pynmon.pictures.timeline.figure.RowAssigner;
import dev.pynmon.pictures.timeline.figure.ServedRegistrations;
import dev.pynmon.pictures.timeline.figure.Stay;
import dev.pynmon.pictures.timeline.figure.TakenUp;
import dev.pynmon.pictures.timeline.lane.Emission;
import dev.pynmon.pictures.timeline.lane.Lane;
import dev.pynmon.pictures.timeline.lane.LaneFinder;
import dev.pynmon.pictures.timeline.lane.LaneId;
import dev.pynmon.pictures.timeline.lane.LaneLayout;
import dev.pynmon.pictures.timeline.lane.Services;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Makes a picture in steps: invocations, what fits, lanes, rows, places. */
final class TimelineLayout {
  /** Below the last lane. */
  private static final double BOTTOM = 1;

  private final Timeline timeline;
  private final TimelineLook look;

  TimelineLayout(Timeline timeline, TimelineLook look) {
    this.timeline = timeline;
    this.look = look;
  }

  TimelinePicture build() {
    Fit fit = Fit.of(timeline, look);
    return fit.form() == TimelineForm.BARS ? bars(fit) : density(fit);
  }

  /** Bars; density after all when they need too many rows. */
  private TimelinePicture bars(Fit fit) {
    Set<InvocationId> drawn = ids(fit.drawn());
    int beside = CauseFit.beside(timeline.causes(), drawn, look.limits().marks());
    int left = Math.max(beside, fit.left(timeline, look.limits()));
    Unplaced unplaced = unplaced(fit.drawn(), CauseFit.of(timeline.causes(), drawn, left));
    Map<LaneId, Integer> rows = new LinkedHashMap<>();
    unplaced.lanes().forEach((lane, stays) -> rows.put(lane, unplaced.assign(lane, stays)));
    int sum = rows.values().stream().mapToInt(Integer::intValue).sum();
    if (sum > look.limits().rows()) {
      return density(Fit.density(timeline, look));
    }
    List<Lane> lanes =
        layout(rows, unplaced).stream()
            .map(lane -> lane.with(unplaced.services().bars(lane), List.of()))
            .toList();
    return picture(fit, lanes, unplaced, unplaced.journeys().all());
  }

  private TimelinePicture density(Fit fit) {
    Set<InvocationId> drawn = ids(fit.drawn());
    int kept = CauseFit.reserve(timeline.causes(), drawn, look.limits().marks());
    Unplaced unplaced = unplaced(timeline.presences(), CauseFit.of(timeline.causes(), drawn, kept));
    Map<LaneId, Integer> rows = new LinkedHashMap<>();
    unplaced.lanes().forEach((lane, stays) -> rows.put(lane, stays.isEmpty() ? 0 : 1));
    int marks = look.limits().marks() - kept;
    Density density = Density.of(timeline.window(), unplaced.lanes(), marks);
    List<Lane> lanes =
        layout(rows, unplaced).stream()
            .map(
                lane ->
                    lane.with(unplaced.services().bars(lane), density.bars(lane.id(), lane.box())))
            .toList();
    return picture(fit, lanes, unplaced, drawn(unplaced.journeys(), fit));
  }

  private static Set<InvocationId> ids(List<Presence> presences) {
    return presences.stream().map(Presence::id).collect(Collectors.toSet());
  }

  private static Set<InvocationId> withBars(List<Presence> presences) {
    return ids(presences.stream().filter(Presence::hasBar).toList());
  }

  /** Those of the invocations that are drawn one by one. */
  private static List<Journey> drawn(Journeys journeys, Fit fit) {
    Set<InvocationId> ids = ids(fit.drawn());
    return journeys.all().stream()
        .filter(journey -> ids.contains(journey.presence().id()))
        .toList();
  }

  /** What is on the lanes before these have their places. */
  private record Unplaced(
      Journeys journeys,
      LaneFinder finder,
      Services services,
      ServedRegistrations served,
      CauseFit causes) {
    Map<LaneId, List<Stay>> lanes() {
      return journeys.byLane();
    }

    /** Gives what is in a lane its rows. Answers how many those of the invocations are. */
    int assign(LaneId lane, List<Stay> stays) {
      List<Stay> own = stays.stream().filter(stay -> !served.isOnABar(stay)).toList();
      int rows = RowAssigner.assign(own);
      if (Services.areAbove(rows)) {
        RowAssigner.lower(own, services.rows(lane));
      }
      return rows;
    }
  }

  private Unplaced unplaced(List<Presence> presences, CauseFit causes) {
    List<Emission> emissions = causes.emissions(withBars(presences));
    LaneFinder finder = LaneFinder.of(timeline, look.lanes(), presences, emissions);
    Services services = new Services(timeline, finder);
    ServedRegistrations served = new ServedRegistrations(timeline.causes().served(), services);
    Set<LaneId> others = new HashSet<>(services.rows().keySet());
    emissions.forEach(one -> others.add(finder.of(one.runner())));
    Journeys journeys = Journeys.of(presences, finder, served, others);
    return new Unplaced(journeys, finder, services, served, causes);
  }

  private List<Lane> layout(Map<LaneId, Integer> rows, Unplaced unplaced) {
    unplaced.served().putIntoRows(unplaced.lanes(), rows);
    return LaneLayout.of(
        timeline,
        unplaced.finder(),
        rows,
        unplaced.services().rows(),
        members(unplaced.journeys()));
  }

  /** How many runners stand behind each lane that several share. */
  private static Map<LaneId, Integer> members(Journeys journeys) {
    Map<LaneId, Integer> members = new HashMap<>();
    journeys
        .byLane()
        .forEach(
            (lane, stays) -> {
              if (lane.runner().isEmpty()) {
                members.put(lane, Math.max(1, runners(stays).size()));
              }
            });
    return members;
  }

  private static Set<RunnerId> runners(List<Stay> stays) {
    Set<RunnerId> runners = new HashSet<>();
    for (Stay stay : stays) {
      stay.segments().stream().map(Segment::runner).flatMap(Optional::stream).forEach(runners::add);
    }
    return runners;
  }

  private TimelinePicture picture(
      Fit fit, List<Lane> lanes, Unplaced unplaced, List<Journey> journeys) {
    Map<LaneId, Lane> byId =
        lanes.stream().collect(Collectors.toMap(Lane::id, Function.identity()));
    TimeScale scale = new TimeScale(timeline.window());
    Positions all = new Positions(scale, byId, unplaced.journeys().all());
    Positions drawn = new Positions(scale, byId, journeys);
    FigurePlacer placer = new FigurePlacer(scale, byId, look.selected(), drawn);
    List<Figure> figures =
        journeys.stream().map(placer::place).sorted(Comparator.comparing(Figure::layer)).toList();
    MarkerPlaces places = new MarkerPlaces(all, unplaced.finder(), byId);
    DrawnCauses causes = new CausePlacer(timeline, places, drawn).place(unplaced.causes());
    return Labels.placed(
        new TimelinePicture(
            timeline.window(),
            fit.form(),
            Axis.of(timeline.window(), look.resolution()),
            lanes,
            figures,
            new LossPlacer(timeline, unplaced.finder(), byId).place(unplaced.lanes()),
            TakenUp.of(notDrawn(unplaced.journeys(), fit), scale, byId),
            causes,
            unplaced.finder().page(),
            fit.shown(),
            height(lanes)));
  }

  private static List<Journey> notDrawn(Journeys journeys, Fit fit) {
    Set<InvocationId> ids = ids(fit.drawn());
    return journeys.all().stream()
        .filter(journey -> !ids.contains(journey.presence().id()))
        .toList();
  }

  private static double height(List<Lane> lanes) {
    double bottom =
        lanes.isEmpty() ? Measures.TOP + Measures.MIN_LANE_HEIGHT : lanes.getLast().box().bottom();
    return bottom + BOTTOM;
  }
}
