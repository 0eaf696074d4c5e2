package dev.pynmon.redis.catalogue;

import dev.pynmon.domain.query.Snapshot;
import dev.pynmon.redis.key.AppKeys;
import dev.pynmon.redis.server.Server;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a server holds, by application. One search through all keys, off the request, only when
 * somebody asks and what is known has become old, which happens soon while that is nothing; while
 * the first goes on, what it found so far. What is known stays, with its age, when a later search
 * fails; that is not repeated at once. Safe for concurrent use.
 */
public final class Catalogue {
  /** How old what is known may become before it is looked for again. */
  public static final Duration MAX_AGE = Duration.ofMinutes(1);

  private static final Logger LOG = LoggerFactory.getLogger(Catalogue.class);

  /** How soon a search that failed may begin anew. */
  static final Duration RETRY = Duration.ofSeconds(5);

  /** The same where no application was found: a page that waits for one asks again after 5 s. */
  static final Duration EMPTY_AGE = Duration.ofSeconds(2);

  /** What the first page after a start waits, rather than to fail. */
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  /** The search takes no more than one part in so many of the time. */
  private static final int SHARE = 20;

  private final Optional<AppKeys> wanted;
  private final Server server;
  private final Clock clock;
  private final LongSupplier nanos;
  private final Executor background;
  private volatile Snapshot<Contents> known;
  private Instant due = Instant.MIN;
  private boolean isRunning;

  /** What the search under way finds may be gone already. */
  private boolean isPast;

  private volatile boolean isNamedFound;
  private volatile boolean hasAllNamed;
  private volatile boolean hasEnded;
  private volatile CountDownLatch anything = new CountDownLatch(1);
  private volatile CountDownLatch end = new CountDownLatch(0);

  /**
   * Looks for nothing yet.
   *
   * @param nanos measures how long a search takes
   */
  public Catalogue(Server server, Clock clock, LongSupplier nanos, Executor background) {
    this(server, clock, nanos, background, Optional.empty());
  }

  /**
   * The same.
   *
   * @param wanted the application that is asked for before the search
   */
  public Catalogue(
      Server server,
      Clock clock,
      LongSupplier nanos,
      Executor background,
      Optional<AppKeys> wanted) {
    this.wanted = wanted;
    this.server = server;
    this.clock = clock;
    this.nanos = nanos;
    this.background = background;
    this.known = new Snapshot.NotYet<>(clock.instant());
  }

  /** What is known. While that is nothing it waits a moment for a search, else not at all. */
  public Snapshot<Contents> look() {
    if (isDue()) {
      start();
    }
    if (isNothing()) {
      await(anything, PATIENCE);
    }
    return known;
  }

  /** Whether the applications that told their name are among what is known. Asks nothing. */
  public boolean hasAllNamed() {
    return hasAllNamed || hasEnded;
  }

  /** What is known is no longer so: whoever looks next has it looked for again. */
  public synchronized void expire() {
    isPast = isRunning;
    due = clock.instant();
  }

  private boolean isNothing() {
    return known.value().filter(contents -> !contents.apps().isEmpty()).isEmpty();
  }

  /** The same of one application, which may hold nothing. */
  public Snapshot<AppContents> look(String prefix) {
    return look().map(contents -> contents.of(prefix));
  }

  /**
   * What a search that came to its end found of one application: not complete where it left that
   * out, not yet there while none did. The first, while it goes on, is waited for.
   *
   * @param patience the longest to wait
   */
  public Snapshot<AppContents> whole(String prefix, Duration patience) {
    if (isDue()) {
      start();
    }
    if (!hasEnded) {
      await(end, patience);
    }
    return hasEnded && known instanceof Snapshot.Taken<Contents>(var found, var asOf, var complete)
        ? new Snapshot.Taken<>(found.of(prefix), asOf, complete || found.apps().containsKey(prefix))
        : new Snapshot.NotYet<>(clock.instant());
  }

  private synchronized boolean isDue() {
    boolean starts = !isRunning && !clock.instant().isBefore(due);
    if (starts) {
      anything = new CountDownLatch(1);
      end = new CountDownLatch(1);
      isRunning = true;
    }
    return starts;
  }

  /** Whatever keeps it from starting, also that there is no memory for a thread, is its end. */
  private void start() {
    try {
      background.execute(this::search);
    } catch (Throwable _) {
      anything.countDown();
      end(RETRY);
    }
  }

  private void search() {
    long start = nanos.getAsLong();
    Duration rest = RETRY;
    try {
      Instant begun = clock.instant();
      Contents found = search(begun).run();
      known = new Snapshot.Taken<>(found, begun, found.complete());
      hasEnded = true;
      rest = longest(found.apps().isEmpty() ? EMPTY_AGE : MAX_AGE, share(start));
    } catch (RuntimeException e) {
      LOG.debug("The search through all keys was given up", e);
      rest = longest(RETRY, shortest(MAX_AGE, share(start)));
    } finally {
      anything.countDown();
      end(rest);
    }
  }

  /** Who told their name is looked for first, as long as nothing else is known. */
  private Search search(Instant begun) {
    Search search = new Search(server, begun, nanos, wanted, this::publish);
    if (!hasEnded) {
      search.runNamed();
      isNamedFound = true;
    }
    return search;
  }

  private Duration share(long start) {
    return Duration.ofNanos(nanos.getAsLong() - start).multipliedBy(SHARE);
  }

  private static Duration longest(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }

  private static Duration shortest(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  /** Once a search came to its end, what it found is better than the beginning of the next. */
  private void publish(Contents part, Instant begun) {
    if (!hasEnded) {
      known = new Snapshot.Taken<>(part, begun, false);
      hasAllNamed = isNamedFound;
      anything.countDown();
    }
  }

  private synchronized void end(Duration rest) {
    isRunning = false;
    due = clock.instant().plus(isPast ? Duration.ZERO : rest);
    isPast = false;
    end.countDown();
  }

  private static void await(CountDownLatch latch, Duration patience) {
    try {
      latch.await(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
