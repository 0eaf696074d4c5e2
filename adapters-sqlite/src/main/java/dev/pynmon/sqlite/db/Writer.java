package dev.pynmon.sqlite.db;

import dev.pynmon.domain.app.BackendException;
import dev.pynmon.domain.app.BackendFault;
import dev.pynmon.domain.app.BackendFault.Kind;
import java.nio.file.Path;
import java.sql.SQLException;
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

  /** As long as pynenc waits for the lock of writers. */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Database database;
  private final Duration patience;
  private final long largeLog;

  /**
   * Opens nothing yet.
   *
   * @param alias the name of the store in messages
   * @param path the file, absolute
   * @param timeout the longest that one write may take; half of it is waited for the lock of
   *     writers at a time, and again for 30 seconds in all
   */
  public Writer(String alias, Path path, Duration timeout) {
    this(alias, path, timeout, PATIENCE, Accounts.OF_SYSTEM, LARGE_LOG);
  }

  /**
   * @param patience no attempt to begin a write is made after this time
   * @param largeLog a write-ahead log of more bytes is emptied after a write
   */
  Writer(
      String alias,
      Path path,
      Duration timeout,
      Duration patience,
      Accounts accounts,
      long largeLog) {
    this.patience = patience;
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
    T result = patiently(new Once<>(write));
    keepLogSmall();
    return result;
  }

  /** As long as a write has not begun nothing of it was done, so it may be tried again. */
  private <T> T patiently(Once<T> write) {
    long start = System.nanoTime();
    while (true) {
      try {
        return database.read(write);
      } catch (BackendException e) {
        if (write.hasBegun || !isLock(e)) {
          throw e;
        }
        if (System.nanoTime() - start >= patience.toNanos()) {
          throw untouched(e);
        }
      }
    }
  }

  private static BackendException untouched(BackendException lock) {
    BackendFault fault = lock.fault();
    return new BackendException(
        new BackendFault(Kind.LOCKED, fault.store(), fault.problem(), fault.advice()),
        lock.getCause());
  }

  /** Whether SQLite itself told that somebody else has the lock, after it had waited for it. */
  private static boolean isLock(BackendException e) {
    return e.fault().kind() == Kind.TIMEOUT && e.getCause() instanceof SQLException;
  }

  /** A write that remembers whether the lock was taken for it. */
  private static final class Once<T> implements SqlRead<T> {
    private final SqlRead<T> write;
    private volatile boolean hasBegun;

    Once(SqlRead<T> write) {
      this.write = write;
    }

    @Override
    public T in(Session session) throws SQLException {
      hasBegun = true;
      return write.in(session);
    }
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
