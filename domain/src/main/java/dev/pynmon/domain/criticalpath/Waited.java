package dev.pynmon.domain.criticalpath;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/**
 * Somebody that an invocation may have waited for.
 *
 * @param facts who
 * @param from when it was called
 * @param until when it ended; now while it goes on
 * @param basis how the wait is known
 */
record Waited(PathFacts facts, Instant from, Instant until, Basis basis) {
  /**
   * What a store says first, then the last to end; of several at once the one that took longest.
   */
  static final Comparator<Waited> LAST_FIRST =
      Comparator.comparing((Waited one) -> one.basis != Basis.EDGE)
          .thenComparing(Waited::until, Comparator.reverseOrder())
          .thenComparing(Waited::from)
          .thenComparing(one -> one.facts.id());

  /**
   * The same, which ended at the latest then: what did within the slack of clocks is taken to have.
   * Empty for what ended later.
   */
  Optional<Waited> noLaterThan(Instant at) {
    if (!until.isAfter(at)) {
      return Optional.of(this);
    }
    return until.isAfter(at.plus(WaitedFor.SLACK))
        ? Optional.empty()
        : Optional.of(new Waited(facts, from, at, basis));
  }
}
