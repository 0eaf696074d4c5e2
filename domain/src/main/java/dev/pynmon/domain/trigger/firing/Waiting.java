package dev.pynmon.domain.trigger.firing;

import dev.pynmon.domain.trigger.ValidCondition;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The conditions that were met and wait to be used up.
 *
 * @param met those that were read
 * @param known how much of them that is
 * @param asOf when they were looked for, where that is a while ago
 */
public record Waiting(List<ValidCondition> met, Known known, Optional<Instant> asOf) {
  public Waiting {
    met = List.copyOf(met);
  }

  /** Those that wait now. */
  public Waiting(List<ValidCondition> met, Known known) {
    this(met, known, Optional.empty());
  }

  /** How much is known of what waits. */
  public enum Known {
    /** All that can be read. */
    ALL,
    /** All that there were a while ago. */
    EARLIER,
    /** The first of more. */
    FIRST,
    /** They are looked for in the background still. */
    LOOKED_FOR,
    /** The store did not tell. */
    UNTOLD
  }

  List<ValidCondition> of(String condition) {
    return met.stream().filter(one -> one.condition().id().equals(condition)).toList();
  }

  /** Since when the first of them waits, where that is told. */
  static Optional<Instant> since(List<ValidCondition> met) {
    return met.stream().flatMap(one -> one.context().at().stream()).min(Comparator.naturalOrder());
  }
}
