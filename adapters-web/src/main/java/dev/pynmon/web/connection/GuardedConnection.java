package dev.pynmon.web.connection;

import io.helidon.common.concurrency.limits.Limit;
import io.helidon.common.task.InterruptableTask;
import io.helidon.webserver.spi.ServerConnection;
import java.time.Duration;

/** A connection that is watched until it ends. */
final class GuardedConnection implements ServerConnection, InterruptableTask<Void> {
  private final ServerConnection inner;
  private final GuardedContext context;
  private final Watch watch;
  private final Watched watched;

  GuardedConnection(ServerConnection inner, GuardedContext context, Watch watch, Watched watched) {
    this.inner = inner;
    this.context = context;
    this.watch = watch;
    this.watched = watched;
  }

  @Override
  public void handle(Limit limit) throws InterruptedException {
    try {
      inner.handle(new GuardedLimit(limit, context));
    } finally {
      context.close();
      watch.closed(watched);
    }
  }

  @Override
  public Duration idleTime() {
    return inner.idleTime();
  }

  @Override
  public void close(boolean interrupt) {
    inner.close(interrupt);
  }

  @Override
  public boolean canInterrupt() {
    return inner instanceof InterruptableTask<?> task && task.canInterrupt();
  }
}
