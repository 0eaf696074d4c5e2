package dev.pynmon.domain.broker;

import static java.util.Objects.requireNonNull;

/**
 * The name of a queue (wire format, section 6).
 *
 * @param value the name as stored
 */
public record QueueName(String value) implements Comparable<QueueName> {
  /** The one queue of every pynenc before 0.4, and the default of those since. */
  public static final QueueName DEFAULT = new QueueName("default");

  public QueueName {
    requireNonNull(value);
  }

  @Override
  public int compareTo(QueueName other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
