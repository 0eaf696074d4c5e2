package dev.pynmon.domain.rerun;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * What somebody wants to be run again, and how.
 *
 * @param source which invocations
 * @param asOf what has changed its status since then is left out: nobody saw it when this was
 *     planned
 * @param limit how many at most, 1 to {@value #MAX_LIMIT}; the rest is left out
 * @param perMinute how many a minute at most, 1 to {@value #MAX_PER_MINUTE}
 * @param hasCanary whether the outcome of the first is awaited before the others are begun
 * @param choice how each is run again
 * @param despite reasons that are not to keep any from it, of {@link #OVERRULED}
 */
public record BulkOrder(
    BulkSource source,
    Instant asOf,
    int limit,
    int perMinute,
    boolean hasCanary,
    RerunChoice choice,
    Set<BulkReason> despite) {
  /** The reasons that somebody may overrule. */
  public static final Set<BulkReason> OVERRULED =
      Collections.unmodifiableSet(EnumSet.of(BulkReason.RUN_AGAIN, BulkReason.CALLED));

  /** How many are run again unless told otherwise. */
  public static final int USUAL_LIMIT = 1_000;

  /** The most that one run may take. */
  public static final int MAX_LIMIT = 10_000;

  /** How many a minute unless told otherwise. */
  public static final int USUAL_PER_MINUTE = 60;

  /** The most a minute. */
  public static final int MAX_PER_MINUTE = 6_000;

  public BulkOrder {
    requireWithin("limit", limit, MAX_LIMIT);
    requireWithin("perMinute", perMinute, MAX_PER_MINUTE);
    despite = Set.copyOf(despite);
    if (!OVERRULED.containsAll(despite)) {
      throw new IllegalArgumentException("these stand: " + despite);
    }
  }

  /** One that every reason holds for. */
  public BulkOrder(
      BulkSource source,
      Instant asOf,
      int limit,
      int perMinute,
      boolean hasCanary,
      RerunChoice choice) {
    this(source, asOf, limit, perMinute, hasCanary, choice, Set.of());
  }

  /** True when this reason keeps some from being run again: never those that were named. */
  public boolean heeds(BulkReason reason) {
    return !(source instanceof BulkSource.Chosen) && !despite.contains(reason);
  }

  private static void requireWithin(String name, int value, int most) {
    if (value < 1 || value > most) {
      throw new IllegalArgumentException("%s must be 1 to %d, was %d".formatted(name, most, value));
    }
  }

  /** All that a source holds, unless it is very many, as each was. */
  public static BulkOrder of(BulkSource source, Instant asOf) {
    return new BulkOrder(source, asOf, USUAL_LIMIT, USUAL_PER_MINUTE, true, RerunChoice.SAME);
  }
}
