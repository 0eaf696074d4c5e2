package dev.pynmon.domain.rerun;

import dev.pynmon.domain.app.BackendFault;
import dev.pynmon.domain.id.InvocationId;
import java.time.Instant;

/** How far many are. */
public sealed interface BulkState {
  /** The others are begun one after another. */
  record Going() implements BulkState {}

  /**
   * The first was registered, and its outcome is awaited.
   *
   * @param canary the new invocation
   * @param since when it was registered
   */
  record Awaiting(InvocationId canary, Instant since) implements BulkState {}

  /**
   * The first did not succeed: somebody says whether the others are begun. When it succeeds after
   * all they are begun without a word.
   *
   * @param canary the new invocation
   * @param why how it went, a sentence
   */
  record Asking(InvocationId canary, String why) implements BulkState {}

  /** Somebody wants it to wait. */
  record Paused() implements BulkState {}

  /** It has ended. */
  sealed interface Ended extends BulkState {
    /** When. */
    Instant at();
  }

  /** Nothing is left to do. */
  record Complete(Instant at) implements Ended {}

  /** Somebody stopped it. */
  record Stopped(Instant at) implements Ended {}

  /**
   * A store failed, several times in a row.
   *
   * @param at when
   * @param fault what is wrong
   */
  record Failed(Instant at, BackendFault fault) implements Ended {}

  /**
   * The monitor that worked on it ended meanwhile.
   *
   * @param at when it last told how far it was
   */
  record Abandoned(Instant at) implements Ended {}

  /** True when it ended before its end, so that it can be resumed. */
  default boolean isHalfWay() {
    return this instanceof Ended && !(this instanceof Complete);
  }
}
