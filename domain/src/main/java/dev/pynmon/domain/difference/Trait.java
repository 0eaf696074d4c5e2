package dev.pynmon.domain.difference;

/**
 * Something that is true of an invocation.
 *
 * @param aspect what it is about
 * @param path the argument and where in its value; "" for other aspects
 * @param value what stands there, at most {@value #MAX_VALUE} characters
 */
public record Trait(Aspect aspect, String path, String value) {
  static final int MAX_VALUE = 100;

  /** What a trait is about, in the order in which equals are told. */
  public enum Aspect {
    /** Where its runner is. */
    HOST,
    /** Who changed it. */
    RUNNER,
    /** A value in its arguments. */
    ARGUMENT,
    /** The hour of the day in which it first ran, UTC. */
    HOUR,
    /** How long its newest attempt ran, in bands. */
    DURATION,
    /** How long it waited to run first, in bands. */
    WAIT,
    /** How often it was retried. */
    RETRIES
  }
}
