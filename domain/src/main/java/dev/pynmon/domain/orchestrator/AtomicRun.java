package dev.pynmon.domain.orchestrator;

import dev.pynmon.domain.id.RunnerId;
import java.time.Instant;
import java.util.Optional;

/**
 * A recorded run of the atomic service, since pynenc 0.2.4 (wire format, section 5.5).
 *
 * @param id the run
 * @param runner who ran it
 * @param start when it began
 * @param end when it ended; empty while it runs, or for ever when its runner was killed
 * @param status {@code running}, {@code completed}, {@code abandoned} or {@code blocked}, as stored
 * @param reason why, or empty
 */
public record AtomicRun(
    String id,
    RunnerId runner,
    Instant start,
    Optional<Instant> end,
    String status,
    String reason) {}
