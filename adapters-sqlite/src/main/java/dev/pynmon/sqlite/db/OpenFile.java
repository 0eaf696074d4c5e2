package dev.pynmon.sqlite.db;

import dev.pynmon.sqlite.db.Connections.Kept;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One file as long as it lies at its path: the idle connections to it and what is remembered of it.
 * Safe for concurrent use.
 */
final class OpenFile {
  private static final Logger LOG = LoggerFactory.getLogger(OpenFile.class);

  private final Object identity;
  private final Connections connections;
  private final SchemaCache schemas = new SchemaCache();
  private final Deque<Kept> idle = new ArrayDeque<>();
  private final ReentrantLock watching = new ReentrantLock();
  private final Map<String, Versioned> watched = new HashMap<>();
  private @Nullable Kept watcher;
  private boolean retired;

  OpenFile(Object identity, Connections connections) {
    this.identity = identity;
    this.connections = connections;
  }

  private record Versioned(long version, Object value) {}

  boolean is(Object other) {
    return identity.equals(other);
  }

  /** Runs a read on a connection of its own. */
  <T> T read(Cancellation cancellation, SqlRead<T> read) throws SQLException {
    return use(
        connection ->
            Transaction.run(connection, connections.access(), schemas, cancellation, read));
  }

  /** Empties the write-ahead log, unless somebody reads in it. */
  boolean emptyLog(Cancellation cancellation) throws SQLException {
    return use(
        connection -> {
          Transaction.emptyLog(connection, cancellation);
          return true;
        });
  }

  @FunctionalInterface
  private interface Use<T> {
    T of(Kept connection) throws SQLException;
  }

  private <T> T use(Use<T> use) throws SQLException {
    Kept connection = take();
    boolean usable = false;
    try {
      T result = use.of(connection);
      usable = true;
      return result;
    } catch (RuntimeException e) {
      usable = true;
      throw e;
    } finally {
      if (usable) {
        giveBack(connection);
      } else {
        close(connection);
      }
    }
  }

  /**
   * Runs a read when anything was written since it last ran, else gives what it gave then. {@code
   * data_version} tells a connection what others wrote since it last looked, so one connection does
   * all the looking.
   */
  @SuppressWarnings("unchecked") // a key always stands for the same read
  <T> T readWhenChanged(Cancellation cancellation, String key, SqlRead<T> read)
      throws SQLException {
    watching.lock();
    try {
      Kept connection = watcher();
      long version = Transaction.dataVersion(connection, cancellation);
      Versioned known = watched.get(key);
      if (known != null && known.version() == version) {
        return (T) known.value();
      }
      T value = Transaction.run(connection, connections.access(), schemas, cancellation, read);
      watched.put(key, new Versioned(version, value));
      return value;
    } catch (SQLException e) {
      forgetWatcher();
      throw e;
    } finally {
      watching.unlock();
      forgetWatcherIfRetired();
    }
  }

  /** Closes what is idle now, and what is in use as soon as it is given back. */
  void retire() {
    synchronized (idle) {
      retired = true;
      idle.forEach(OpenFile::close);
      idle.clear();
    }
    forgetWatcherIfRetired();
  }

  /** Whoever holds the lock meanwhile does the same when it lets go, so none stays open. */
  private void forgetWatcherIfRetired() {
    if (isRetired() && watching.tryLock()) {
      try {
        forgetWatcher();
      } finally {
        watching.unlock();
      }
    }
  }

  /** And what it saw: the numbers of another connection mean something else. */
  private void forgetWatcher() {
    if (watcher != null) {
      close(watcher);
    }
    watcher = null;
    watched.clear();
  }

  private boolean isRetired() {
    synchronized (idle) {
      return retired;
    }
  }

  private Kept watcher() throws SQLException {
    Kept connection = watcher == null ? connections.open() : watcher;
    watcher = connection;
    return connection;
  }

  private Kept take() throws SQLException {
    Kept waiting;
    synchronized (idle) {
      waiting = idle.pollFirst();
    }
    return waiting == null ? connections.open() : waiting;
  }

  private void giveBack(Kept connection) {
    synchronized (idle) {
      if (!retired) {
        idle.addFirst(connection);
        return;
      }
    }
    close(connection);
  }

  private static void close(Kept connection) {
    try {
      connection.close();
    } catch (SQLException e) {
      LOG.warn("A connection did not close properly", e);
    }
  }
}
