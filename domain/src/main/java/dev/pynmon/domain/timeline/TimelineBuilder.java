package dev.pynmon.domain.timeline;

import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.timeline.CauseChoice.Emission;
import java.time.Instant;
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
final class TimelineBuilder {
  /** Below the last lane. */
  private static final double BOTTOM = 1;

  private final TimelineSource source;
  private final TimelineOptions options;

  TimelineBuilder(TimelineSource source, TimelineOptions options) {
    this.source = source;
    this.options = options;
  }

  Timeline build() {
    List<Life> all = Lives.of(source, options.filter());
    CauseChoice causes = CauseChoice.all(source, options.filter(), all);
    Choice choice = Choice.of(all, source, options);
    return choice.form() == TimelineForm.BARS
        ? bars(all, choice, causes)
        : density(all, choice, causes);
  }

  /** Bars; density after all when they need too many rows and nobody asked for them. */
  private Timeline bars(List<Life> all, Choice choice, CauseChoice causes) {
    Set<InvocationId> drawn = ids(choice.drawn());
    long beside = causes.beside(options.limits(), drawn);
    long left = Math.max(beside, choice.left(source, options.limits()));
    Stage stage = stage(choice.drawn(), causes.fitting(left, source, drawn));
    Map<LaneId, Integer> rows = new LinkedHashMap<>();
    stage
        .lanes()
        .forEach((lane, strands) -> rows.put(lane, RowAssigner.assign(stage.own(strands))));
    int sum = rows.values().stream().mapToInt(Integer::intValue).sum();
    if (options.form().isEmpty() && sum > options.limits().rows()) {
      return density(all, Choice.density(all, source, options), causes);
    }
    List<Lane> lanes =
        layout(rows, stage).stream()
            .map(lane -> lane.with(stage.services().bars(lane), List.of()))
            .toList();
    return picture(choice, lanes, stage, stage.courses().all());
  }

  private Timeline density(List<Life> all, Choice choice, CauseChoice causes) {
    Set<InvocationId> drawn = ids(choice.drawn());
    long kept = causes.reserve(options.limits(), drawn);
    Stage stage = stage(all, causes.fitting(kept, source, drawn));
    Map<LaneId, Integer> rows = new LinkedHashMap<>();
    stage.lanes().forEach((lane, strands) -> rows.put(lane, strands.isEmpty() ? 0 : 1));
    int bytes = options.limits().bytes() - (int) kept;
    Density density = Density.of(source.window(), stage.lanes(), bytes);
    List<Lane> lanes =
        layout(rows, stage).stream()
            .map(
                lane -> lane.with(stage.services().bars(lane), density.bars(lane.id(), lane.box())))
            .toList();
    return picture(choice, lanes, stage, drawn(stage.courses(), choice));
  }

  private static Set<InvocationId> ids(List<Life> lives) {
    return lives.stream().map(Life::id).collect(Collectors.toSet());
  }

  private static Set<InvocationId> withBars(List<Life> lives) {
    return ids(lives.stream().filter(Life::hasBar).toList());
  }

  /** Those of the invocations that are drawn one by one. */
  private static List<Course> drawn(Courses courses, Choice choice) {
    Set<InvocationId> ids = ids(choice.drawn());
    return courses.all().stream().filter(course -> ids.contains(course.life().id())).toList();
  }

  /** What is on the lanes before these have their places. */
  private record Stage(
      Courses courses,
      LaneNames names,
      Services services,
      ServedRegistrations served,
      CauseChoice causes) {
    Map<LaneId, List<Strand>> lanes() {
      return courses.byLane();
    }

    /** Those that need rows of the lane. */
    List<Strand> own(List<Strand> strands) {
      return strands.stream().filter(strand -> !served.isOnABar(strand)).toList();
    }
  }

  private Stage stage(List<Life> lives, CauseChoice causes) {
    List<Emission> emissions = causes.emissions(withBars(lives));
    LaneNames names = LaneNames.of(source, options, lives, emissions);
    Services services = new Services(source, names);
    ServedRegistrations served = new ServedRegistrations(source.activity().runs(), services);
    Map<LaneId, Instant> others = new HashMap<>(services.begins());
    emissions.forEach(one -> others.merge(names.of(one.runner()), one.at(), Courses::earlier));
    Courses courses = Courses.of(lives, names, served, others);
    return new Stage(courses, names, services, served, causes);
  }

  private List<Lane> layout(Map<LaneId, Integer> rows, Stage stage) {
    stage.served().putIntoRows(stage.lanes(), rows);
    return LaneLayout.of(source, rows, stage.services().rows(), members(stage.courses()));
  }

  /** How many runners stand behind each lane that several share. */
  private static Map<LaneId, Integer> members(Courses courses) {
    Map<LaneId, Integer> members = new HashMap<>();
    courses
        .byLane()
        .forEach(
            (lane, strands) -> {
              if (lane.runner().isEmpty()) {
                members.put(lane, Math.max(1, runners(strands).size()));
              }
            });
    return members;
  }

  private static Set<RunnerId> runners(List<Strand> strands) {
    Set<RunnerId> runners = new HashSet<>();
    for (Strand strand : strands) {
      strand.spells().stream().map(Spell::runner).flatMap(Optional::stream).forEach(runners::add);
    }
    return runners;
  }

  private Timeline picture(Choice choice, List<Lane> lanes, Stage stage, List<Course> courses) {
    Map<LaneId, Lane> byId =
        lanes.stream().collect(Collectors.toMap(Lane::id, Function.identity()));
    TimeScale scale = new TimeScale(source.window());
    Spots all = new Spots(scale, byId, stage.courses().all());
    Spots drawn = new Spots(scale, byId, courses);
    TrailDrawer drawer = new TrailDrawer(scale, byId, options.selected(), courses, drawn);
    CauseDrawer causes = new CauseDrawer(source, new Anchors(all, stage.names(), byId), drawn);
    return new Timeline(
        source.window(),
        choice.form(),
        Axis.of(source.window(), options.resolution()),
        lanes,
        courses.stream().map(drawer::draw).sorted(Comparator.comparing(Trail::layer)).toList(),
        causes.draw(stage.causes(), choice.form()),
        choice.shown(),
        height(lanes));
  }

  private static double height(List<Lane> lanes) {
    double bottom =
        lanes.isEmpty() ? Measures.TOP + Measures.MIN_LANE_HEIGHT : lanes.getLast().box().bottom();
    return bottom + BOTTOM;
  }
}
