package dev.pynmon.domain.id;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The id of a runner context: a UUID, or {@code ExternalRunner@host-pid} for a process that only
 * registers (wire format, section 2.1).
 *
 * @param value the id as stored, taken as it is; use {@link #parse} for what a visitor typed
 */
public record RunnerId(String value) implements Comparable<RunnerId> {
  public RunnerId {
    requireNonNull(value);
  }

  /** The id, or empty when the text cannot be one: empty, too long, with blanks or controls. */
  public static Optional<RunnerId> parse(String text) {
    return IdText.isPlausible(text) ? Optional.of(new RunnerId(text)) : Optional.empty();
  }

  private static final String EXTERNAL_PREFIX = "ExternalRunner@";

  /** True for a client outside any runner; such an id never has a heartbeat. */
  public boolean isExternal() {
    return value.startsWith(EXTERNAL_PREFIX);
  }

  /** What a record is given takes several times as long, and each entry of a history has one. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof RunnerId that && value.equals(that.value);
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  @Override
  public int compareTo(RunnerId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
