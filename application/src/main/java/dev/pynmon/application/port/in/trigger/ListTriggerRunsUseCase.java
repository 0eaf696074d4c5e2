package dev.pynmon.application.port.in.trigger;

/** Runs of triggers, newest first, with what they started and how that ended. */
public interface ListTriggerRunsUseCase {
  /** How many of the newest runs are summed up. */
  int MAX_SUMMED = 2_000;

  /** How many of those are shown that started what failed. */
  int MAX_FAILED = 125;

  /**
   * A page of them.
   *
   * @throws dev.pynmon.domain.query.InvalidCursorException for a cursor that is not of this list
   */
  TriggerRunList list(TriggerRunsQuery query);

  /**
   * The same page without what sums up all others, for who reads one after the other.
   *
   * @throws dev.pynmon.domain.query.InvalidCursorException for a cursor that is not of this list
   */
  TriggerRunRows rows(TriggerRunsQuery query);
}
