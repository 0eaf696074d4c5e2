package dev.pynmon.bootstrap.attack.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.BiPredicate;

/** Puts together what can be attacked in one store, for a store costs more than what is in it. */
final class Batches {
  /** More would hide each other: a page that cannot be drawn for one shows nothing of the next. */
  static final int MOST = 4;

  private Batches() {}

  /**
   * All of it in as few batches as come of taking one after the other.
   *
   * @param fits true when both can be in one store
   */
  static <T> List<List<T>> of(Collection<T> all, BiPredicate<T, T> fits) {
    List<List<T>> batches = new ArrayList<>();
    for (T one : all) {
      batches.stream()
          .filter(batch -> batch.size() < MOST)
          .filter(batch -> batch.stream().allMatch(other -> fits.test(one, other)))
          .findFirst()
          .ifPresentOrElse(
              batch -> batch.add(one), () -> batches.add(new ArrayList<>(List.of(one))));
    }
    return batches;
  }
}
