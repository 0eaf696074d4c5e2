package dev.pynmon.application.port.in.live;

import dev.pynmon.domain.app.BackendFault;
import dev.pynmon.domain.query.Cursor;
import java.time.Instant;
import java.util.Optional;

/** What is told to those who follow an application. */
public sealed interface Pulse {
  /** When the stores were asked. */
  Instant asOf();

  /**
   * Something has changed, or a store that was silent answers again.
   *
   * @param cursor from where to go on, see {@link FollowChangesUseCase#follow}; empty when the
   *     histories were never read
   * @param asOf when the stores were asked
   * @param changes how many statuses of invocations have changed since the last pulse; none when
   *     queues, runners or events alone have
   * @param registered how many of these are new invocations
   * @param isWhole false when more has changed than these numbers say
   */
  record News(Optional<Cursor> cursor, Instant asOf, int changes, int registered, boolean isWhole)
      implements Pulse {}

  /**
   * The histories cannot be read; whatever else is known is as old as the last news.
   *
   * @param asOf when the stores were asked
   * @param fault why
   */
  record Silence(Instant asOf, BackendFault fault) implements Pulse {}
}
