package dev.pynmon.application.port.in.scheduler;

import dev.pynmon.domain.orchestrator.AtomicRun;
import dev.pynmon.domain.orchestrator.DeadAfter;

/** Whether the atomic service is stuck. */
public sealed interface SchedulerLook {
  /** No run is marked as going on, or this store keeps none (pynenc 0.2.3). */
  record Free() implements SchedulerLook {}

  /**
   * A run goes on, as far as anybody can prove.
   *
   * @param run which
   * @param reason why it is not offered to be ended, a sentence
   */
  record Going(AtomicRun run, String reason) implements SchedulerLook {}

  /**
   * It is stuck, as pages tell, but it may still end, as far as anybody can prove.
   *
   * @param run which
   * @param reason why that is not proven yet and when it can be, sentences
   */
  record Unproven(AtomicRun run, String reason) implements SchedulerLook {}

  /**
   * Whether it is stuck hangs on the time after which its runner is dead, which nothing tells:
   * whoever wants to end it has to give that.
   *
   * @param run which
   * @param reason what is known without, sentences
   */
  record NeedsTime(AtomicRun run, String reason) implements SchedulerLook {}

  /**
   * Nobody will ever end it.
   *
   * @param run which
   * @param proof how that is known, a sentence
   * @param deadAfter what the proof rests on
   */
  record Stuck(AtomicRun run, String proof, DeadAfter deadAfter) implements SchedulerLook {}

  /**
   * A shorter time was given than the one that is configured.
   *
   * @param reason which that is and where it stands, a sentence
   */
  record WrongTime(String reason) implements SchedulerLook {}

  /**
   * Nobody can tell.
   *
   * @param reason why, a sentence
   */
  record Untold(String reason) implements SchedulerLook {}
}
