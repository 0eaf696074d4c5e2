package dev.pynmon.application.port.in.scheduler;

/** What became of freeing the scheduler. */
public sealed interface SchedulerFreed {
  /** It is free. */
  record Done() implements SchedulerFreed {}

  /** That run is not marked any more. */
  record Changed() implements SchedulerFreed {}

  /**
   * The proof does not hold.
   *
   * @param reason why, a sentence
   */
  record NotProven(String reason) implements SchedulerFreed {}

  /**
   * This store is only ever read.
   *
   * @param reason why, a sentence
   */
  record OnlyRead(String reason) implements SchedulerFreed {}
}
