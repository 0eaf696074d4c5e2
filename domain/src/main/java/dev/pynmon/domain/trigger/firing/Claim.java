package dev.pynmon.domain.trigger.firing;

import java.time.Instant;

/** Whether a run of a trigger was claimed, before anything was started. */
public sealed interface Claim {
  /**
   * It was.
   *
   * @param at when
   */
  record Made(Instant at) implements Claim {}

  /** It was not: the store would have kept it. */
  record None() implements Claim {}

  /** That cannot be told: the store forgets claims, or did not answer. */
  record Unknown() implements Claim {}
}
