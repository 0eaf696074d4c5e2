package dev.pynmon.web.listing;

import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.search.InvocationFilter;
import dev.pynmon.web.param.Params;
import java.time.Instant;

/**
 * What the address of a list asks for.
 *
 * @param filter which invocations
 * @param range the time chosen
 * @param page which part of them
 */
record ListParams(InvocationFilter filter, TimeRange range, PageRequest page) {
  /** How many rows a page has where nothing else is asked for. */
  static final int DEFAULT_LIMIT = 50;

  /** The most rows of a page: pages go on, and a row shows more than ten things. */
  static final int MAX_LIMIT = 100;

  static ListParams read(Params params, Instant now) {
    return read(params, now, MAX_LIMIT);
  }

  /** The same of those who may have more at once. */
  static ListParams read(Params params, Instant now, int most) {
    TimeRange range = FilterParams.range(params);
    InvocationFilter filter = FilterParams.read(params, range, now);
    boolean dated = range == TimeRange.ANY && filter.window().isPresent();
    return new ListParams(
        filter, dated ? TimeRange.CUSTOM : range, params.page(DEFAULT_LIMIT, most));
  }

  /** True when something else than every invocation is asked for. */
  boolean isFiltered() {
    return !filter.equals(InvocationFilter.ALL);
  }
}
