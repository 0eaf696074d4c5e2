package dev.pynmon.domain.id;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The id of one invocation: a random UUID in every pynenc seen, opaque to us (wire format, section
 * 2.1).
 *
 * @param value the id as stored, taken as it is; use {@link #parse} for what a visitor typed
 */
public record InvocationId(String value) implements Comparable<InvocationId> {
  public InvocationId {
    requireNonNull(value);
  }

  /** The id, or empty when the text cannot be one: empty, too long, with blanks or controls. */
  public static Optional<InvocationId> parse(String text) {
    return IdText.isPlausible(text) ? Optional.of(new InvocationId(text)) : Optional.empty();
  }

  /** What a record is given takes several times as long, and ids are told apart by the million. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof InvocationId that && value.equals(that.value);
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  @Override
  public int compareTo(InvocationId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
