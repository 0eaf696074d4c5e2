package dev.pynmon.web.testing;

import dev.pynmon.application.port.in.live.FollowChangesUseCase;
import dev.pynmon.application.port.in.live.Following;
import dev.pynmon.application.port.in.live.Pulse;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.query.Cursor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Tells these pulses; then it is over, unless it goes on. */
public final class FakeChanges implements FollowChangesUseCase {
  public final BlockingQueue<Pulse> pulses = new LinkedBlockingQueue<>();
  public volatile boolean goesOn;

  /** Since when somebody followed. */
  public final List<Optional<Cursor>> since = new ArrayList<>();

  public volatile int closed;

  @Override
  public Following follow(AppKey app, Optional<Cursor> cursor) {
    since.add(cursor);
    return new Following() {
      @Override
      public Optional<Pulse> next(Duration atMost) {
        try {
          Duration most = goesOn ? atMost : Duration.ZERO;
          return Optional.ofNullable(pulses.poll(most.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException _) {
          throw new CancellationException();
        }
      }

      @Override
      public boolean isOver() {
        return pulses.isEmpty() && !goesOn;
      }

      @Override
      public void close() {
        closed++;
      }
    };
  }
}
