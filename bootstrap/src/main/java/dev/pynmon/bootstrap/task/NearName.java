package dev.pynmon.bootstrap.task;

import java.util.Locale;

/**
 * A name as somebody typed it, to find what it may have been meant to be.
 *
 * @param typed the name
 */
record NearName(String typed) {
  /** That of a name that is not near. */
  static final int FAR = Integer.MAX_VALUE;

  private static final int LONGEST = 80;
  private static final int LETTERS_EACH = 3;

  NearName {
    typed = letters(typed);
  }

  /**
   * How far a name is from it: 0 where one holds the other, else how many letters are to be added,
   * left out, changed or swapped, a third of them at most; {@link #FAR} for more.
   */
  int apart(String name) {
    String other = letters(name);
    if (typed.isEmpty() || other.isEmpty()) {
      return FAR;
    }
    if (other.contains(typed) || typed.contains(other)) {
      return 0;
    }
    int changes = changes(other);
    return changes * LETTERS_EACH <= Math.max(typed.length(), other.length()) ? changes : FAR;
  }

  private int changes(String other) {
    int[][] cost = new int[typed.length() + 1][other.length() + 1];
    for (int i = 0; i <= typed.length(); i++) {
      for (int j = 0; j <= other.length(); j++) {
        cost[i][j] = i == 0 || j == 0 ? i + j : least(cost, i, j, other);
      }
    }
    return cost[typed.length()][other.length()];
  }

  private int least(int[][] cost, int i, int j, String other) {
    int changed = typed.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
    int least =
        Math.min(cost[i - 1][j - 1] + changed, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
    boolean isSwapped =
        i > 1
            && j > 1
            && typed.charAt(i - 1) == other.charAt(j - 2)
            && typed.charAt(i - 2) == other.charAt(j - 1);
    return isSwapped ? Math.min(least, cost[i - 2][j - 2] + 1) : least;
  }

  /** Without what stands for anything. */
  private static String letters(String name) {
    String plain = name.toLowerCase(Locale.ROOT).replaceAll("[*?]", "");
    return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST);
  }
}
