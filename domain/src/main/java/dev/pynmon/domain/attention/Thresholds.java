package dev.pynmon.domain.attention;

import dev.pynmon.domain.attention.Threshold.Unit;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/**
 * From when on each rule finds something. Immutable.
 *
 * @param set what differs from the usual, in the unit of each
 * @param source by what that was set, in words for people; "" where nothing is
 */
public record Thresholds(Map<Rule, Long> set, String source) {
  /** Nothing is set. */
  public static final Thresholds USUAL = new Thresholds(Map.of(), "");

  /**
   * Checks all of them.
   *
   * @throws IllegalArgumentException with a sentence for people for a rule without a threshold, and
   *     for a value out of its bounds
   */
  public Thresholds {
    set = Map.copyOf(set);
    set.forEach(Thresholds::check);
  }

  private static void check(Rule rule, long value) {
    Threshold threshold =
        rule.threshold()
            .orElseThrow(
                () ->
                    new IllegalArgumentException("The rule " + rule.word() + " has no threshold."));
    if (!threshold.allows(value)) {
      throw new IllegalArgumentException(
          "The threshold of %s must be %d to %d%s, was %d."
              .formatted(
                  rule.word(),
                  threshold.least(),
                  threshold.most(),
                  threshold.unit() == Unit.SECONDS ? " seconds" : "",
                  value));
    }
  }

  /** What differs from the usual, as nobody in particular set it. */
  public Thresholds(Map<Rule, Long> set) {
    this(set, "");
  }

  /** The same with one of another value, in its unit. */
  public Thresholds with(Rule rule, long value) {
    Map<Rule, Long> more = new EnumMap<>(Rule.class);
    more.putAll(set);
    more.put(rule, value);
    return new Thresholds(more, source);
  }

  /** What holds of a rule that has one, in its unit. */
  public long of(Rule rule) {
    Long own = set.get(rule);
    return own == null ? rule.threshold().orElseThrow().usual() : own;
  }

  /** The same of one that is counted in seconds. */
  public Duration time(Rule rule) {
    return Duration.ofSeconds(of(rule));
  }
}
