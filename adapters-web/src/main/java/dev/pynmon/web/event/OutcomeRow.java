package dev.pynmon.web.event;

import dev.pynmon.application.port.in.invocation.InvocationRow;
import dev.pynmon.pictures.life.LifeText;
import dev.pynmon.web.listing.RowView;
import dev.pynmon.web.url.Links;
import java.time.Instant;

/**
 * An invocation that an event started.
 *
 * @param outcomeRow it
 * @param outcomeTook how long it took, or is taking
 */
record OutcomeRow(RowView outcomeRow, String outcomeTook) {
  static OutcomeRow of(InvocationRow row, Instant now, Links links) {
    return new OutcomeRow(RowView.of(row, now, links), LifeText.duration(row.life(now)));
  }
}
