package dev.pynmon.bootstrap.e2e;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Counts pages by their kind, so that a walk over very many that are alike looks at the first of
 * them only: always the same ones, in the order of their links.
 */
final class Kinds {
  /** A segment with one of these is an id, a key, or a name with a hash. */
  private static final Pattern NAME = Pattern.compile("[^/]*[0-9.:%@_][^/]*");

  private static final Pattern APP = Pattern.compile("^/apps/[^/]+");
  private static final Pattern VALUE = Pattern.compile("=[^&]*");

  private final int things;
  private final int views;
  private final Map<String, Integer> seen = new HashMap<>();

  /**
   * Nothing seen yet.
   *
   * @param things how many pages of a kind, each about one thing
   * @param views how many addresses that differ in their parameters alone
   */
  Kinds(int things, int views) {
    this.things = things;
    this.views = views;
  }

  /** No fixture has more invocations, nor a list more parts. */
  static Kinds ofFixtures() {
    return new Kinds(120, 12);
  }

  /** A few of each, for a store that is large. */
  static Kinds few() {
    return new Kinds(4, 3);
  }

  /** Whether another page of this kind is wanted; counts it. */
  boolean isWanted(String path) {
    return seen.merge(kind(path), 1, Integer::sum) <= (path.contains("?") ? views : things);
  }

  static String kind(String path) {
    String[] parts = path.split("\\?", 2);
    String place = NAME.matcher(APP.matcher(parts[0]).replaceAll("/apps/*")).replaceAll("*");
    return parts.length == 1 ? place : place + "?" + VALUE.matcher(parts[1]).replaceAll("=*");
  }
}
