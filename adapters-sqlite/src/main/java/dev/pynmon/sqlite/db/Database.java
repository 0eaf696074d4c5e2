package dev.pynmon.sqlite.db;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;

import dev.pynmon.domain.app.BackendException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A SQLite file that is only ever read, unless a {@link Writer} has it. Opened on the first read,
 * and anew whenever another file lies at its path. Safe for concurrent use.
 *
 * <p>Reads run on a few threads of its own: a native call would hold the carrier of a virtual
 * thread. Whoever asks waits no longer than the timeout, in which waiting for a free thread counts,
 * and then stops what still runs.
 */
public final class Database implements AutoCloseable {
  static final int IDLE_SECONDS = 10;

  private static final int MAX_WAITING = 1_000;
  private static final int STOP_ATTEMPTS = 25;
  private static final long STOP_PAUSE_MILLIS = 20;

  private final StoreFile file;
  private final Faults faults;
  private final Connections connections;
  private final Duration timeout;
  private final ThreadPoolExecutor threads;
  private @Nullable OpenFile open;
  private boolean closed;

  /**
   * Opens nothing yet.
   *
   * @param alias the name of the store in messages
   * @param path the file, absolute
   * @param timeout the longest that one read may take
   */
  public Database(String alias, Path path, Duration timeout) {
    this(alias, path, timeout, Accounts.OF_SYSTEM, Access.READ);
  }

  Database(String alias, Path path, Duration timeout, Accounts accounts, Access access) {
    this.faults = new Faults(alias, path, access);
    this.file = new StoreFile(path, accounts, faults);
    this.connections = new Connections(path, timeout.dividedBy(2), access);
    this.timeout = timeout;
    this.threads = threads(alias, access);
  }

  private ThreadPoolExecutor threads(String alias, Access access) {
    ThreadPoolExecutor threads =
        new ThreadPoolExecutor(
            access.atOnce(),
            access.atOnce(),
            IDLE_SECONDS,
            SECONDS,
            new LinkedBlockingQueue<>(MAX_WAITING),
            threadsNamed("sqlite-" + alias + "-", access));
    threads.allowCoreThreadTimeOut(true);
    return threads;
  }

  /** A thread ends when it was idle for a while; that of a writer closes what it leaves. */
  private ThreadFactory threadsNamed(String name, Access access) {
    ThreadFactory plain = Thread.ofPlatform().daemon().name(name, 1).factory();
    return access == Access.READ
        ? plain
        : work ->
            plain.newThread(
                () -> {
                  work.run();
                  letGo();
                });
  }

  /** Where the file lies. */
  public Path path() {
    return file.path();
  }

  /**
   * Runs a read in one transaction. A read must not start another.
   *
   * @throws BackendException when the file cannot be read, or not in time
   */
  public <T> T read(SqlRead<T> read) {
    return run((file, cancellation) -> file.read(cancellation, read));
  }

  /**
   * Runs a read when anything was written to the file since it last ran, else gives what it gave
   * then.
   *
   * @param key stands for this read, always the same one
   */
  public <T> T readWhenChanged(String key, SqlRead<T> read) {
    return run((file, cancellation) -> file.readWhenChanged(cancellation, key, read));
  }

  /**
   * Empties the write-ahead log when it has grown beyond so many bytes, unless somebody reads in
   * it: what removes much would else double the space that the file takes.
   */
  void emptyLogBeyond(long bytes) {
    if (file.logBytes() > bytes) {
      run(OpenFile::emptyLog);
    }
  }

  @FunctionalInterface
  private interface Attempt<T> {
    T on(OpenFile file, Cancellation cancellation) throws SQLException;
  }

  private <T> T run(Attempt<T> attempt) {
    if (Thread.currentThread().isInterrupted()) {
      throw faults.givenUp();
    }
    Cancellation cancellation = new Cancellation();
    return await(submit(() -> run(attempt, cancellation)), cancellation);
  }

  private <T> T run(Attempt<T> attempt, Cancellation cancellation) {
    if (cancellation.isCancelled()) {
      throw faults.slow();
    }
    OpenFile current = current();
    try {
      return attempt.on(current, cancellation);
    } catch (SQLException e) {
      if (!cancellation.isOfWhoLeft()) {
        letGo(current);
      }
      throw file.faultOf(e);
    } catch (UnfitTableException e) {
      throw e.fault(faults);
    }
  }

  /** The file that lies at the path now. */
  private synchronized OpenFile current() {
    if (closed) {
      throw faults.closed();
    }
    try {
      Object identity = file.identity();
      if (open == null || !open.is(identity)) {
        letGo(open);
        file.checkBeforeOpening();
        open = new OpenFile(identity, connections);
      }
      return open;
    } catch (BackendException e) {
      letGo(open);
      throw e;
    }
  }

  /** After a failure everything is opened and checked anew. */
  private synchronized void letGo(@Nullable OpenFile old) {
    if (old != null) {
      old.retire();
    }
    open = open == old ? null : open;
  }

  private synchronized void letGo() {
    letGo(open);
  }

  private <T> Future<T> submit(Supplier<T> call) {
    try {
      return threads.submit(call::get);
    } catch (RejectedExecutionException _) {
      throw threads.isShutdown() ? faults.closed() : faults.crowded();
    }
  }

  private <T> T await(Future<T> result, Cancellation cancellation) {
    try {
      return result.get(timeout.toMillis(), MILLISECONDS);
    } catch (TimeoutException _) {
      stop(result, cancellation);
      throw faults.slow();
    } catch (InterruptedException _) {
      cancellation.leave();
      Thread.currentThread().interrupt();
      throw faults.givenUp();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException("a call failed", e.getCause());
    }
  }

  /** An interrupt that falls between two statements is lost, so it is given until one stops. */
  private static void stop(Future<?> result, Cancellation cancellation) {
    boolean running = cancellation.cancel();
    for (int attempt = 1; running && attempt < STOP_ATTEMPTS; attempt++) {
      pause(result);
      running = cancellation.cancel();
    }
  }

  private static void pause(Future<?> result) {
    try {
      result.get(STOP_PAUSE_MILLIS, MILLISECONDS);
    } catch (TimeoutException | ExecutionException _) {
      // Only the waiting counts: what the call gave no longer matters.
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  /** Waits for reads under way, no longer than their timeout. May be called twice. */
  @Override
  public void close() {
    threads.shutdown();
    try {
      threads.awaitTermination(timeout.toMillis() * 2, MILLISECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    synchronized (this) {
      closed = true;
      letGo();
    }
  }
}
