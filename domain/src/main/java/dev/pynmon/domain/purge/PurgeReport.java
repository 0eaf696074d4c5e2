package dev.pynmon.domain.purge;

import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.query.Count;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How far a purge is.
 *
 * @param id which
 * @param app whose entries it removes
 * @param scope which of them
 * @param by the name of who ordered it
 * @param begun when it was begun, or resumed
 * @param steps its parts in the order in which they are done
 * @param gone how many ended invocations went; 0 for purges that do not choose among invocations
 * @param kept how many ended invocations stay, since something unfinished refers to them or nobody
 *     can tell
 * @param end how it ended; empty while it goes on
 */
public record PurgeReport(
    PurgeId id,
    AppKey app,
    PurgeScope scope,
    String by,
    Instant begun,
    List<PurgeStep> steps,
    long gone,
    long kept,
    Optional<PurgeEnd> end) {
  public PurgeReport {
    steps = List.copyOf(steps);
  }

  /** The same, as far as it is now. */
  public PurgeReport with(
      List<PurgeStep> now, long goneNow, long keptNow, Optional<PurgeEnd> ending) {
    return new PurgeReport(id, app, scope, by, begun, now, goneNow, keptNow, ending);
  }

  /** The same, with this end. */
  public PurgeReport with(PurgeEnd ending) {
    return with(steps, gone, kept, Optional.of(ending));
  }

  /** How many entries are gone. */
  public long removed() {
    return steps.stream().mapToLong(PurgeStep::removed).sum();
  }

  /** How many entries there were in all; empty when that is not known of each step. */
  public Optional<Count> expected() {
    Count sum = new Count.Exact(0);
    for (PurgeStep step : steps) {
      if (step.expected().isEmpty()) {
        return Optional.empty();
      }
      sum = sum.plus(step.expected().get());
    }
    return Optional.of(sum);
  }

  /** True when it ended before its end. */
  public boolean isHalfWay() {
    return end.filter(how -> !(how instanceof PurgeEnd.Complete)).isPresent();
  }
}
