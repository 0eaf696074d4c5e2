package dev.pynmon.domain.orchestrator;

import dev.pynmon.domain.id.RunnerId;
import java.time.Instant;
import java.util.Optional;

/**
 * The turn of one runner in a cycle.
 *
 * @param runner the runner
 * @param position its place in the cycle, from 0
 * @param start when its slot begins; empty where the margin leaves none
 * @param end when it ends; empty where the margin leaves none
 * @param owner true when the present moment is its own, the margin behind it included
 * @param decision what it would be told now
 */
public record ServiceSlot(
    RunnerId runner,
    int position,
    Optional<Instant> start,
    Optional<Instant> end,
    boolean owner,
    SlotDecision decision) {
  /** True while it is its own and has not ended: the margin behind it belongs to nobody. */
  public boolean isOn(Instant now) {
    return owner && end.filter(at -> !now.isBefore(at)).isEmpty();
  }
}
