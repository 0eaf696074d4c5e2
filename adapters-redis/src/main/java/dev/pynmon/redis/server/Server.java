package dev.pynmon.redis.server;

import dev.pynmon.application.port.plugin.BackendContext;
import dev.pynmon.application.port.plugin.Rounds;
import dev.pynmon.domain.app.BackendException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A server that is only ever read. Connects on the first read, and anew after each failure. Safe
 * for concurrent use; whoever asks waits no longer than the timeout, in which all that one read
 * asks counts, and waiting for a free connection, too.
 */
public final class Server implements AutoCloseable {
  private final Faults faults;
  private final Links links;
  private final Duration timeout;
  private final Silence silence;
  private final Rounds rounds;
  private final Reads reads = new Reads();

  /** What is asked of another server never goes with it. */
  private final Consumer<List<Round.Sending>> together = this::begin;

  Server(Faults faults, Links links, Duration timeout, Silence silence, Rounds rounds) {
    this.faults = faults;
    this.links = links;
    this.timeout = timeout;
    this.silence = silence;
    this.rounds = rounds;
  }

  /** Connects to nothing yet. */
  static Server at(Address address, BackendContext context) {
    return at(context.alias(), address, context, context.rounds());
  }

  /** The same for writing: over connections of its own, each question by itself. */
  static Server apart(Address address, BackendContext context) {
    return at(context.alias() + "-writing", address, context, Rounds.ALONE);
  }

  private static Server at(String threads, Address address, BackendContext context, Rounds rounds) {
    Duration timeout = address.timeout().orElse(context.timeout());
    Engine engine = new Engine("redis-" + threads, address.connectTimeout().orElse(timeout));
    return new Server(
        Faults.ofServer(context.alias(), address.place()),
        new Links(engine, endpoints(context.alias(), address, engine)),
        timeout,
        new Silence(context.nanos()),
        rounds);
  }

  private static Endpoints endpoints(String alias, Address address, Engine engine) {
    Endpoint only = address.server(address.hosts().getFirst());
    return address.master().isPresent()
        ? new Sentinels(engine, address, new SentinelFaults(alias, address.place()))
        : _ -> only;
  }

  /**
   * Asks the server something, in as many batches as it takes.
   *
   * @throws BackendException when the server does not answer, or not in time
   */
  public <T> T read(Function<? super Session, ? extends T> question) {
    silence.requireNone();
    long start = silence.now();
    try {
      return ask(question);
    } catch (BackendException e) {
      silence.add(start, e.fault());
      throw e;
    }
  }

  private <T> T ask(Function<? super Session, ? extends T> question) {
    if (!reads.begin()) {
      throw faults.closed();
    }
    Session session = new Session(this, Deadline.in(timeout));
    try {
      if (!rounds.isShared()) {
        session.connect();
      }
      return question.apply(session);
    } finally {
      session.end();
      reads.end();
    }
  }

  /** Not all keys were looked through yet. */
  public BackendException unsearched() {
    return faults.unsearched();
  }

  Faults faults() {
    return faults;
  }

  Lease lend(Deadline deadline) throws TimeoutException, ExecutionException, InterruptedException {
    return Lease.of(links, deadline);
  }

  /** With what others of the same request ask at the same moment. */
  void sendWithOthers(Round.Sending sending) throws InterruptedException {
    rounds.send(sending, together);
  }

  private void begin(List<Round.Sending> sendings) {
    new Round(links, sendings).begin();
  }

  /** Somebody was answered. */
  void noteAnswer() {
    silence.end();
  }

  /** Whether it answered anybody so short a time ago. */
  public boolean hasAnsweredWithin(Duration time) {
    return silence.isAnsweredWithin(time);
  }

  /** Waits for reads under way, which end within the timeout. May be called twice. */
  @Override
  public void close() {
    try {
      reads.awaitAll(Deadline.in(timeout));
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } finally {
      links.close();
    }
  }

  /** How many reads are under way, and whether others may begin. Safe for concurrent use. */
  private static final class Reads {
    private int underWay;
    private boolean closed;

    /** False when no more may begin; else {@link #end} is to follow in any case. */
    synchronized boolean begin() {
      underWay += closed ? 0 : 1;
      return !closed;
    }

    synchronized void end() {
      underWay--;
      notifyAll();
    }

    /** Lets no more begin, and waits until all have ended, but no longer than this. */
    synchronized void awaitAll(Deadline deadline) throws InterruptedException {
      closed = true;
      while (underWay > 0 && deadline.nanosLeft() > 0) {
        TimeUnit.NANOSECONDS.timedWait(this, deadline.nanosLeft());
      }
    }
  }
}
