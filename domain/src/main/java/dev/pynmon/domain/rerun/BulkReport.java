package dev.pynmon.domain.rerun;

import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.search.FactSheet;
import dev.pynmon.domain.search.Field;
import dev.pynmon.domain.search.InvocationFilter;
import dev.pynmon.domain.search.Search;
import java.time.Instant;

/**
 * How far a run of many is.
 *
 * @param id which
 * @param app whose invocations it runs again
 * @param order which of them, and how
 * @param by the name of who ordered it
 * @param begun when it was begun; who resumed it, and when, stands in the audit
 * @param counts how many became what
 * @param state what it does now, or how it ended
 * @param outlivesProcess whether it can be resumed after this process has ended
 */
public record BulkReport(
    BulkId id,
    AppKey app,
    BulkOrder order,
    String by,
    Instant begun,
    BulkCounts counts,
    BulkState state,
    boolean outlivesProcess) {
  /** The same, as far as it is now. */
  public BulkReport with(BulkCounts now, BulkState doing) {
    return new BulkReport(id, app, order, by, begun, now, doing, outlivesProcess);
  }

  /** The same as it was begun, and by whom, with nothing known of how it goes on. */
  public BulkReport anew() {
    return new BulkReport(id, app, order, by, begun, counts, new BulkState.Going(), false);
  }

  /** The same, remembered beyond the end of this process. */
  public BulkReport outliving() {
    return new BulkReport(id, app, order, by, begun, counts, state, true);
  }

  /** Whether a query holds of it. */
  public boolean isAsked(Search search) {
    FactSheet sheet =
        new FactSheet()
            .text(Field.ID, id.value())
            .text(Field.WHO, by)
            .text(Field.STATUS, state.word())
            .moment(Field.STARTED, begun);
    switch (order.source()) {
      case BulkSource.Matching(InvocationFilter filter) ->
          sheet
              .text(Field.TASK, filter.task().map(TaskKey::value))
              .words(filter.search().map(Search::text).orElse(""));
      case BulkSource.Failures failures ->
          sheet
              .text(Field.TASK, failures.task().map(TaskKey::value))
              .text(Field.EXCEPTION, failures.exception())
              .text(Field.FINGERPRINT, failures.fingerprint());
      case BulkSource.Chosen chosen ->
          chosen.ids().forEach(invocation -> sheet.text(Field.ID, invocation.value()));
    }
    return search.holds(sheet);
  }

  /** True while something is still to come. */
  public boolean isUnderWay() {
    return !(state instanceof BulkState.Ended);
  }
}
