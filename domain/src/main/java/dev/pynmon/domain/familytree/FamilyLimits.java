package dev.pynmon.domain.familytree;

/**
 * How much of a family is shown.
 *
 * @param nodes how many invocations, unless what is always shown has more
 * @param depth how many levels below the root
 * @param children how many children of one invocation
 * @param moreNodes how many nodes, and children of its own, each expansion of a node adds
 * @param moreDepth how many levels below that node
 * @param mostNodes how many invocations at the very most, whatever is expanded
 * @param path how many invocations from the focus to the root
 * @param page how many children at once, where they are paged through
 */
public record FamilyLimits(
    int nodes,
    int depth,
    int children,
    int moreNodes,
    int moreDepth,
    int mostNodes,
    int path,
    int page) {
  /**
   * Pynmon's numbers, with an end to them, so that a page that shows it all has less than 400 KB.
   */
  public static final FamilyLimits DEFAULT = new FamilyLimits(60, 8, 12, 30, 4, 250, 200, 50);
}
