package dev.pynmon.domain.id;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * A task key and the id of the arguments, joined by a colon (wire format, section 2.1).
 *
 * @param value the key as stored, taken as it is; use {@link #parse} for what a visitor typed
 */
public record CallKey(String value) implements Comparable<CallKey> {
  /** What a visitor may type at most: arguments take 64 characters of it. */
  static final int MAX_LENGTH = 400;

  public CallKey {
    requireNonNull(value);
  }

  /** The key of this task called with these arguments. */
  public static CallKey of(TaskKey task, ArgumentsId arguments) {
    return new CallKey(task.value() + ":" + arguments.value());
  }

  /**
   * The key, or empty when there is no colon behind a well-formed task key, or the text is too long
   * or holds a control character. A module may be named as oddly as a file: with blanks, slashes
   * and percent signs.
   */
  public static Optional<CallKey> parse(String text) {
    CallKey key = new CallKey(text);
    boolean wellFormed = key.task().isWellFormed() && !key.argumentsId().value().isEmpty();
    return IdText.isPrintable(text, MAX_LENGTH) && wellFormed ? Optional.of(key) : Optional.empty();
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
