package dev.pynmon.testkit;

import java.util.Optional;

/**
 * What a test needs beside the JVM. Where it is missing the test fails: none is skipped silently.
 */
public final class Required {
  private Required() {}

  /**
   * The tool, or an error that says how to get it.
   *
   * @param name what is looked for, such as {@code redis-server}
   * @param tag the JUnit tag that leaves out the tests that need it
   */
  public static <T> T require(Optional<T> found, String name, String tag) {
    return found.orElseThrow(
        () ->
            new IllegalStateException(
                "%s was not found: run dev/setup, or leave these tests out with -DexcludedGroups=%s"
                    .formatted(name, tag)));
  }
}
