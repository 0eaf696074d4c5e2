package dev.pynmon.domain.forecast;

import dev.pynmon.domain.query.Count;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How a queue went, sample after sample, without a gap: this monitor's own.
 *
 * @param steps from each sample to the next, oldest first
 */
public record Steps(List<Step> steps) {
  /** None. */
  public static final Steps NONE = new Steps(List.of());

  /** Of fewer nothing is foretold. */
  public static final int LEAST = 6;

  public Steps {
    steps = List.copyOf(steps);
  }

  /** How long they took together. */
  public Duration length() {
    return steps.stream().map(Step::length).reduce(Duration.ZERO, Duration::plus);
  }

  /** True when they are enough to foretell something. */
  public boolean isEnough() {
    return steps.size() >= LEAST;
  }

  /**
   * The newest of them, as far back as the queue went the same way: the older half is left out as
   * long as the two differ by more than their errors, and the newer is enough.
   */
  public Steps latest() {
    int middle = steps.size() / 2;
    Steps newer = new Steps(steps.subList(middle, steps.size()));
    Steps older = new Steps(steps.subList(0, middle));
    return !older.isEnough() || newer.drift().agrees(older.drift()) ? this : newer.latest();
  }

  /**
   * How fast the queue changed. The error is twice the usual one of so many that came and went, or,
   * should that be more, of how unevenly they did: what comes in batches is no surer for its
   * number.
   */
  public Drift drift() {
    double minutes = Rate.minutes(length());
    long change = steps.stream().mapToLong(Step::change).sum();
    long moved = steps.stream().mapToLong(Step::moved).sum();
    return Drift.of(change, Math.max(moved, spread(change / minutes)), minutes);
  }

  /** The variance of the whole change, worked out from that of its parts. */
  private double spread(double perMinute) {
    double squares = 0;
    for (Step step : steps) {
      double off = step.change() - perMinute * Rate.minutes(step.length());
      squares += off * off;
    }
    return steps.size() < 2 ? 0 : squares * steps.size() / (steps.size() - 1);
  }

  /**
   * What came and left: since all were seen that left, if that is long enough; else at least so
   * many. Empty without steps.
   */
  public Optional<Flow> flow() {
    Steps certain = certain();
    return certain.isEnough() ? certain.counted() : counted();
  }

  /** The newest of which all are known that left. */
  private Steps certain() {
    int from = steps.size();
    while (from > 0 && steps.get(from - 1).left() instanceof Count.Exact) {
      from--;
    }
    return new Steps(steps.subList(from, steps.size()));
  }

  private Optional<Flow> counted() {
    Count out = steps.stream().map(Step::left).reduce(new Count.Exact(0), Count::plus);
    Count in = out.plus(new Count.Exact(steps.stream().mapToLong(Step::change).sum()));
    return steps.isEmpty()
        ? Optional.empty()
        : Optional.of(new Flow(rate(in), rate(out), Source.SAMPLES));
  }

  private Rate rate(Count count) {
    return new Rate(count.value() < 0 ? new Count.AtLeast(0) : count, length());
  }
}
