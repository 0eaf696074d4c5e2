package dev.pynmon.domain.runnerwork;

/**
 * How many invocations a runner brought to an end.
 *
 * @param all how many
 * @param failed those of them that failed
 */
public record Ended(int all, int failed) {
  /** None. */
  public static final Ended NONE = new Ended(0, 0);

  /** One more. */
  public Ended and(boolean isFailed) {
    return new Ended(all + 1, failed + (isFailed ? 1 : 0));
  }

  /** Both together. */
  public Ended plus(Ended other) {
    return new Ended(all + other.all, failed + other.failed);
  }
}
