package dev.pynmon.web.event;

import dev.pynmon.application.port.in.invocation.InvocationRow;
import dev.pynmon.web.invocation.RowView;
import dev.pynmon.web.url.Links;
import java.time.Instant;

/**
 * An invocation that an event started.
 *
 * @param startedRow it
 * @param startedTook how long it took, or is taking
 */
record StartedRow(RowView startedRow, String startedTook) {
  static StartedRow of(InvocationRow row, Instant now, Links links) {
    return new StartedRow(RowView.of(row, now, links), RowView.duration(row, now));
  }
}
