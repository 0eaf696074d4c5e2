package dev.pynmon.domain.search;

/** A slip of the hand in a word. */
final class Slip {
  private static final int SHORTEST = 4;

  private Slip() {}

  /**
   * Whether one letter too many, too few or another, or two that changed places, keep a word from
   * another of four letters or more. Hands seldom miss the first: cost is no host.
   */
  static boolean isBetween(String typed, String meant) {
    int shorter = Math.min(typed.length(), meant.length());
    int begin = 0;
    while (begin < shorter && typed.charAt(begin) == meant.charAt(begin)) {
      begin++;
    }
    int end = 0;
    while (end < shorter - begin && fromEnd(typed, end) == fromEnd(meant, end)) {
      end++;
    }
    String there = typed.substring(begin, typed.length() - end);
    String wanted = meant.substring(begin, meant.length() - end);
    boolean isOneLetter = begin > 0 && there.length() <= 1 && wanted.length() <= 1;
    return meant.length() >= SHORTEST && (isOneLetter || haveChangedPlaces(there, wanted));
  }

  private static char fromEnd(String word, int place) {
    return word.charAt(word.length() - 1 - place);
  }

  private static boolean haveChangedPlaces(String there, String wanted) {
    return there.length() == 2
        && wanted.length() == 2
        && there.charAt(0) == wanted.charAt(1)
        && there.charAt(1) == wanted.charAt(0);
  }
}
