package dev.pynmon.domain.testing;

/** How often tests do what they make up at random: in a full run three times as often as else. */
public final class Rounds {
  private static final boolean FULL = System.getenv().containsKey("PYNMON_TESTS_FULL");

  private Rounds() {}

  /** A third of these, in a full run all. */
  public static int of(int all) {
    return FULL ? all : (all + 2) / 3;
  }
}
