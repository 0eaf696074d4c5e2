package dev.pynmon.domain.difference;

/**
 * Something that is true of an invocation.
 *
 * @param aspect what it is about
 * @param path the argument and where in its value; "" for other aspects
 * @param comparison how what is there relates to the value
 * @param value what it is compared with, at most {@value #MAX_VALUE} characters
 */
public record Trait(Aspect aspect, String path, Comparison comparison, String value) {
  /** Stands between the two ends of a cluster of times or of an hour. */
  public static final String TO = " to ";

  /** A value of this length may have been cut. */
  public static final int MAX_VALUE = 100;

  /** That just this is there. */
  public Trait(Aspect aspect, String path, String value) {
    this(aspect, path, Comparison.IS, value);
  }

  /** What a trait is about, in the order in which equals are told. */
  public enum Aspect {
    /** Where its runner is. */
    HOST,
    /** Who changed it. */
    RUNNER,
    /** Where it waits, or else where its task is sent to as the code says. */
    QUEUE,
    /** Its task. */
    TASK,
    /** A value in its arguments. */
    ARGUMENT,
    /** The hour of the day in which it first ran, UTC. */
    HOUR,
    /** The cluster of times in which it first ran, from one moment to another in UTC. */
    TIME,
    /** How long its newest attempt ran. */
    DURATION,
    /** How long it waited to run first. */
    WAIT,
    /** How often it was retried. */
    RETRIES;

    /** True for when it was. */
    boolean isTime() {
      return this == HOUR || this == TIME;
    }
  }

  /** How what is there relates to the value of a trait. */
  public enum Comparison {
    /** It is the same. */
    IS,
    /** It is a larger number, or longer. */
    ABOVE,
    /** It is no larger, or no longer. */
    AT_MOST
  }
}
