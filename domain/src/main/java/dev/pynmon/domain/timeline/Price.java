package dev.pynmon.domain.timeline;

/** About how many bytes stored text takes in a page, where it is escaped and, at last, cut. */
final class Price {
  /** What the id of an invocation takes that is a UUID, as all of pynenc are. */
  private static final int USUAL = 36;

  private static final int LONGEST = 400;
  private static final int ESCAPED = 6;
  private static final String PLAIN = "-_.:#@/ ";

  private Price() {}

  /** What an id takes. */
  static int of(String id) {
    return of(id, LONGEST);
  }

  /** What so many letters of a text take. */
  static int of(String text, int letters) {
    return text.chars().limit(letters).map(Price::of).sum();
  }

  /** What an id takes more than one of the usual length. */
  static int beyond(String id) {
    return Math.max(0, of(id) - USUAL);
  }

  /** The same for so many letters of a name, which have their place in what is usual, too. */
  static int beyond(String name, int letters) {
    return Math.max(0, of(name, letters) - USUAL);
  }

  private static int of(int unit) {
    boolean plain =
        (unit >= 'a' && unit <= 'z')
            || (unit >= 'A' && unit <= 'Z')
            || (unit >= '0' && unit <= '9')
            || PLAIN.indexOf(unit) >= 0;
    return plain ? 1 : ESCAPED;
  }
}
