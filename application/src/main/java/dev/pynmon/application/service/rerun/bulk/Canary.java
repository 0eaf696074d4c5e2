package dev.pynmon.application.service.rerun.bulk;

import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.rerun.BulkState;
import dev.pynmon.domain.status.InvocationStatus;
import dev.pynmon.domain.status.KnownStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The first of many, whose outcome tells whether the others are worth it.
 *
 * @param id the new invocation
 * @param since when its outcome began to be awaited
 * @param begun the same on the stop-watch, which goes on when a clock stands still
 */
record Canary(InvocationId id, Instant since, long begun) {
  /** After so long somebody is asked; looking goes on. */
  static final Duration PATIENCE = Duration.ofMinutes(2);

  /** How it is; empty when it succeeded. */
  Optional<BulkState> look(Optional<InvocationStatus> status, long nanos) {
    if (status.filter(KnownStatus.SUCCESS::equals).isPresent()) {
      return Optional.empty();
    }
    if (status.isEmpty()) {
      return Optional.of(asking("is not there any more"));
    }
    if (status.get().isFinal()) {
      return Optional.of(asking("ended as " + status.get().value()));
    }
    return Optional.of(
        nanos - begun > PATIENCE.toNanos()
            ? asking("is still " + status.get().value())
            : new BulkState.Awaiting(id, since));
  }

  private BulkState asking(String how) {
    return new BulkState.Asking(id, "The first, " + id + ", " + how + ".");
  }
}
