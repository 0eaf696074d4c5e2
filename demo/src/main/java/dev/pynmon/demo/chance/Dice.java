package dev.pynmon.demo.chance;

import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/**
 * Chance, repeatable for a seed, on every machine: nothing here may be rounded differently on
 * another one, as {@code Math} and the library's Gaussian are. Each concern has dice of its own, so
 * that one more draw for one of them changes nothing for the others.
 */
public final class Dice {
  private static final long VERSION_4 = 0x4000L;
  private static final long VARIANT = 0x8000_0000_0000_0000L;

  private final SplittableRandom random;

  Dice(long seed, String concern) {
    random = new SplittableRandom(seed * 0x9E37_79B9_7F4A_7C15L + concern.hashCode());
  }

  /**
   * Dice for each concern.
   *
   * @param seed what they are made from
   * @param name whose they are
   */
  public record Box(long seed, String name) {
    public Dice dice(String concern) {
      return new Dice(seed, name + "/" + concern);
    }
  }

  public boolean chance(double probability) {
    return random.nextDouble() < probability;
  }

  /** A whole number, both ends included. */
  public int between(int least, int most) {
    return random.nextInt(least, most + 1);
  }

  /** A time span, from the least to below the most. */
  public long span(long least, long most) {
    return random.nextLong(least, most);
  }

  /** How long something takes: half of the time less than the median, seldom much longer. */
  public long lognormal(long median, double sigma) {
    return Math.max(1, Math.round(median * StrictMath.exp(sigma * gaussian())));
  }

  /** How long until the next of things that come independently of one another. */
  public long exponential(double mean) {
    return Math.max(1, Math.round(-mean * StrictMath.log(1 - random.nextDouble())));
  }

  private double gaussian() {
    double distance = Math.sqrt(-2 * StrictMath.log(1 - random.nextDouble()));
    return distance * StrictMath.cos(2 * Math.PI * random.nextDouble());
  }

  public <T> T pick(List<T> items) {
    return items.get(random.nextInt(items.size()));
  }

  /** A random UUID of version 4, as Python writes it. */
  public String uuid() {
    long high = random.nextLong() & ~0xF000L | VERSION_4;
    long low = random.nextLong() >>> 2 | VARIANT;
    return new UUID(high, low).toString();
  }
}
