package dev.pynmon.application.port.in.broker;

import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.broker.QueueName;
import dev.pynmon.domain.query.PageRequest;
import java.util.Optional;

/**
 * Which part of which queue to look at.
 *
 * @param app the application
 * @param queue the queue; without one the first in which something waits, else the first there is
 * @param page the part
 */
public record PeekQueueQuery(AppKey app, Optional<QueueName> queue, PageRequest page) {}
