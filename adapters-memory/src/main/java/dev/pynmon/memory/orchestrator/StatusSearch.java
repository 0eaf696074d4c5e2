package dev.pynmon.memory.orchestrator;

import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.Found;
import dev.pynmon.domain.query.Source;
import dev.pynmon.domain.query.StatusFilter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The registration numbers of the invocations that match a filter, newest first. The index with the
 * fewest entries is walked, the others are asked about each.
 */
final class StatusSearch implements Source<Long> {
  /** How many entries a search looks at before it gives up. */
  static final int BUDGET = 20_000;

  private final InvocationTable table;
  private final Numbers walked;
  private final List<Numbers> others;

  StatusSearch(InvocationTable table, StatusFilter filter) {
    this(table, required(table, filter));
  }

  private StatusSearch(InvocationTable table, List<Numbers> anyOrder) {
    List<Numbers> required = new ArrayList<>(anyOrder);
    required.sort(Numbers.FEWEST_FIRST);
    this.table = table;
    this.walked = required.getFirst();
    this.others = required.subList(1, required.size());
  }

  /** What belongs to any of these tasks. */
  static StatusSearch of(InvocationTable table, Collection<TaskKey> tasks) {
    return new StatusSearch(table, List.of(new Numbers(tasks.stream().map(table::of).toList())));
  }

  private static List<Numbers> required(InvocationTable table, StatusFilter filter) {
    List<Numbers> required = new ArrayList<>();
    filter.task().ifPresent(task -> required.add(new Numbers(List.of(table.of(task)))));
    filter.call().ifPresent(call -> required.add(new Numbers(List.of(table.of(call)))));
    if (!filter.statuses().isEmpty()) {
      required.add(new Numbers(table.in(filter.statuses())));
    }
    return required.isEmpty() ? List.of(new Numbers(List.of(table.all()))) : required;
  }

  @Override
  public Found<Long> first(int skip, int count) {
    return find(Long.MAX_VALUE, true, skip, count);
  }

  @Override
  public Found<Long> next(Long place, boolean forward, int count) {
    return find(place, forward, 0, count);
  }

  Count count(long bound) {
    if (others.isEmpty()) {
      return Count.upTo(walked.size(), bound);
    }
    int most = (int) Math.min(bound, BUDGET);
    Found<Long> found = next(Long.MAX_VALUE, true, most);
    return found.stop().isPresent()
        ? new Count.AtLeast(found.keys().size())
        : Count.upTo(found.keys().size(), bound);
  }

  private Found<Long> find(long place, boolean newestFirst, int skip, int count) {
    List<Long> found = new ArrayList<>();
    long at = place;
    int matching = 0;
    for (int looked = 0; found.size() < count; looked++) {
      Optional<Long> next = walked.next(at, newestFirst);
      if (next.isEmpty()) {
        return Found.all(found);
      }
      if (looked - matching >= BUDGET) {
        return new Found<>(found, Optional.of(new Found.Stop<>(at, table.at(at).at())));
      }
      at = next.get();
      if (matches(at) && ++matching > skip) {
        found.add(at);
      }
    }
    return Found.all(found);
  }

  private boolean matches(long number) {
    return others.stream().allMatch(other -> other.contains(number));
  }
}
