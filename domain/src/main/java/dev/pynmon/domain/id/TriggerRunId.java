package dev.pynmon.domain.id;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * The id of a run of a trigger: 64 hex digits as pynenc writes it (wire format, section 9.3).
 *
 * @param value the id as stored, taken as it is; use {@link #parse} for what a visitor typed
 */
public record TriggerRunId(String value) implements Comparable<TriggerRunId> {
  public TriggerRunId {
    requireNonNull(value);
  }

  /** The id, or empty when the text cannot be one: empty, too long, with blanks or controls. */
  public static Optional<TriggerRunId> parse(String text) {
    return IdText.isPlausible(text) ? Optional.of(new TriggerRunId(text)) : Optional.empty();
  }

  @Override
  public int compareTo(TriggerRunId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
