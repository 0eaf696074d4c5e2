package dev.pynmon.domain.id;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * Module and function of a task, joined by a dot (wire format, section 2.1).
 *
 * @param value the key as stored, taken as it is; use {@link #parse} for what a visitor typed
 */
public record TaskKey(String value) implements Comparable<TaskKey> {
  private static final String SYSTEM_PREFIX = "pynenc.core_tasks.";

  public TaskKey {
    requireNonNull(value);
  }

  /**
   * The key, or empty when the text has no dot with something on both sides of the last one, is too
   * long or holds a control character. A module may be named as oddly as a file: with blanks.
   */
  public static Optional<TaskKey> parse(String text) {
    TaskKey key = new TaskKey(text);
    return IdText.isPrintable(text, IdText.MAX_LENGTH) && key.isWellFormed()
        ? Optional.of(key)
        : Optional.empty();
  }

  /** False for a damaged key, whose {@link #module} is then empty. */
  public boolean isWellFormed() {
    return !module().isEmpty() && !function().isEmpty();
  }

  /** The part before the last dot; empty when there is none. */
  public String module() {
    return value.substring(0, Math.max(0, value.lastIndexOf('.')));
  }

  /** The part after the last dot; the whole key when there is none. */
  public String function() {
    return value.substring(value.lastIndexOf('.') + 1);
  }

  /** True for the tasks that pynenc runs for itself, such as recovery. */
  public boolean isSystem() {
    return value.startsWith(SYSTEM_PREFIX);
  }

  @Override
  public int compareTo(TaskKey other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
