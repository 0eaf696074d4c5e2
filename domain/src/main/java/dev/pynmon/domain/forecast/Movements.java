package dev.pynmon.domain.forecast;

import dev.pynmon.domain.query.Count;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * How a queue went, sample after sample, without a gap: this monitor's own.
 *
 * @param movements from each sample to the next, oldest first
 */
public record Movements(List<Movement> movements) {
  /** None. */
  public static final Movements NONE = new Movements(List.of());

  /** Of fewer nothing is foretold. */
  public static final int LEAST = 6;

  /** So many samples see the coming of a batch at most. */
  private static final int BATCH = 3;

  /** From here on the variance of what comes one by one is none of chance. */
  private static final double EVEN = 4;

  public Movements {
    movements = List.copyOf(movements);
  }

  /** How long they took together. */
  public Duration length() {
    return movements.stream().map(Movement::length).reduce(Duration.ZERO, Duration::plus);
  }

  /** True when they are enough to foretell something. */
  public boolean isEnough() {
    return movements.size() >= LEAST;
  }

  /**
   * The newest of them, as far back as the queue went the same way: the older half is left out as
   * long as the two differ by more than their errors, and the newer is enough. One batch that came
   * at once makes the error of all of them so large that nothing differs: it is left out with what
   * was before, once what was since is enough. Where batches come again and again they stay.
   */
  public Movements latest() {
    int middle = movements.size() / 2;
    Movements newer = from(middle);
    Movements older = upTo(middle);
    return !older.isEnough() || newer.drift().agrees(older.drift())
        ? sinceOneBatch()
        : newer.latest();
  }

  private Movements sinceOneBatch() {
    return isEven()
        ? this
        : IntStream.rangeClosed(1, movements.size() - LEAST)
            .filter(from -> upTo(Math.max(0, from - BATCH)).isEven() && from(from).isEven())
            .mapToObj(this::from)
            .findFirst()
            .orElse(this);
  }

  /** True when they differ no more from one another than chance has it. */
  private boolean isEven() {
    return spread(change() / Rate.minutes(length())) <= EVEN * moved();
  }

  private Movements from(int first) {
    return new Movements(movements.subList(first, movements.size()));
  }

  private Movements upTo(int end) {
    return new Movements(movements.subList(0, end));
  }

  /**
   * How fast the queue changed. The error is twice the usual one of so many that came and went, or,
   * should that be more, of how unevenly they did: what comes in batches is no surer for its
   * number.
   */
  public Drift drift() {
    double minutes = Rate.minutes(length());
    return Drift.of(change(), Math.max(moved(), spread(change() / minutes)), minutes);
  }

  private long change() {
    return movements.stream().mapToLong(Movement::change).sum();
  }

  private long moved() {
    return movements.stream().mapToLong(Movement::moved).sum();
  }

  /** The variance of the whole change, worked out from that of its parts. */
  private double spread(double perMinute) {
    double squares = 0;
    for (Movement movement : movements) {
      double off = movement.change() - perMinute * Rate.minutes(movement.length());
      squares += off * off;
    }
    return movements.size() < 2 ? 0 : squares * movements.size() / (movements.size() - 1);
  }

  /**
   * What came and left: since all were seen that left, if that is long enough; else at least so
   * many. Empty without movements.
   */
  public Optional<Flow> flow() {
    Movements certain = certain();
    return certain.isEnough() ? certain.counted() : counted();
  }

  /** The newest of which all are known that left. */
  private Movements certain() {
    int from = movements.size();
    while (from > 0 && movements.get(from - 1).left() instanceof Count.Exact) {
      from--;
    }
    return new Movements(movements.subList(from, movements.size()));
  }

  private Optional<Flow> counted() {
    Count out = Count.sum(movements.stream().map(Movement::left));
    Count in = out.plus(new Count.Exact(movements.stream().mapToLong(Movement::change).sum()));
    return movements.isEmpty()
        ? Optional.empty()
        : Optional.of(new Flow(rate(in), rate(out), FlowSource.SAMPLES));
  }

  private Rate rate(Count count) {
    return new Rate(count.value() < 0 ? Count.uncounted() : count, length());
  }
}
