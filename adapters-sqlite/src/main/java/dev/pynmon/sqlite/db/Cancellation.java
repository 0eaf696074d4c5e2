package dev.pynmon.sqlite.db;

import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * Stops one call. An interrupt reaches only statements that run at that moment, so a call also asks
 * before each statement whether it is still wanted. Safe for use by two threads.
 */
final class Cancellation {
  private boolean cancelled;
  private boolean left;
  private @Nullable Statement running;

  /** Says that statements of this connection now run for the call. */
  synchronized void begin(Statement anyOfConnection) throws SQLException {
    running = anyOfConnection;
    check();
  }

  /** Says that the connection is no longer in use for the call: it must not be interrupted. */
  synchronized void end() {
    running = null;
  }

  /** Throws when the call is no longer wanted. */
  synchronized void check() throws SQLException {
    if (cancelled) {
      throw new SQLiteException("the call was given up", SQLiteErrorCode.SQLITE_INTERRUPT);
    }
  }

  /** Whether nobody waits for the call any more. */
  synchronized boolean isCancelled() {
    return cancelled;
  }

  /** Cancels for whoever left before the time was up, which says nothing of the store. */
  synchronized void leave() {
    left = true;
    cancel();
  }

  /** Whether it was cancelled for that. */
  synchronized boolean isOfWhoLeft() {
    return left;
  }

  /** Interrupts what runs now and keeps the call from beginning more; true when something ran. */
  synchronized boolean cancel() {
    cancelled = true;
    if (running == null) {
      return false;
    }
    try {
      running.cancel();
    } catch (SQLException _) {
      return false;
    }
    return true;
  }
}
