package dev.pynmon.domain.rerun;

import dev.pynmon.domain.failure.FailureCause;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.status.InvocationStatus;
import java.util.Optional;

/**
 * The first of many that was registered anew, as it is now.
 *
 * @param id the new invocation
 * @param status how it is; empty when nobody tells
 * @param failureCause what it raised; empty unless it failed and that can be read
 */
public record BulkFirst(
    InvocationId id, Optional<InvocationStatus> status, Optional<FailureCause> failureCause) {
  /** What it raised in words, {@code ValueError: no such card}; empty when that is not known. */
  public Optional<String> raised() {
    return failureCause.map(FailureCause::text);
  }
}
