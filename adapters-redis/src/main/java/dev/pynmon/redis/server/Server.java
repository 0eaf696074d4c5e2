package dev.pynmon.redis.server;

import dev.pynmon.domain.app.BackendException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A server that is only ever read. Connects on the first read, and anew after each failure. Safe
 * for concurrent use; whoever asks waits no longer than the timeout, in which all that one read
 * asks counts, and waiting for a free connection, too.
 */
public final class Server implements AutoCloseable {
  private final Faults faults;
  private final Links links;
  private final Duration timeout;
  private final Silence silence = new Silence();

  /**
   * Connects to nothing yet.
   *
   * @param alias the name of the store in messages
   * @param endpoint where the server is; asked again after each failure to connect
   * @param timeout the longest that one read may take
   */
  public Server(String alias, String place, Supplier<Endpoint> endpoint, Duration timeout) {
    this(
        new Faults(alias, place),
        new Links(engine(alias, timeout), deadline -> endpoint.get()),
        timeout);
  }

  private Server(Faults faults, Links links, Duration timeout) {
    this.faults = faults;
    this.links = links;
    this.timeout = timeout;
  }

  static Server at(String alias, Address address, Duration timeout, Duration connectTimeout) {
    Engine engine = engine(alias, connectTimeout);
    Endpoint only = address.server(address.hosts().getFirst());
    Endpoints endpoints =
        address.master().isPresent() ? new Sentinels(engine, address) : deadline -> only;
    return new Server(new Faults(alias, address.place()), new Links(engine, endpoints), timeout);
  }

  private static Engine engine(String alias, Duration connectTimeout) {
    return new Engine("redis-" + alias, connectTimeout);
  }

  /**
   * Asks the server something, in as many batches as it takes.
   *
   * @throws BackendException when the server does not answer, or not in time
   */
  public <T> T read(Function<? super Session, ? extends T> question) {
    silence.requireNone();
    long start = System.nanoTime();
    try {
      return ask(question);
    } catch (BackendException e) {
      silence.add(start, e.fault());
      throw e;
    }
  }

  private <T> T ask(Function<? super Session, ? extends T> question) {
    Deadline deadline = Deadline.in(timeout);
    Link link = borrow(deadline);
    Session session = new Session(link, links, faults, deadline, silence);
    try {
      return question.apply(session);
    } finally {
      session.end();
    }
  }

  private Link borrow(Deadline deadline) {
    try {
      return links.borrow(deadline);
    } catch (TimeoutException | ExecutionException | RuntimeException e) {
      throw faults.of(e);
    } catch (InterruptedException e) {
      throw faults.givenUp();
    }
  }

  /** Whether it answered anybody so short a time ago. */
  public boolean hasAnsweredWithin(Duration time) {
    return silence.isAnsweredWithin(time);
  }

  /** May be called twice. Reads under way fail. */
  @Override
  public void close() {
    links.close();
  }
}
