package dev.pynmon.domain.call;

/** Patterns of {@code *} and {@code ?}, in time that no pattern can make explode. */
final class Glob {
  private Glob() {}

  /** True when the pattern matches the whole text; case does not count. */
  static boolean matches(String pattern, String text) {
    int inPattern = 0;
    int star = -1;
    int afterStar = 0;
    int inText = 0;
    while (inText < text.length()) {
      if (isOneOf(pattern, inPattern, text.charAt(inText))) {
        inPattern++;
        inText++;
      } else if (isStar(pattern, inPattern)) {
        star = inPattern++;
        afterStar = inText;
      } else if (star >= 0) {
        // The last star takes one character more; earlier ones never need to.
        inPattern = star + 1;
        inText = ++afterStar;
      } else {
        return false;
      }
    }
    return pattern.substring(inPattern).chars().allMatch(unit -> unit == '*');
  }

  private static boolean isStar(String pattern, int at) {
    return at < pattern.length() && pattern.charAt(at) == '*';
  }

  private static boolean isOneOf(String pattern, int at, char unit) {
    if (at >= pattern.length() || isStar(pattern, at)) {
      return false;
    }
    return pattern.charAt(at) == '?' || folded(pattern.charAt(at)) == folded(unit);
  }

  private static char folded(char unit) {
    return Character.toLowerCase(Character.toUpperCase(unit));
  }
}
