package dev.pynmon.domain.timeline;

import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.query.TimeWindow;
import java.util.List;
import java.util.Map;

/**
 * What was occupied in a slice of time, its end not included.
 *
 * @param number which slice of its window, from 0
 * @param slice the slice
 * @param total how many invocations there were at once, at the most
 * @param byCategory how many of these in each category; only those that occur
 * @param parts the tasks of these, from the lowest part to the highest
 * @param ids those that were there at some time of the slice, when there are {@value #MOST_IDS} at
 *     the most
 */
public record OccupancySlice(
    int number,
    TimeWindow slice,
    int total,
    Map<OccupancyCategory, Integer> byCategory,
    List<Part> parts,
    List<InvocationId> ids) {
  /** More ids make no link. */
  public static final int MOST_IDS = 50;

  public OccupancySlice {
    byCategory = Map.copyOf(byCategory);
    parts = List.copyOf(parts);
    ids = List.copyOf(ids);
  }

  /** How many were in a category. */
  public int of(OccupancyCategory category) {
    return byCategory.getOrDefault(category, 0);
  }

  /**
   * What one task occupied.
   *
   * @param task the task
   * @param count how many invocations
   */
  public record Part(OccupancyTask task, int count) {}
}
