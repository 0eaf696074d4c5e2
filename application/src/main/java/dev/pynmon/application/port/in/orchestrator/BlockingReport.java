package dev.pynmon.application.port.in.orchestrator;

import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.orchestrator.InvocationState;
import java.util.List;
import java.util.Optional;

/**
 * An invocation that others wait for.
 *
 * @param id the invocation
 * @param state its state; empty when the orchestrator no longer knows it
 * @param waiters who waits for it, at most {@value #MAX_WAITERS}
 * @param more true when more wait for it
 */
public record BlockingReport(
    InvocationId id, Optional<InvocationState> state, List<Waiter> waiters, boolean more) {
  /** The most waiters that are named. */
  public static final int MAX_WAITERS = 10;

  public BlockingReport {
    waiters = List.copyOf(waiters);
  }

  /**
   * Who waits.
   *
   * @param id the invocation
   * @param state its state; it stands still since that began. Empty when it is not known
   */
  public record Waiter(InvocationId id, Optional<InvocationState> state) {}
}
