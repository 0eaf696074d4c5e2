package dev.pynmon.web.search;

import dev.pynmon.application.port.in.invocation.InvocationList;
import dev.pynmon.application.port.in.invocation.InvocationRow;
import dev.pynmon.domain.query.Page;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a look came to.
 *
 * @param looking where to look on, if there is anything left
 * @param backTo everything newer was looked at; empty where nothing is left, and where enough was
 *     found before
 * @param isNew whether it found anything
 * @param asOf when it was
 */
record Found(Looking looking, Optional<Instant> backTo, boolean isNew, Instant asOf) {
  static Found in(InvocationList list, Looking before) {
    Page<InvocationRow> page = list.page().available().orElse(Page.empty());
    List<InvocationRow> rows = page.items();
    return new Found(
        before.on(page.next(), rows.stream().map(InvocationRow::id).toList(), list.lookedAt()),
        page.searchedBackTo(),
        !rows.isEmpty(),
        list.asOf());
  }

  /** Whether there may be more. */
  boolean isMore() {
    return looking.after().isPresent();
  }

  /** Whether the next look follows by itself. */
  boolean goesOn() {
    return canGoOn() && looking.turn() < Looking.MOST_TURNS;
  }

  /** Whether another look may find more that can be shown. */
  boolean canGoOn() {
    return isMore() && backTo.isPresent() && !looking.isFull();
  }
}
