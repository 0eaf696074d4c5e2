package dev.pynmon.domain.testing;

/** How often tests do what they make up, and how much of it: in a full run more than else. */
public final class Rounds {
  private static final boolean FULL = System.getenv().containsKey("PYNMON_TESTS_FULL");

  private Rounds() {}

  /** A third of these, in a full run all. */
  public static int of(int all) {
    return of((all + 2) / 3, all);
  }

  /** So many, in a full run all. */
  public static int of(int few, int all) {
    return FULL ? all : few;
  }
}
