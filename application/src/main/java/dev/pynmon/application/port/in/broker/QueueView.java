package dev.pynmon.application.port.in.broker;

import dev.pynmon.domain.app.Absence;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.broker.QueueName;
import dev.pynmon.domain.query.Page;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A part of a queue.
 *
 * @param queue the queue
 * @param asOf when this was read
 * @param messages the messages, next to run first; with a query those of which it holds
 * @param needed the component without which there are none: that whose absence they tell
 * @param facts what decides when they are taken
 * @param queues all queues with their sizes, to choose another
 * @param missing the other components that could not be asked about the messages
 */
public record QueueView(
    QueueName queue,
    Instant asOf,
    Answer<Page<WaitingMessage>> messages,
    Component needed,
    Answer<QueueFacts> facts,
    Answer<List<QueueReport>> queues,
    Map<Component, Absence> missing) {
  public QueueView {
    missing = Map.copyOf(missing);
  }
}
