package dev.pynmon.application.port.in.app;

import dev.pynmon.domain.orchestrator.StatusTotals;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.Snapshot.Taken;
import dev.pynmon.domain.runner.RunnerCounts;
import java.time.Instant;
import java.util.Optional;

/**
 * What this monitor last saw of an application, each key figure as of when it was true; empty where
 * it never did. It says nothing of how that is now.
 *
 * @param totals invocations by status
 * @param waiting messages in all its queues
 * @param runners how many runners were known, active and stale
 * @param sign the last sign of life: of a runner or an invocation
 */
public record LastSeen(
    Optional<Taken<StatusTotals>> totals,
    Optional<Taken<Count>> waiting,
    Optional<Taken<RunnerCounts>> runners,
    Optional<Taken<Instant>> sign) {
  /** Nothing was ever seen. */
  public static final LastSeen NOTHING =
      new LastSeen(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  /** With totals, unless later ones are known. */
  public LastSeen withTotals(Taken<StatusTotals> seen) {
    return new LastSeen(later(totals, seen), waiting, runners, sign);
  }

  /** With so many that wait, unless a later number is known. */
  public LastSeen withWaiting(Taken<Count> seen) {
    return new LastSeen(totals, later(waiting, seen), runners, sign);
  }

  /** With so many runners, unless a later number is known. */
  public LastSeen withRunners(Taken<RunnerCounts> seen) {
    return new LastSeen(totals, waiting, later(runners, seen), sign);
  }

  /** With a sign of life, unless a later one is known. */
  public LastSeen withSign(Taken<Instant> seen) {
    boolean isOlder = sign.filter(known -> known.taken().isAfter(seen.taken())).isPresent();
    return isOlder ? this : new LastSeen(totals, waiting, runners, Optional.of(seen));
  }

  private static <T> Optional<Taken<T>> later(Optional<Taken<T>> known, Taken<T> seen) {
    return known.filter(one -> one.asOf().isAfter(seen.asOf())).or(() -> Optional.of(seen));
  }
}
