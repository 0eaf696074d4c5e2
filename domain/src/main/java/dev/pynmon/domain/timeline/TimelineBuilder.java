package dev.pynmon.domain.timeline;

import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.RunnerId;
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
    Choice choice = Choice.of(all, source, options);
    return choice.form() == TimelineForm.BARS ? bars(all, choice) : density(all, choice);
  }

  /** Bars; density after all when they need too many rows and nobody asked for them. */
  private Timeline bars(List<Life> all, Choice choice) {
    Stage stage = stage(choice.drawn());
    Map<LaneId, Integer> rows = new LinkedHashMap<>();
    stage.lanes().forEach((lane, strands) -> rows.put(lane, RowAssigner.assign(strands)));
    int sum = rows.values().stream().mapToInt(Integer::intValue).sum();
    if (options.form().isEmpty() && sum > options.limits().rows()) {
      return density(all, Choice.density(all, source, options));
    }
    List<Lane> lanes =
        layout(rows, stage).stream()
            .map(lane -> lane.with(stage.services().bars(lane), List.of()))
            .toList();
    return picture(choice, lanes, stage.courses().all());
  }

  private Timeline density(List<Life> all, Choice choice) {
    Stage stage = stage(all);
    Map<LaneId, Integer> rows = new LinkedHashMap<>();
    stage.lanes().forEach((lane, strands) -> rows.put(lane, strands.isEmpty() ? 0 : 1));
    Density density = Density.of(source.window(), stage.lanes(), options.limits().bytes());
    List<Lane> lanes =
        layout(rows, stage).stream()
            .map(
                lane -> lane.with(stage.services().bars(lane), density.bars(lane.id(), lane.box())))
            .toList();
    return picture(choice, lanes, drawn(stage.courses(), choice));
  }

  /** Those of the invocations that are drawn one by one. */
  private static List<Course> drawn(Courses courses, Choice choice) {
    Set<InvocationId> ids = choice.drawn().stream().map(Life::id).collect(Collectors.toSet());
    return courses.all().stream().filter(course -> ids.contains(course.life().id())).toList();
  }

  /** What is on the lanes before these have their places. */
  private record Stage(Courses courses, Services services) {
    Map<LaneId, List<Strand>> lanes() {
      return courses.byLane();
    }
  }

  private Stage stage(List<Life> lives) {
    LaneNames names = LaneNames.of(source, options, lives);
    Services services = new Services(source, names);
    return new Stage(Courses.of(lives, names, services.begins()), services);
  }

  private List<Lane> layout(Map<LaneId, Integer> rows, Stage stage) {
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

  private Timeline picture(Choice choice, List<Lane> lanes, List<Course> courses) {
    Map<LaneId, Lane> byId =
        lanes.stream().collect(Collectors.toMap(Lane::id, Function.identity()));
    TrailDrawer drawer = new TrailDrawer(new TimeScale(source.window()), byId, options.selected());
    return new Timeline(
        source.window(),
        choice.form(),
        Axis.of(source.window(), options.resolution()),
        lanes,
        courses.stream().map(drawer::draw).sorted(Comparator.comparing(Trail::selected)).toList(),
        choice.shown(),
        height(lanes));
  }

  private static double height(List<Lane> lanes) {
    double bottom =
        lanes.isEmpty() ? Measures.TOP + Measures.MIN_LANE_HEIGHT : lanes.getLast().box().bottom();
    return bottom + BOTTOM;
  }
}
