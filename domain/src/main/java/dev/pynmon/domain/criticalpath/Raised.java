package dev.pynmon.domain.criticalpath;

/**
 * An exception with which an invocation failed.
 *
 * @param type its class
 * @param message its message; empty where it has none
 */
public record Raised(String type, String message) {
  /** True when the other is this one, handed on: pynenc raises it again for whoever waited. */
  boolean isSame(Raised other) {
    return type.equals(other.type) && message.equals(other.message);
  }
}
