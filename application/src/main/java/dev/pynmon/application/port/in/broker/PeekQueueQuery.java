package dev.pynmon.application.port.in.broker;

import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.broker.QueueName;
import dev.pynmon.domain.query.PageRequest;

/**
 * Which part of which queue to look at.
 *
 * @param app the application
 * @param queue the queue
 * @param page the part
 */
public record PeekQueueQuery(AppKey app, QueueName queue, PageRequest page) {}
