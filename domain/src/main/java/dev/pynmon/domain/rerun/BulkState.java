package dev.pynmon.domain.rerun;

import dev.pynmon.domain.app.BackendFault;
import dev.pynmon.domain.id.InvocationId;
import java.time.Instant;
import java.util.Optional;

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

  /**
   * Somebody wants it to wait.
   *
   * @param by the name of who does; empty when that is not known
   */
  record Paused(Optional<String> by) implements BulkState {}

  /** It has ended. */
  sealed interface Ended extends BulkState {
    /** When. */
    Instant at();
  }

  /** Nothing is left to do. */
  record Complete(Instant at) implements Ended {}

  /**
   * Somebody stopped it.
   *
   * @param at when
   * @param by the name of who did; empty when that is not known
   */
  record Stopped(Instant at, Optional<String> by) implements Ended {}

  /**
   * A store failed, several times in a row.
   *
   * @param at when
   * @param fault what is wrong
   */
  record Failed(Instant at, BackendFault fault) implements Ended {}

  /**
   * The monitor that worked on it ended meanwhile: nobody runs it now, and it can be resumed.
   *
   * @param at when it last told how far it was
   */
  record Abandoned(Instant at) implements Ended {}

  /** How a query calls it. */
  default String word() {
    return switch (this) {
      case Going _ -> "going";
      case Awaiting _ -> "awaiting";
      case Asking _ -> "asking";
      case Paused _ -> "paused";
      case Complete _ -> "done";
      case Stopped _ -> "stopped";
      case Failed _ -> "failed";
      case Abandoned _ -> "abandoned";
    };
  }

  /** True when it ended before its end, so that it can be resumed. */
  default boolean isHalfWay() {
    return this instanceof Ended && !(this instanceof Complete);
  }
}
