package dev.pynmon.pictures.triggermap;

import dev.pynmon.pictures.text.SafeText;

/** Text cut to the room that it has. */
final class Fitted {
  private static final String CUT = "…";

  /** From here on letters are as a rule twice as wide: Chinese, Japanese, Korean, pictures. */
  private static final int WIDE = 0x2E80;

  private Fitted() {}

  /** A line made fit to be read, with room for so many letters; what was cut off is marked. */
  static String line(String text, int letters) {
    String seen = SafeText.line(text, letters);
    int all = seen.codePoints().map(Fitted::width).sum();
    return all <= letters || (seen.endsWith(CUT) && all == letters + 1)
        ? seen
        : SafeText.cut(seen, end(seen, letters));
  }

  /** How much of it takes this room. */
  private static int end(String seen, int letters) {
    int taken = 0;
    int end = 0;
    while (taken + width(seen.codePointAt(end)) <= letters) {
      taken += width(seen.codePointAt(end));
      end += Character.charCount(seen.codePointAt(end));
    }
    return end;
  }

  private static int width(int code) {
    return code >= WIDE ? 2 : 1;
  }
}
