package dev.pynmon.application.port.in.scheduler;

import dev.pynmon.domain.orchestrator.DeadAfter;

/** What became of freeing the scheduler. */
public sealed interface SchedulerFreed {
  /**
   * It is free.
   *
   * @param deadAfter what the proof rested on
   */
  record Done(DeadAfter deadAfter) implements SchedulerFreed {}

  /** That run is not marked any more. */
  record Changed() implements SchedulerFreed {}

  /**
   * The proof does not hold.
   *
   * @param reason why, a sentence
   */
  record NotProven(String reason) implements SchedulerFreed {}

  /**
   * The time after which a runner is dead was not given where nothing else tells it, or a shorter
   * one was given than is configured.
   *
   * @param reason which, a sentence
   */
  record WrongTime(String reason) implements SchedulerFreed {}

  /**
   * This store is only ever read.
   *
   * @param reason why, a sentence
   */
  record OnlyRead(String reason) implements SchedulerFreed {}
}
