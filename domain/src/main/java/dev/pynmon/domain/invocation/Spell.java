package dev.pynmon.domain.invocation;

import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.status.InvocationStatus;
import dev.pynmon.domain.status.KnownStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A time in which an invocation was in one status.
 *
 * @param entry the change that began it
 * @param until when it ended, or up to when it is known to have lasted; never before it began
 * @param how why then
 * @param next the status that followed, where one did
 * @param attempt the number of the attempt that it is a part of, from 1; 0 outside of any
 */
public record Spell(
    HistoryEntry entry, Instant until, Ending how, Optional<InvocationStatus> next, int attempt) {
  /** When it began. */
  public Instant from() {
    return entry.at();
  }

  /** The status. */
  public InvocationStatus status() {
    return entry.status().status();
  }

  /** Who is in it: who made the change, else who owns the invocation since then. */
  public Optional<RunnerId> runner() {
    return entry.runnerContext().or(() -> entry.status().owner());
  }

  /** How long it lasted. */
  public Duration length() {
    return Duration.between(from(), until);
  }

  /** The status whose colour it takes: the outcome that it led to, else its own. */
  public InvocationStatus colour() {
    return status().toldBy(next);
  }

  /** True for a status in which a runner holds the invocation: it takes time of its own. */
  public boolean lasts() {
    return status().lasts();
  }

  /** True while it runs. */
  public boolean runs() {
    return status() == KnownStatus.RUNNING || status() == KnownStatus.RESUMED;
  }

  /** True while it has not ended. */
  public boolean goesOn() {
    return how == Ending.ONGOING;
  }
}
