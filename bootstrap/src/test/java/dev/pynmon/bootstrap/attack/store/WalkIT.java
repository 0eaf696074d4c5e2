package dev.pynmon.bootstrap.attack.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.bootstrap.attack.visit.Budget;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Chance decides where an attack begins, and no more: in the end nothing was left out. */
class WalkIT {
  private static final List<Integer> ALL = IntStream.range(0, 100).boxed().toList();

  @Test
  void endless_goesThroughEachOnce() {
    List<List<Integer>> seen = new ArrayList<>();

    Coverage coverage = walk(1, Budget.endless(), seen);

    assertThat(seen.stream().flatMap(List::stream))
        .containsExactlyInAnyOrderElementsOf(ALL)
        .isNotEqualTo(ALL);
    assertThat(coverage).hasToString("100 of 100");
  }

  @Test
  void spentBudget_endsItEarly_onTheSameWay() {
    List<List<Integer>> some = new ArrayList<>();
    List<List<Integer>> all = new ArrayList<>();

    Coverage coverage = walk(7, Budget.times(10), some);
    walk(7, Budget.endless(), all);

    assertThat(some).isEqualTo(all.subList(0, 10));
    assertThat(coverage)
        .isEqualTo(new Coverage(some.stream().mapToInt(List::size).sum(), ALL.size()));
  }

  @Test
  void onlyWhatFits_isInOneStore() {
    List<List<Integer>> seen = new ArrayList<>();

    walk(3, Budget.endless(), seen);

    assertThat(seen)
        .allMatch(batch -> batch.stream().map(one -> one % 2).distinct().count() == 1)
        .allMatch(batch -> batch.size() <= Batches.MOST)
        .hasSize(26);
  }

  @Test
  void whatCouldNotBeAttacked_isNotCounted() {
    Coverage coverage =
        new Walk<>(ALL, new Random(1), (_, _) -> true)
            .go(Budget.endless(), batch -> batch.size() - 1);

    assertThat(coverage).isEqualTo(new Coverage(75, 100));
  }

  /** Odd ones do not go with even ones. */
  private static Coverage walk(long seed, Budget budget, List<List<Integer>> seen) {
    return new Walk<>(ALL, new Random(seed), (one, other) -> one % 2 == other % 2)
        .go(
            budget,
            batch -> {
              seen.add(batch);
              return batch.size();
            });
  }
}
