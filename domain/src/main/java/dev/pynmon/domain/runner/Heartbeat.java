package dev.pynmon.domain.runner;

import dev.pynmon.domain.broker.QueueName;
import dev.pynmon.domain.id.RunnerId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The sign of life of a runner (wire format, section 5.3).
 *
 * @param runner the runner
 * @param created when it first registered
 * @param last its last sign of life
 * @param atomicServiceEligible whether it may run the atomic service
 * @param consumedQueues the queues it takes from; an empty list means all that are configured;
 *     absent before pynenc 0.4
 * @param lastServiceStart the start of its last atomic-service run; kept here by 0.2.3 alone
 * @param lastServiceEnd the end of that run
 */
public record Heartbeat(
    RunnerId runner,
    Instant created,
    Instant last,
    boolean atomicServiceEligible,
    Optional<List<QueueName>> consumedQueues,
    Optional<Instant> lastServiceStart,
    Optional<Instant> lastServiceEnd) {
  /** The same with another last sign of life. */
  Heartbeat heardAt(Instant moment) {
    return new Heartbeat(
        runner,
        created,
        moment,
        atomicServiceEligible,
        consumedQueues,
        lastServiceStart,
        lastServiceEnd);
  }
}
