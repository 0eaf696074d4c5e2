package dev.pynmon.domain.id;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * A task key and the id of the arguments, joined by a colon (wire format, section 2.1).
 *
 * @param value the key as stored, taken as it is; use {@link #parse} for what a visitor typed
 */
public record CallKey(String value) implements Comparable<CallKey> {
  public CallKey {
    requireNonNull(value);
  }

  /** The key of this task called with these arguments. */
  public static CallKey of(TaskKey task, ArgumentsId arguments) {
    return new CallKey(task.value() + ":" + arguments.value());
  }

  /** The key, or empty when there is no colon behind a well-formed task key. */
  public static Optional<CallKey> parse(String text) {
    CallKey key = new CallKey(text);
    boolean wellFormed =
        TaskKey.parse(key.task().value()).isPresent() && !key.argumentsId().value().isEmpty();
    return IdText.isPlausible(text) && wellFormed ? Optional.of(key) : Optional.empty();
  }

  /** The part before the last colon; the whole key when there is none. */
  public TaskKey task() {
    int colon = value.lastIndexOf(':');
    return new TaskKey(colon < 0 ? value : value.substring(0, colon));
  }

  /** The part after the last colon; empty when there is none. */
  public ArgumentsId argumentsId() {
    int colon = value.lastIndexOf(':');
    return new ArgumentsId(colon < 0 ? "" : value.substring(colon + 1));
  }

  @Override
  public int compareTo(CallKey other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
