package dev.pynmon.domain.status;

import static java.util.Objects.requireNonNull;

/**
 * A status word that no supported pynenc writes: from a newer version, or damaged.
 *
 * @param value the word as stored
 */
public record UnknownStatus(String value) implements InvocationStatus {
  public UnknownStatus {
    requireNonNull(value);
  }
}
