package dev.pynmon.domain.orchestrator;

import java.util.Locale;

/** What a runner that asks now whether to run the atomic service is told, in pynenc's words. */
public enum SlotDecision {
  /** It is its turn. */
  ASSIGNED,
  /** It is another's turn, or the margin between two. */
  NOT_ASSIGNED_SLOT,
  /** Its turn is that of a runner too new to be relied on. */
  SCHEDULED_RUNNER_IN_GRACE,
  /** The margin leaves nothing of the slots. */
  SLOT_WINDOW_INVALID,
  /** It is its turn, but too much of the slot has passed. */
  LATE_START;

  /** As pynenc writes it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
