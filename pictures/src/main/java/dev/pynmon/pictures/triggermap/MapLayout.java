package dev.pynmon.pictures.triggermap;

import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.triggermap.MapCondition;
import dev.pynmon.domain.triggermap.MapTask;
import dev.pynmon.domain.triggermap.MapTrigger;
import dev.pynmon.domain.triggermap.TriggerMap;
import dev.pynmon.pictures.svg.Box;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Gives the parts of a map their places. For one thread. */
final class MapLayout {
  private static final double[] WIDTHS = {144, 116, 150};
  private static final List<String> NAMES = List.of("Started by", "Last run", "Task");
  private static final double GAP = 28;
  private static final double MARGIN = 2;
  private static final double TOP = 20;

  private final TriggerMap map;
  private final Map<String, MapCondition> conditions;
  private final Map<TaskKey, MapTask> tasks;
  private final List<MapPart> parts = new ArrayList<>();
  private final Map<Object, Integer> numbers = new HashMap<>();
  private final List<Way> ways = new ArrayList<>();
  private final TreeMap<Integer, Double> columns = new TreeMap<>();

  /** A line, by the numbers of what it connects and passes by. */
  private record Way(LineKind kind, List<Integer> over, int nth, int of) {}

  MapLayout(TriggerMap map) {
    this.map = map;
    this.conditions =
        map.conditions().stream().collect(Collectors.toMap(MapCondition::id, Function.identity()));
    this.tasks = map.tasks().stream().collect(Collectors.toMap(MapTask::key, Function.identity()));
  }

  MapPicture picture() {
    map.triggers().forEach(this::take);
    parts.forEach(part -> columns.put(column(part), 0.0));
    map.conditions().forEach(this::lead);
    map.triggers().forEach(this::lead);
    double width = widen();
    List<MapBox> boxes = boxes();
    return new MapPicture(
        map,
        columns.entrySet().stream()
            .map(column -> new MapHead(NAMES.get(place(column.getKey())), column.getValue()))
            .toList(),
        boxes.stream()
            .filter(box -> !(box.part() instanceof MapPart.Passing))
            .sorted(Comparator.comparingDouble((MapBox box) -> box.box().x()))
            .toList(),
        ways.stream().map(way -> line(way, boxes)).toList(),
        width,
        boxes.stream().mapToDouble(box -> box.box().y() + box.box().height()).max().orElse(0)
            + MARGIN);
  }

  /** What a trigger waits for, itself, and what it calls, where that has no number yet. */
  private void take(MapTrigger trigger) {
    trigger.conditions().stream().map(this::condition).forEach(this::take);
    number(trigger, new MapPart.Starter(trigger));
    trigger
        .task()
        .ifPresent(
            task -> {
              if (trigger.leadsBack()) {
                number(closing(trigger), closing(trigger));
              } else {
                number(task, new MapPart.Called(task(task)));
              }
            });
  }

  private static MapPart.Closing closing(MapTrigger trigger) {
    return new MapPart.Closing(trigger.task().orElseThrow(), trigger.rank());
  }

  private void take(MapCondition condition) {
    condition.sources().forEach(source -> number(source, new MapPart.Called(task(source))));
    number(condition.id(), new MapPart.Prompt(condition));
  }

  private void number(Object key, MapPart part) {
    if (!numbers.containsKey(key)) {
      numbers.put(key, add(part));
    }
  }

  private int add(MapPart part) {
    parts.add(part);
    return parts.size() - 1;
  }

  private MapCondition condition(String id) {
    return Objects.requireNonNull(conditions.get(id));
  }

  private MapTask task(TaskKey key) {
    return Objects.requireNonNull(tasks.get(key));
  }

  private void lead(MapCondition condition) {
    condition
        .sources()
        .forEach(source -> lead(LineKind.of(condition), source, condition.id(), 0, 1));
  }

  /** Conditions that must be met together meet in one place, others reach it side by side. */
  private void lead(MapTrigger trigger) {
    int of = trigger.needsAll() ? 1 : trigger.conditions().size();
    for (int i = 0; i < trigger.conditions().size(); i++) {
      String id = trigger.conditions().get(i);
      lead(LineKind.of(condition(id)), id, trigger, trigger.needsAll() ? 0 : i, of);
    }
    trigger
        .task()
        .ifPresent(
            task ->
                lead(LineKind.PLAIN, trigger, trigger.leadsBack() ? closing(trigger) : task, 0, 1));
  }

  private void lead(LineKind kind, Object from, Object to, int nth, int of) {
    int first = number(from);
    int last = number(to);
    List<Integer> over = new ArrayList<>(List.of(first));
    columns
        .subMap(column(parts.get(first)), false, column(parts.get(last)), false)
        .keySet()
        .forEach(
            column ->
                over.add(
                    add(new MapPart.Passing(place(column), Math.floorDiv(column, WIDTHS.length)))));
    over.add(last);
    ways.add(new Way(kind, over, nth, of));
  }

  private int number(Object key) {
    return Objects.requireNonNull(numbers.get(key));
  }

  private static int column(MapPart part) {
    return part.rank() * WIDTHS.length + part.place();
  }

  private static int place(int column) {
    return Math.floorMod(column, WIDTHS.length);
  }

  /** Columns in which nothing stands take no room. */
  private double widen() {
    double x = MARGIN;
    for (Map.Entry<Integer, Double> column : columns.entrySet()) {
      column.setValue(x);
      x += WIDTHS[place(column.getKey())] + GAP;
    }
    return Math.max(0, x - GAP + MARGIN);
  }

  private List<MapBox> boxes() {
    List<Cell> cells = parts.stream().map(part -> new Cell(column(part), part.height())).toList();
    List<Link> links = new ArrayList<>();
    ways.forEach(
        way -> {
          for (int i = 1; i < way.over().size(); i++) {
            links.add(new Link(way.over().get(i - 1), way.over().get(i)));
          }
        });
    double[] tops = Layers.tops(cells, links);
    List<MapBox> boxes = new ArrayList<>();
    for (int i = 0; i < tops.length; i++) {
      MapPart part = parts.get(i);
      double x = Objects.requireNonNull(columns.get(column(part)));
      boxes.add(new MapBox(part, new Box(x, TOP + tops[i], WIDTHS[part.place()], part.height())));
    }
    return boxes;
  }

  private static MapLine line(Way way, List<MapBox> boxes) {
    return new MapLine(
        way.kind(),
        way.over().stream().map(boxes::get).toList(),
        (way.nth() + 1.0) / (way.of() + 1));
  }
}
