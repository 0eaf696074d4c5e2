package dev.pynmon.domain.forecast;

import dev.pynmon.domain.query.Count;
import java.time.Duration;

/**
 * What changed in a queue from one sample to the next.
 *
 * @param length how long that took, above zero
 * @param change how many more waited then; below zero where fewer did
 * @param left how many of those that had waited left meanwhile; at least so many where others may
 *     have come and gone, or were not looked at
 */
public record Movement(Duration length, long change, Count left) {
  /** How many came and went, as far as that was seen. */
  long moved() {
    return left instanceof Count.Exact exact
        ? Math.max(0, change + exact.value()) + exact.value()
        : Math.abs(change);
  }
}
