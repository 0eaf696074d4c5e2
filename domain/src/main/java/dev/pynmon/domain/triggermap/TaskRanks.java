package dev.pynmon.domain.triggermap;

import dev.pynmon.domain.id.TaskKey;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Which task starts which, in ranks from the left to the right. Where that goes in a circle, one
 * link of it counts for nothing. Without recursion: chains may be long. For one thread.
 */
final class TaskRanks {
  private final Map<TaskKey, Set<TaskKey>> next = new TreeMap<>();
  private final Set<TaskKey> begun = new TreeSet<>();
  private final Set<TaskKey> called = new TreeSet<>();
  private final SequencedSet<TaskKey> done = new LinkedHashSet<>();
  private final Set<TaskKey> seen = new HashSet<>();
  private final Set<Start> back = new HashSet<>();
  private final List<List<TaskKey>> circles = new ArrayList<>();
  private final Map<TaskKey, Integer> ranks = new HashMap<>();
  private final Map<TaskKey, TaskKey> before = new HashMap<>();

  /** That the end of a task starts another. */
  private record Start(TaskKey from, TaskKey to) {}

  /** A task on the way from where a walk began, with what it starts and was not walked yet. */
  private record Walk(TaskKey task, Iterator<TaskKey> rest) {}

  /** A trigger that calls a task when the sources end; none where it waits for no task. */
  void add(TaskKey task, List<TaskKey> sources) {
    if (sources.isEmpty()) {
      begun.add(task);
    }
    sources.forEach(source -> next.computeIfAbsent(source, _ -> new TreeSet<>()).add(task));
  }

  /** To be called once, when all are added. Circles are cut where one comes back from outside. */
  void settle() {
    next.values().forEach(called::addAll);
    Stream<TaskKey> outside = next.keySet().stream().filter(task -> !called.contains(task));
    Stream.of(outside, begun.stream(), next.keySet().stream())
        .flatMap(each -> each)
        .forEach(this::walk);
    called.clear();
    called.addAll(begun);
    next.forEach((from, all) -> all.stream().filter(to -> leads(from, to)).forEach(called::add));
    done.reversed().forEach(this::push);
  }

  private void walk(TaskKey first) {
    Deque<Walk> way = new ArrayDeque<>();
    enter(first, way);
    while (!way.isEmpty()) {
      Walk last = way.getLast();
      if (last.rest().hasNext()) {
        meet(last.task(), last.rest().next(), way);
      } else {
        done.add(way.removeLast().task());
      }
    }
  }

  private void enter(TaskKey task, Deque<Walk> way) {
    if (seen.add(task)) {
      way.add(new Walk(task, next.getOrDefault(task, Set.of()).iterator()));
    }
  }

  private void meet(TaskKey from, TaskKey to, Deque<Walk> way) {
    if (seen.contains(to) && !done.contains(to)) {
      back.add(new Start(from, to));
      circles.add(way.stream().map(Walk::task).dropWhile(task -> !task.equals(to)).toList());
    } else {
      enter(to, way);
    }
  }

  /** All that leads to it has its rank when it is reached. */
  private void push(TaskKey task) {
    int behind = of(task) + 1;
    next.getOrDefault(task, Set.of()).stream()
        .filter(to -> leads(task, to) && of(to) <= behind)
        .filter(to -> of(to) < behind || !before.containsKey(to))
        .forEach(
            to -> {
              ranks.put(to, behind);
              before.put(to, task);
            });
  }

  private boolean leads(TaskKey from, TaskKey to) {
    return !back.contains(new Start(from, to));
  }

  /** From 0 for one that a trigger calls which waits for no task that a trigger calls, else -1. */
  int of(TaskKey task) {
    return ranks.getOrDefault(task, isCalled(task) ? 0 : -1);
  }

  /** Whether a trigger calls it that closes no circle. */
  boolean isCalled(TaskKey task) {
    return called.contains(task);
  }

  /** Whether a trigger on these sources closes a circle when it calls a task. */
  boolean leadsBack(TaskKey task, List<TaskKey> sources) {
    return sources.stream().anyMatch(source -> !leads(source, task));
  }

  List<List<TaskKey>> circles() {
    return circles;
  }

  /** None where no trigger leads to another. */
  List<TaskKey> chain() {
    Deque<TaskKey> chain = new ArrayDeque<>();
    done.stream()
        .max(Comparator.comparingInt(this::of).thenComparing(Comparator.reverseOrder()))
        .filter(last -> of(last) > 0)
        .ifPresent(chain::add);
    while (!chain.isEmpty() && before.containsKey(chain.getFirst())) {
      chain.addFirst(before.get(chain.getFirst()));
    }
    return List.copyOf(chain);
  }
}
