package dev.pynmon.pictures.triggermap;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.TreeMap;

/**
 * Gives cells in columns their heights: what belongs together stands beside one another, and what
 * does not, one below the other, the largest group first. For one thread.
 */
final class Layers {
  private static final double GAP = 10;
  private static final int ROUNDS = 6;

  private final List<Cell> cells;
  private final List<List<Integer>> left = new ArrayList<>();
  private final List<List<Integer>> right = new ArrayList<>();
  private final double[] middles;
  private final int[] groups;

  private Layers(List<Cell> cells, List<Link> links) {
    this.cells = cells;
    this.middles = new double[cells.size()];
    this.groups = new int[cells.size()];
    cells.forEach(
        _ -> {
          left.add(new ArrayList<>());
          right.add(new ArrayList<>());
        });
    links.forEach(
        link -> {
          right.get(link.from()).add(link.to());
          left.get(link.to()).add(link.from());
        });
  }

  /**
   * The upper sides of the cells, the highest at 0. Cost: by cells and links, and the logarithm of
   * the cells.
   */
  static double[] tops(List<Cell> cells, List<Link> links) {
    return new Layers(cells, links).tops();
  }

  private double[] tops() {
    double below = 0;
    double[] tops = new double[cells.size()];
    for (List<Integer> group : groups()) {
      settle(columns(group));
      double top = group.stream().mapToDouble(this::top).min().orElse(0);
      for (int cell : group) {
        tops[cell] = Math.round(below - top + middles[cell]) - height(cell) / 2;
      }
      below = group.stream().mapToDouble(cell -> tops[cell] + height(cell)).max().orElse(0) + GAP;
    }
    return tops;
  }

  private double top(int cell) {
    return middles[cell] - height(cell) / 2;
  }

  private double height(int cell) {
    return cells.get(cell).height();
  }

  private List<List<Integer>> groups() {
    Arrays.fill(groups, -1);
    List<List<Integer>> all = new ArrayList<>();
    for (int cell = 0; cell < cells.size(); cell++) {
      if (groups[cell] < 0) {
        all.add(group(cell, all.size()));
      }
    }
    all.sort(Comparator.comparingInt((List<Integer> group) -> group.size()).reversed());
    return all;
  }

  private List<Integer> group(int first, int number) {
    List<Integer> group = new ArrayList<>();
    Deque<Integer> open = new ArrayDeque<>(List.of(first));
    groups[first] = number;
    while (!open.isEmpty()) {
      int cell = open.removeFirst();
      group.add(cell);
      for (List<List<Integer>> side : List.of(left, right)) {
        for (int other : side.get(cell)) {
          if (groups[other] < 0) {
            groups[other] = number;
            open.add(other);
          }
        }
      }
    }
    group.sort(Comparator.naturalOrder());
    return group;
  }

  private List<List<Integer>> columns(List<Integer> group) {
    TreeMap<Integer, List<Integer>> columns = new TreeMap<>();
    group.forEach(
        cell ->
            columns.computeIfAbsent(cells.get(cell).column(), _ -> new ArrayList<>()).add(cell));
    columns.values().forEach(this::stack);
    return List.copyOf(columns.values());
  }

  /** One below the other: where a column begins before it is drawn to its neighbours. */
  private void stack(List<Integer> column) {
    double top = 0;
    for (int cell : column) {
      middles[cell] = top + height(cell) / 2;
      top += height(cell) + GAP;
    }
  }

  private void settle(List<List<Integer>> columns) {
    for (int round = 0; round < ROUNDS; round++) {
      columns.forEach(column -> align(column, left));
      columns.reversed().forEach(column -> align(column, right));
    }
    columns.forEach(column -> align(column, left));
  }

  /** Each as near as can be to the middle of what it belongs to on one side. */
  private void align(List<Integer> column, List<List<Integer>> side) {
    double[] wanted = new double[cells.size()];
    column.forEach(cell -> wanted[cell] = wanted(cell, side.get(cell)));
    column.sort(Comparator.comparingDouble(cell -> wanted[cell]));
    double[] apart = new double[column.size()];
    for (int i = 1; i < apart.length; i++) {
      apart[i] = (height(column.get(i - 1)) + height(column.get(i))) / 2 + GAP;
    }
    double[] places =
        Spacing.of(column.stream().mapToDouble(cell -> wanted[cell]).toArray(), apart);
    for (int i = 0; i < places.length; i++) {
      middles[column.get(i)] = places[i];
    }
  }

  private double wanted(int cell, List<Integer> neighbours) {
    return neighbours.stream().mapToDouble(other -> middles[other]).average().orElse(middles[cell]);
  }
}
