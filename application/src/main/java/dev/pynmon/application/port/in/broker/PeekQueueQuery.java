package dev.pynmon.application.port.in.broker;

import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.broker.QueueName;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.search.Search;
import java.util.Optional;

/**
 * Which part of which queue to look at.
 *
 * @param app the application
 * @param queue the queue; without one the first in which something waits, else the first there is
 * @param search the query that must hold of their invocations; of the first {@value #ASKED_MOST} of
 *     a part
 * @param page the part
 */
public record PeekQueueQuery(
    AppKey app, Optional<QueueName> queue, Optional<Search> search, PageRequest page) {
  /** So many messages are asked for one part. */
  public static final int ASKED_MOST = 1_000;

  /** All that wait. */
  public PeekQueueQuery(AppKey app, Optional<QueueName> queue, PageRequest page) {
    this(app, queue, Optional.empty(), page);
  }
}
