package dev.pynmon.application.port.in.broker;

import dev.pynmon.domain.app.Absence;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.query.Page;
import java.time.Instant;
import java.util.Map;

/**
 * Some messages of a queue, with nothing of the queue.
 *
 * @param asOf when they were read
 * @param messages the messages, next to run first
 * @param needed the component without which there are none: that whose absence they tell
 * @param missing the other components that could not be asked about them
 */
public record QueuePart(
    Instant asOf,
    Answer<Page<WaitingMessage>> messages,
    Component needed,
    Map<Component, Absence> missing) {
  public QueuePart {
    missing = Map.copyOf(missing);
  }
}
