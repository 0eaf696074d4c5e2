package dev.pynmon.domain.familytree;

/**
 * How much of a family is shown.
 *
 * @param first what is shown at first
 * @param more what each expansion of a node adds
 * @param mostNodes how many invocations at the very most, whatever is expanded
 * @param path how many invocations from the focus to the root
 * @param page how many children at once, where they are paged through
 */
public record FamilyLimits(First first, More more, int mostNodes, int path, int page) {
  /** Pynmon's numbers, with an end to them. */
  public static final FamilyLimits DEFAULT =
      new FamilyLimits(new First(60, 8, 12), new More(30, 4), 250, 200, 50);

  /**
   * What is shown at first.
   *
   * @param nodes how many invocations, unless what is always shown has more
   * @param depth how many levels below the root
   * @param children how many children of one invocation
   */
  public record First(int nodes, int depth, int children) {}

  /**
   * What an expansion adds.
   *
   * @param nodes how many nodes, and children of the one that is expanded
   * @param depth how many levels below it
   */
  public record More(int nodes, int depth) {}
}
