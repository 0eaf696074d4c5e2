package dev.pynmon.domain.purge;

import dev.pynmon.domain.app.BackendFault;
import dev.pynmon.domain.app.Component;
import java.time.Instant;

/** How a purge ended. What is gone is gone, however it did; the rest can be resumed. */
public sealed interface PurgeEnd {
  /** When. */
  Instant at();

  /** Nothing is left to remove. */
  record Complete(Instant at) implements PurgeEnd {}

  /** Somebody stopped it between two batches. */
  record Stopped(Instant at) implements PurgeEnd {}

  /**
   * A store failed.
   *
   * @param at when
   * @param where the component it was at
   * @param fault what is wrong
   */
  record Failed(Instant at, Component where, BackendFault fault) implements PurgeEnd {}

  /**
   * The monitor that worked on it ended meanwhile.
   *
   * @param at when it last told how far it was
   */
  record Abandoned(Instant at) implements PurgeEnd {}
}
