package dev.pynmon.application.service.invocation;

import dev.pynmon.application.service.query.Effort;
import dev.pynmon.application.service.query.FilteredWalk;
import dev.pynmon.domain.search.Search;
import java.util.function.LongSupplier;

/** How far a query looks for invocations: the more it reads of each, the fewer whatever happens. */
final class SearchEffort {
  /** At most so many. */
  static final int MOST = 100_000;

  /** After so many nanoseconds no more than it must. */
  private static final long LONGEST = 1_000_000_000;

  private SearchEffort() {}

  /**
   * From now on.
   *
   * @param nanos measures how long is looked
   * @param share by which all is divided
   */
  static Effort of(Search search, LongSupplier nanos, int share) {
    return Effort.within(
        LONGEST / share, FilteredWalk.BUDGET / (share * search.readings()), MOST / share, nanos);
  }
}
