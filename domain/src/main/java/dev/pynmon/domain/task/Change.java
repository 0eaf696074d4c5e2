package dev.pynmon.domain.task;

import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.invocation.HistoryEntry;
import dev.pynmon.domain.status.InvocationStatus;
import java.time.Instant;

/**
 * What statistics need of a history entry.
 *
 * @param invocation whose entry it is
 * @param at when the entry was made
 * @param status the status that began
 */
public record Change(InvocationId invocation, Instant at, InvocationStatus status) {
  /** The same of an entry; of a damaged one as far as it could be read. */
  public static Change of(HistoryEntry entry) {
    return new Change(entry.invocation(), entry.at(), entry.status().status());
  }
}
