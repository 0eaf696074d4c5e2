package dev.pynmon.sqlite.db;

import dev.pynmon.domain.app.BackendException;
import java.nio.file.Path;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A file that is written to, on a connection of its own: opened at the first write, closed when
 * none was asked for during {@value Database#IDLE_SECONDS} seconds. One write at a time; each is a
 * short transaction that takes the lock of writers before it looks at anything. Safe for concurrent
 * use.
 */
public final class Writer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Writer.class);
  private static final long LARGE_LOG = 64_000_000;

  private final Database database;
  private final long largeLog;

  /**
   * Opens nothing yet.
   *
   * @param alias the name of the store in messages
   * @param path the file, absolute
   * @param timeout the longest that one write may take, waiting for others included
   */
  public Writer(String alias, Path path, Duration timeout) {
    this(alias, path, timeout, Accounts.OF_SYSTEM, LARGE_LOG);
  }

  /**
   * @param largeLog a write-ahead log of more bytes is emptied after a write
   */
  Writer(String alias, Path path, Duration timeout, Accounts accounts, long largeLog) {
    this.database = new Database(alias, path, timeout, accounts, Access.WRITE);
    this.largeLog = largeLog;
  }

  /**
   * Runs a write in one transaction, once. A write must not start another.
   *
   * @throws dev.pynmon.domain.app.BackendException when the file cannot be written, or not in time;
   *     then nothing of it was done, unless that was told while it was being committed
   */
  public <T> T write(SqlRead<T> write) {
    T result = database.read(write);
    keepLogSmall();
    return result;
  }

  /** The write was done, whatever becomes of this. */
  private void keepLogSmall() {
    try {
      database.emptyLogBeyond(largeLog);
    } catch (BackendException e) {
      LOG.debug("The write-ahead log of {} was not emptied", database.path(), e);
    }
  }

  /** Waits for a write under way, no longer than its timeout. May be called twice. */
  @Override
  public void close() {
    database.close();
  }
}
