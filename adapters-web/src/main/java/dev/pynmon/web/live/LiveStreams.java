package dev.pynmon.web.live;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The streams that are open, one for each tab that somebody looks at. Safe for concurrent use. */
public final class LiveStreams implements AutoCloseable {
  /** Half of the connections there may be: other requests need some, too. */
  static final int MAX = 512;

  /** So many pages may be read again in a second, all tabs together. */
  private static final int PAGES_A_SECOND = 25;

  private static final int LEAST_PACE = 2;

  private final Set<Thread> open = ConcurrentHashMap.newKeySet();
  private volatile boolean isClosed;

  /** False when there are too many, or the monitor stops. */
  boolean haveRoom() {
    return !isClosed && open.size() < MAX;
  }

  /** The stream of this thread is open from now on. */
  void enter() {
    open.add(Thread.currentThread());
  }

  void leave() {
    open.remove(Thread.currentThread());
  }

  /** How many seconds a page should let pass at least before it reads itself again. */
  int pace() {
    return Math.max(LEAST_PACE, Math.ceilDiv(open.size(), PAGES_A_SECOND));
  }

  /** Ends all of them: each would else keep the monitor from stopping. */
  @Override
  public void close() {
    isClosed = true;
    open.forEach(Thread::interrupt);
  }
}
