package dev.pynmon.testkit;

import java.util.Map;

/** How much of what is alike a test run looks at. */
public enum Extent {
  /** Everything of one store of each kind, and a few of each kind of page of the others. */
  SHORT,
  /** Everything, everywhere: {@code dev/test --full}. */
  FULL;

  /** The name of the variable of the environment that asks for {@link #FULL}. */
  private static final String ASKED = "PYNMON_TESTS_FULL";

  /** What this environment asks for. */
  public static Extent askedBy(Map<String, String> environment) {
    return environment.containsKey(ASKED) ? FULL : SHORT;
  }

  /** A number of what is alike: so many in this run, and so many if it is a full one. */
  public int of(int few, int all) {
    return isFull() ? all : few;
  }

  /** Whether this is {@link #FULL}. */
  public boolean isFull() {
    return this == FULL;
  }
}
