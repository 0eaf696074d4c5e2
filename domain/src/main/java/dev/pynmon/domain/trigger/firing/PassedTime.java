package dev.pynmon.domain.trigger.firing;

import dev.pynmon.domain.orchestrator.AtomicRun;
import dev.pynmon.domain.runner.Heartbeat;
import dev.pynmon.domain.trigger.TriggerRun;
import java.time.Instant;

/**
 * A due time that has passed.
 *
 * @param due when it was due
 * @param until when pynenc did not start it any more
 * @param outcome what became of it
 */
public record PassedTime(Instant due, Instant until, Outcome outcome) {
  /** What became of a due time. */
  public sealed interface Outcome {
    /**
     * A run came of it.
     *
     * @param run which
     */
    record Ran(TriggerRun run) implements Outcome {}

    /**
     * It was found due, but no run is kept of that.
     *
     * @param at when
     */
    record Found(Instant at) implements Outcome {}

    /**
     * The service ran to its end then, and did not start it.
     *
     * @param service that run
     */
    record Served(AtomicRun service) implements Outcome {}

    /**
     * The service was kept from running by another run of it, or broke off.
     *
     * @param service that run
     */
    record Failed(AtomicRun service) implements Outcome {}

    /** No runner was there when it was due, as far as signs of life tell. */
    record NoRunner() implements Outcome {}

    /**
     * Runners were there, but all that time lay between their turns.
     *
     * @param runners how many
     */
    record NoTurn(int runners) implements Outcome {}

    /**
     * It was the turn of a runner that had been silent before.
     *
     * @param runner that one, with its last sign of life
     */
    record SilentTurn(Heartbeat runner) implements Outcome {}

    /**
     * It was the turn of a runner that was alive, but no run of the service is recorded.
     *
     * @param runner that one
     */
    record Idle(Heartbeat runner) implements Outcome {}

    /** Nothing that is kept tells. */
    record Untold() implements Outcome {}
  }
}
