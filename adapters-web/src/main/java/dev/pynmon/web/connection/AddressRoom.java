package dev.pynmon.web.connection;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/**
 * How long addresses may be: that of a log is the log itself. Of those few are in memory at once,
 * each some six times over until it is answered. Safe for concurrent use.
 */
public final class AddressRoom {
  /** A first line has fewer bytes than this, unless its address may be long. */
  public static final int USUAL = 16_384;

  /** So many bytes a long address has at most. */
  public static final int LONGEST = 131_072;

  /** The method, the version and what separates them. */
  private static final int AROUND = 64;

  static final int LONGEST_LINE = LONGEST + AROUND;

  private static final int PLACES = 16;

  /** Shorter than the time in which a request must have come. */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Predicate<String> mayBeLong;
  private final Semaphore places;
  private final Duration patience;

  /**
   * The room of a server.
   *
   * @param mayBeLong tells of a path as it was sent whether its query may be long
   */
  public AddressRoom(Predicate<String> mayBeLong) {
    this(mayBeLong, PLACES, PATIENCE);
  }

  AddressRoom(Predicate<String> mayBeLong, int places, Duration patience) {
    this.mayBeLong = mayBeLong;
    this.places = new Semaphore(places, true);
    this.patience = patience;
  }

  /** Whether so much is taken of an address that begins so: {@code GET /path?…}. */
  boolean mayBeLong(String beginning) {
    int path = beginning.indexOf(' ') + 1;
    int query = beginning.indexOf('?');
    return query > path && mayBeLong.test(beginning.substring(path, query));
  }

  /** Waits for a place, which is to be left once the request is answered; false for none. */
  boolean enter() {
    try {
      return places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException _) { // the server ends
      Thread.currentThread().interrupt();
      return false;
    }
  }

  void leave() {
    places.release();
  }
}
