package dev.pynmon.application.service.seen;

import dev.pynmon.application.port.in.app.LastSeen;
import dev.pynmon.application.port.in.app.RecallUseCase;
import dev.pynmon.domain.app.AppKey;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;

/**
 * The key figures that pages asked for last, in memory, of the {@value #MAX_KEPT} applications
 * looked at last. Nothing is asked for their sake. Safe for concurrent use.
 */
public final class LastKeyFigures implements RecallUseCase {
  static final int MAX_KEPT = 200;

  private final ReentrantLock lock = new ReentrantLock();
  private final Map<AppKey, LastSeen> seen = new LinkedHashMap<>();

  @Override
  public LastSeen lastSeen(AppKey app) {
    lock.lock();
    try {
      return seen.getOrDefault(app, LastSeen.NOTHING);
    } finally {
      lock.unlock();
    }
  }

  /** Adds what a page was just answered. */
  public void note(AppKey app, UnaryOperator<LastSeen> figure) {
    lock.lock();
    try {
      LastSeen before = seen.remove(app);
      seen.put(app, figure.apply(before == null ? LastSeen.NOTHING : before));
      if (seen.size() > MAX_KEPT) {
        seen.remove(seen.keySet().iterator().next());
      }
    } finally {
      lock.unlock();
    }
  }
}
