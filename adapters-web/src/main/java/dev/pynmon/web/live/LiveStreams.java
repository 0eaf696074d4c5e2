package dev.pynmon.web.live;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The streams that are open, one for each browser in which somebody looks. Safe for concurrent use.
 */
public final class LiveStreams implements AutoCloseable {
  /** Half of the connections there may be: other requests need some, too. */
  static final int MAX = 512;

  /** Half of the connections that one address may have. */
  static final int MAX_PER_ADDRESS = 64;

  /** So many pages may be read again in a second, if each stream had one. */
  private static final int PAGES_A_SECOND = 25;

  private static final int LEAST_PACE = 2;

  /** Where each of them goes. */
  private final Map<Thread, String> open = new ConcurrentHashMap<>();

  private volatile boolean isClosed;

  /**
   * False when there are too many, or the monitor stops.
   *
   * @param address where the visitor is
   */
  boolean haveRoom(String address) {
    return !isClosed && open.size() < MAX && from(address) < MAX_PER_ADDRESS;
  }

  /** The stream of this thread is open from now on; false when there is no room for it any more. */
  boolean enter(String address) {
    open.put(Thread.currentThread(), address);
    boolean fits = !isClosed && open.size() <= MAX && from(address) <= MAX_PER_ADDRESS;
    if (!fits) {
      leave();
    }
    return fits;
  }

  void leave() {
    open.remove(Thread.currentThread());
  }

  private long from(String address) {
    return open.values().stream().filter(address::equals).count();
  }

  /** How many seconds a page should let pass at least before it reads itself again. */
  int pace() {
    return Math.max(LEAST_PACE, Math.ceilDiv(open.size(), PAGES_A_SECOND));
  }

  /** Ends all of them: each would else keep the monitor from stopping. */
  @Override
  public void close() {
    isClosed = true;
    open.keySet().forEach(Thread::interrupt);
  }
}
