package dev.pynmon.memory.access;

import dev.pynmon.domain.app.BackendException;
import dev.pynmon.domain.app.BackendFault;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/** Whoever opened a store, until the store is closed. Safe for concurrent use. */
public final class Reader {
  private final String alias;
  private final Clock clock;
  private final boolean readOnly;
  private volatile boolean closed;

  /**
   * A reader of an open store.
   *
   * @param alias the name of the store in messages
   * @param readOnly true when nothing may be removed
   */
  public Reader(String alias, Clock clock, boolean readOnly) {
    this.alias = alias;
    this.clock = clock;
    this.readOnly = readOnly;
  }

  public boolean isReadOnly() {
    return readOnly;
  }

  public Instant now() {
    return clock.instant();
  }

  /** What is wrong when the store was closed. */
  public Optional<BackendFault> closed() {
    return closed
        ? Optional.of(
            new BackendFault(
                BackendFault.Kind.UNAVAILABLE,
                alias,
                "The embedded store was closed.",
                "Start the monitor again."))
        : Optional.empty();
  }

  /** Throws {@link BackendException} when the store was closed. */
  public void requireOpen() {
    closed()
        .ifPresent(
            fault -> {
              throw new BackendException(fault, null);
            });
  }

  /** Nothing can be read from now on. */
  public void close() {
    closed = true;
  }

  /** The data that this lock guards, as far as this reader may see it. */
  public Guarded guard(AppLock lock) {
    return new Guarded(this, lock);
  }

  /**
   * Data of one application, read by one reader.
   *
   * @param reader the reader
   * @param lock guards the data
   */
  public record Guarded(Reader reader, AppLock lock) {
    /** Reads while nobody writes, if the store is open. */
    public <T> T read(Supplier<T> reads) {
      reader.requireOpen();
      return lock.read(reads);
    }

    public Instant now() {
      return reader.now();
    }
  }
}
