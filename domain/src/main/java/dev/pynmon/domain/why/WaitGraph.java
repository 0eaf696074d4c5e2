package dev.pynmon.domain.why;

import dev.pynmon.domain.id.InvocationId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who waits for whom, from one invocation downwards.
 *
 * @param start where it begins
 * @param edges what each waits for, as far as that was read
 * @param isWhole false when not all was read
 */
public record WaitGraph(
    InvocationId start, Map<InvocationId, List<InvocationId>> edges, boolean isWhole) {
  public WaitGraph {
    edges = Collections.unmodifiableMap(new LinkedHashMap<>(edges));
  }

  /** What it waits for itself. */
  List<InvocationId> direct() {
    return of(start);
  }

  private List<InvocationId> of(InvocationId id) {
    return edges.getOrDefault(id, List.of());
  }

  /** Those at the end that wait for nobody, the nearest first. */
  public List<InvocationId> ends() {
    return from().keySet().stream().filter(id -> of(id).isEmpty()).toList();
  }

  /** The way to one of them, both ends among it. */
  List<InvocationId> wayTo(InvocationId end) {
    Map<InvocationId, InvocationId> from = from();
    List<InvocationId> way = new ArrayList<>();
    InvocationId at = end;
    way.add(at);
    while (!at.equals(start)) {
      at = from.getOrDefault(at, start);
      way.add(at);
    }
    return way.reversed();
  }

  /** From whom each was reached first, the nearest first. */
  private Map<InvocationId, InvocationId> from() {
    Map<InvocationId, InvocationId> from = new LinkedHashMap<>();
    Deque<InvocationId> open = new ArrayDeque<>(List.of(start));
    from.put(start, start);
    while (!open.isEmpty()) {
      InvocationId at = open.removeFirst();
      for (InvocationId next : of(at)) {
        if (from.putIfAbsent(next, at) == null) {
          open.addLast(next);
        }
      }
    }
    return from;
  }

  /** A circle that it waits in or for, each once, in the order of waiting; empty without one. */
  Optional<List<InvocationId>> circle() {
    return new CircleSearch(this).find();
  }

  /** Walks down and notes the way it came. For one thread. */
  private static final class CircleSearch {
    private final WaitGraph graph;
    private final List<InvocationId> way = new ArrayList<>();
    private final Map<InvocationId, Integer> next = new HashMap<>();

    CircleSearch(WaitGraph graph) {
      this.graph = graph;
    }

    Optional<List<InvocationId>> find() {
      way.add(graph.start());
      while (!way.isEmpty()) {
        List<InvocationId> waited = graph.of(way.getLast());
        int done = next.merge(way.getLast(), 1, Integer::sum) - 1;
        if (done >= waited.size()) {
          way.removeLast();
          continue;
        }
        InvocationId down = waited.get(done);
        if (!next.containsKey(down)) {
          way.add(down);
          continue;
        }
        int at = way.indexOf(down);
        if (at >= 0) {
          return Optional.of(List.copyOf(way.subList(at, way.size())));
        }
      }
      return Optional.empty();
    }
  }
}
