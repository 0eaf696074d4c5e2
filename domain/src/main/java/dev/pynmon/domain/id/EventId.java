package dev.pynmon.domain.id;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * The id of an event emitted through a pynenc application (wire format, section 9).
 *
 * @param value the id as stored, taken as it is; use {@link #parse} for what a visitor typed
 */
public record EventId(String value) implements Comparable<EventId> {
  public EventId {
    requireNonNull(value);
  }

  /** The id, or empty when the text cannot be one: empty, too long, with blanks or controls. */
  public static Optional<EventId> parse(String text) {
    return IdText.isPlausible(text) ? Optional.of(new EventId(text)) : Optional.empty();
  }

  @Override
  public int compareTo(EventId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
