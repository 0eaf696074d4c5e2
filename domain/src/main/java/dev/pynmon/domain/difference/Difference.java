package dev.pynmon.domain.difference;

import java.util.List;

/**
 * Something that sets some apart from others.
 *
 * @param traits what is true of them: several where these are always true together
 * @param with of how many of them it is true
 * @param among of so many of them it is known
 * @param othersWith of how many of the others it is true
 * @param othersAmong of so many of the others it is known
 * @param chance at most so likely would chance alone find one so clear among all that were tried
 */
public record Difference(
    List<Trait> traits, int with, int among, int othersWith, int othersAmong, double chance) {
  /** Of a hundred of them. */
  private static final int NEARLY_ALL = 90;

  public Difference {
    traits = List.copyOf(traits);
  }

  /** Whether it is true of nearly all of them, and of none of the others. */
  public boolean isClean() {
    return othersWith == 0 && 100L * with >= (long) NEARLY_ALL * among;
  }

  /** The one that is told first. */
  public Trait trait() {
    return traits.getFirst();
  }

  /** The same of some of these traits alone. */
  public Difference of(List<Trait> some) {
    return new Difference(some, with, among, othersWith, othersAmong, chance);
  }
}
