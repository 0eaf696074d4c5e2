package dev.pynmon.bootstrap.attack.store;

import dev.pynmon.bootstrap.attack.visit.Budget;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.BiPredicate;
import java.util.function.ToIntFunction;

/**
 * Once through all that can be attacked, in an order that chance decides, or as far as is wanted.
 *
 * @param <T> what is attacked, some of it in one store
 */
final class Walk<T> {
  private final List<List<T>> batches;
  private final int all;

  /**
   * A walk.
   *
   * @param fits true when both can be attacked in one store
   */
  Walk(Collection<T> all, Random random, BiPredicate<T, T> fits) {
    List<T> shuffled = new ArrayList<>(all);
    Collections.shuffle(shuffled, random);
    this.all = all.size();
    this.batches = Batches.of(shuffled, fits);
    Collections.shuffle(batches, random);
  }

  /**
   * Goes on until all are through or the budget, of stores, is spent.
   *
   * @param attack how many of these could be attacked
   */
  Coverage go(Budget budget, ToIntFunction<List<T>> attack) {
    int tried = 0;
    for (List<T> batch : batches) {
      if (!budget.goesOn()) {
        break;
      }
      tried += attack.applyAsInt(batch);
    }
    return new Coverage(tried, all);
  }
}
