package dev.pynmon.sqlite.db;

import java.nio.file.Path;
import java.time.Duration;

/**
 * A file that is written to, on a connection of its own: opened at the first write, closed when
 * none was asked for during {@value Database#IDLE_SECONDS} seconds. One write at a time; each is a
 * short transaction that takes the lock of writers before it looks at anything. Safe for concurrent
 * use.
 */
public final class Writer implements AutoCloseable {
  private final Database database;

  /**
   * Opens nothing yet.
   *
   * @param alias the name of the store in messages
   * @param path the file, absolute
   * @param timeout the longest that one write may take, waiting for others included
   */
  public Writer(String alias, Path path, Duration timeout) {
    this(alias, path, timeout, Accounts.OF_SYSTEM);
  }

  Writer(String alias, Path path, Duration timeout, Accounts accounts) {
    database = new Database(alias, path, timeout, accounts, Access.WRITE);
  }

  /**
   * Runs a write in one transaction, once. A write must not start another.
   *
   * @throws dev.pynmon.domain.app.BackendException when the file cannot be written, or not in time;
   *     then nothing of it was done, unless that was told while it was being committed
   */
  public <T> T write(SqlRead<T> write) {
    return database.read(write);
  }

  /** Waits for a write under way, no longer than its timeout. May be called twice. */
  @Override
  public void close() {
    database.close();
  }
}
