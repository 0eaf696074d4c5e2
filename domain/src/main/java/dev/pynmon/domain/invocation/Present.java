package dev.pynmon.domain.invocation;

import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.status.StatusRecord;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * What is known of the present besides the history of an invocation.
 *
 * @param now up to when something goes on
 * @param status its status as the orchestrator knows it; empty when it was not asked or knows none
 * @param silentSince when runners that count as dead gave their last sign of life, as far as that
 *     was asked; the same map may serve many invocations
 */
public record Present(
    Instant now, Optional<StatusRecord> status, Map<RunnerId, Instant> silentSince) {
  public Present {
    silentSince = Map.copyOf(silentSince);
  }

  /** The time alone. */
  public static Present at(Instant now) {
    return new Present(now, Optional.empty(), Map.of());
  }
}
