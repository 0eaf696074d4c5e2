package dev.pynmon.redis.server;

import dev.pynmon.domain.app.BackendException;
import dev.pynmon.redis.answer.Command;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A server that is written to, over connections that nothing else uses. Connects on the first
 * write, and anew after each failure. Safe for concurrent use; a turn takes no longer than the
 * timeout.
 */
public final class Writer implements AutoCloseable {
  private final Supplier<Server> made;
  private @Nullable Server server;
  private boolean isClosed;

  /**
   * Opens nothing yet: most stores are never written to.
   *
   * @param made opens it, once
   */
  Writer(Supplier<Server> made) {
    this.made = made;
  }

  /** One that was closed answers nobody, but says so. */
  private synchronized Server server() {
    Server opened = server == null ? made.get() : server;
    server = opened;
    if (isClosed) {
      opened.close();
    }
    return opened;
  }

  /**
   * Takes a turn with the server, on one connection.
   *
   * @throws BackendException when it does not answer, or not in time: then what was changed last
   *     was done, or was not
   */
  public <T> T write(Function<? super Turn, ? extends T> work) {
    Server opened = server();
    return opened.read(session -> work.apply(new Turn(session, opened.faults())));
  }

  /** Nothing was changed, since others did it first again and again. */
  public BackendException outrun() {
    return server().faults().outrun();
  }

  /** Nothing was changed, since some key holds something else than pynenc writes there. */
  public BackendException foreignKey() {
    return server().faults().foreignKey();
  }

  /** Nothing was changed, since all keys were not looked through yet. */
  public BackendException unsearched() {
    return server().faults().unsearched();
  }

  /** Nothing was changed, since the application is one too many. */
  public BackendException leftOut() {
    return server().faults().leftOut();
  }

  /** Nothing was changed, since nobody knows how its queues are kept. */
  public BackendException unknownQueues() {
    return server().faults().unknownQueues();
  }

  /** Waits for turns under way, which end within the timeout. May be called twice. */
  @Override
  public void close() {
    Server opened = end();
    if (opened != null) {
      opened.close();
    }
  }

  private synchronized @Nullable Server end() {
    isClosed = true;
    return server;
  }

  /** What may be asked and changed. For one thread, until the turn ends. */
  public static final class Turn {
    private final Session session;
    private final Faults faults;
    private boolean isWatching;

    Turn(Session session, Faults faults) {
      this.session = session;
      this.faults = faults;
    }

    /** Asks the server something. */
    public Session asking() {
      return session;
    }

    /** Changes to be made together, or not at all. */
    public Changes changes() {
      return new Changes(session, faults, isWatching);
    }

    /**
     * The next changes of this turn are made only if nobody touches these keys before. One round
     * trip, none without keys.
     */
    public void watch(Collection<String> keys) {
      if (keys.isEmpty()) {
        return;
      }
      // A turn before this one may have ended without changes.
      Command unwatch = Command.of("UNWATCH");
      Command watch = Command.of("WATCH", keys.toArray());
      List<Command> all = isWatching ? List.of(watch) : List.of(unwatch, watch);
      session.send(all);
      all.forEach(each -> Changes.requirePermitted(each, faults));
      isWatching = true;
    }
  }
}
