package dev.pynmon.application.port.in.task;

import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.orchestrator.StatusTotals;
import dev.pynmon.domain.query.Page;
import java.util.stream.Collectors;

/**
 * The invocations of a task that have not ended, as the orchestrator has them now: also those that
 * nobody did anything with for long.
 *
 * @param totals how many are in which status, among the newest registered {@value #LOOKED_AT}
 * @param isAll false when there may be more
 */
public record Unfinished(StatusTotals totals, boolean isAll) {
  /** So many are looked at. */
  public static final int LOOKED_AT = 200;

  /** Those of the first page of them. */
  public static Unfinished of(Page<InvocationState> page) {
    return new Unfinished(
        new StatusTotals(
            page.items().stream()
                .collect(
                    Collectors.groupingBy(
                        state -> state.status().status(), Collectors.counting()))),
        page.next().isEmpty() && page.searchedBackTo().isEmpty());
  }
}
