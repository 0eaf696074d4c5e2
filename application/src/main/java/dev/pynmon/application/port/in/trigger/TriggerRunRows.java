package dev.pynmon.application.port.in.trigger;

import dev.pynmon.application.port.in.invocation.InvocationRow;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.trigger.StoredTriggerRun;
import java.time.Instant;
import java.util.Map;

/**
 * A part of the runs of triggers by itself.
 *
 * @param asOf when this was read
 * @param page the runs, newest first, or why they are not known
 * @param started what they started, as far as it is known
 */
public record TriggerRunRows(
    Instant asOf, Answer<Page<StoredTriggerRun>> page, Map<InvocationId, InvocationRow> started) {
  public TriggerRunRows {
    started = Map.copyOf(started);
  }
}
