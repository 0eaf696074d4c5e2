package dev.pynmon.domain.why;

import dev.pynmon.domain.task.Spread;
import java.time.Duration;

/**
 * How long a task usually runs.
 *
 * @param runs how long those ran that ended
 * @param within in which time, such as "the last day"
 */
public record Usual(Spread runs, String within) {
  /** By fewer nothing is called usual or not. */
  public static final long ENOUGH = 5;

  /** True when so few ended that nothing can be said by them. */
  boolean isTooFew() {
    return runs.count() < ENOUGH;
  }

  /** True for longer than nearly all. */
  boolean isExceededBy(Duration ran) {
    return !isTooFew() && ran.compareTo(runs.p95()) > 0;
  }

  /** What the sentence about one that ran so long does not say of them. */
  Sentence rest(Duration ran) {
    boolean isOfLongest = timesLongest(ran) > 1;
    Sentence.Writer rest =
        isOfLongest
            ? Sentence.say("of the runs in " + within)
            : Sentence.say("").number(runs.count(), "run").words(" ended in " + within);
    if (isOfLongest || isExceededBy(ran)) {
      rest.words(isOfLongest ? " half" : ", half of them")
          .words(" took up to ")
          .span(runs.median());
    }
    return isOfLongest
        ? rest.words(", 95 of 100 up to ").span(runs.p95()).end()
        : rest.words(", the longest took ").span(runs.max()).end();
  }

  /** How many times as long as the longest; 1 for no longer than that. */
  long timesLongest(Duration ran) {
    return Math.max(1, ran.toMillis() / Math.max(1, runs.max().toMillis()));
  }
}
