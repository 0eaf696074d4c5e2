package dev.pynmon.redis.server;

import dev.pynmon.domain.app.BackendException;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/**
 * A server that is written to, over connections that nothing else uses. Connects on the first
 * write, and anew after each failure. Safe for concurrent use; a turn takes no longer than the
 * timeout.
 */
public final class Writer implements AutoCloseable {
  private final Server server;

  Writer(Server server) {
    this.server = server;
  }

  /**
   * Takes a turn with the server, on one connection.
   *
   * @throws BackendException when it does not answer, or not in time: then what was changed last
   *     was done, or was not
   */
  public <T> T write(Function<? super Turn, ? extends T> work) {
    return server.read(session -> work.apply(new Turn(session, server.faults())));
  }

  /** Nothing was changed, since others did it first again and again. */
  public BackendException outrun() {
    return server.faults().outrun();
  }

  /** Waits for turns under way, which end within the timeout. May be called twice. */
  @Override
  public void close() {
    server.close();
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

    /** The next changes of this turn are made only if nobody touches these keys before. */
    public void watch(Collection<String> keys) {
      isWatching = true;
      session.send(List.of(Changes.command("WATCH", keys.toArray())));
    }
  }
}
