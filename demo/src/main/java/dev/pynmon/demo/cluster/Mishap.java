package dev.pynmon.demo.cluster;

import java.time.Instant;

/**
 * Something that went wrong, or that people did to a cluster, for who asks whether it is noticed.
 *
 * @param kind what it was
 * @param at when it began
 * @param until when it was over, as far as it has an end of its own, else when it began
 * @param subject the runner, the service or the task that it befell; "" for the whole cluster
 */
public record Mishap(Kind kind, Instant at, Instant until, String subject) {
  /** What went wrong. */
  public enum Kind {
    /** A runner was killed while it had invocations. */
    CRASH,
    /** A runner was killed amid a run of the atomic service. */
    STUCK,
    /** A service that tasks depend on is out of order. */
    BREAKDOWN,
    /** Many calls for some minutes. */
    SALE,
    /** Every runner was ended in good order and started anew. */
    DEPLOY,
    /** A trigger was left behind that started nothing. */
    LEFTOVER
  }
}
