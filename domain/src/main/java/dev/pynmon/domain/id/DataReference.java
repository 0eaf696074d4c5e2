package dev.pynmon.domain.id;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * Where a large serialized value lies in the client data store (wire format, section 4.3).
 *
 * @param value the whole reference, prefix included
 */
public record DataReference(String value) implements Comparable<DataReference> {
  /** How every reference begins. */
  public static final String PREFIX = "__pynenc__client_data__";

  public DataReference {
    requireNonNull(value);
  }

  /** The reference that this serialized text is, or empty when it is a value in itself. */
  public static Optional<DataReference> in(String serialized) {
    return serialized.startsWith(PREFIX) && IdText.isPlausible(serialized)
        ? Optional.of(new DataReference(serialized))
        : Optional.empty();
  }

  /** The reference under which pynenc keeps this serialized text. */
  public static DataReference to(String serialized) {
    return new DataReference(PREFIX + ":" + Sha256.hex(serialized));
  }

  /** What tells it from others, as pages show it: every reference begins with the same words. */
  public String digits() {
    return value.startsWith(PREFIX + ":") ? value.substring(PREFIX.length() + 1) : value;
  }

  @Override
  public int compareTo(DataReference other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
