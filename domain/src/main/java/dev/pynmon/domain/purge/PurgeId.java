package dev.pynmon.domain.purge;

import static java.util.Objects.requireNonNull;

/**
 * The name of one purge, unique among those of all monitors.
 *
 * @param value the name: letters, digits and hyphens
 */
public record PurgeId(String value) {
  public PurgeId {
    requireNonNull(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
