package dev.pynmon.web.listing;

import dev.pynmon.domain.query.InvocationFilter;
import dev.pynmon.domain.query.InvocationFilter.StatusMode;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.web.param.Notice;
import dev.pynmon.web.param.Params;
import dev.pynmon.web.url.InvocationIds;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What the address of a list asks for.
 *
 * @param filter which invocations
 * @param range the time chosen
 * @param page which part of them
 */
record ListParams(InvocationFilter filter, TimeRange range, PageRequest page) {
  private static final int DEFAULT_LIMIT = 50;

  /** The most rows of a page: pages go on, and a row shows more than ten things. */
  static final int MAX_LIMIT = 100;

  static ListParams read(Params params, Instant now) {
    TimeRange range =
        TimeRange.of(params.choice("time_range", TimeRange.words(), TimeRange.ANY.word()));
    Optional<TimeWindow> window = window(params, range, now);
    InvocationFilter filter =
        new InvocationFilter(
            params.statuses("status"),
            mode(params),
            params.task("task_id"),
            params.workflow("workflow_id"),
            params.task("workflow_type"),
            window,
            params.invocations(InvocationIds.PARAMETER, InvocationIds.MAX));
    boolean dated = range == TimeRange.ANY && window.isPresent();
    return new ListParams(
        filter, dated ? TimeRange.CUSTOM : range, params.page(DEFAULT_LIMIT, MAX_LIMIT));
  }

  /** True when something else than every invocation is asked for. */
  boolean isFiltered() {
    return !filter.equals(InvocationFilter.ALL);
  }

  /** How many invocations are left out before the first one shown; empty where nobody knows. */
  Optional<Integer> skipped() {
    return page instanceof PageRequest.Skip skip ? Optional.of(skip.skip()) : Optional.empty();
  }

  private static StatusMode mode(Params params) {
    String word = params.choice("status_mode", List.of("current", "history"), "current");
    return word.equals("history") ? StatusMode.HISTORY : StatusMode.CURRENT;
  }

  private static Optional<TimeWindow> window(Params params, TimeRange range, Instant now) {
    Optional<TimeWindow> dated = params.window("start_date", "end_date", now);
    Optional<TimeWindow> preset = range.until(now);
    if (preset.isPresent() && dated.isPresent()) {
      params.notice(
          new Notice(
              "From and To were not used.",
              "Shown is: " + range.label() + ". To use them choose the time \"From … to …\".",
              true));
    }
    return preset.or(() -> dated);
  }
}
