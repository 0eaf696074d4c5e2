package dev.pynmon.domain.app;

import static java.util.Objects.requireNonNull;

/**
 * The name of an application in addresses: its id, {@code id@alias} where several stores hold that
 * id, or the table prefix where the id is not known.
 *
 * @param value the key, not encoded
 */
public record AppKey(String value) implements Comparable<AppKey> {
  public AppKey {
    requireNonNull(value);
  }

  @Override
  public int compareTo(AppKey other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
