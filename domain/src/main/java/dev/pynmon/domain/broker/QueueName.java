package dev.pynmon.domain.broker;

import static java.util.Objects.requireNonNull;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The name of a queue (wire format, section 6).
 *
 * @param value the name as stored
 */
public record QueueName(String value) implements Comparable<QueueName> {
  /** The one queue of every pynenc before 0.4, and the default of those since. */
  public static final QueueName DEFAULT = new QueueName("default");

  private static final int MAX_LENGTH = 200;
  private static final Pattern ACCEPTED = Pattern.compile("[A-Za-z0-9_.-]+");

  public QueueName {
    requireNonNull(value);
  }

  /** Whether pynenc would push a message into a queue of this name. */
  public boolean canBe() {
    return value.length() <= MAX_LENGTH && ACCEPTED.matcher(value).matches();
  }

  /** What a record is given takes several times as long, and each message of a queue has one. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof QueueName that && value.equals(that.value);
  }

  @Override
  public int hashCode() {
    return value.hashCode();
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
