package dev.pynmon.domain.id;

import static java.util.Objects.requireNonNull;

/**
 * The raw name of an application, as its author wrote it. pynenc on SQLite accepts any text.
 *
 * @param value the raw id, never altered
 */
public record AppId(String value) implements Comparable<AppId> {
  private static final int HASH_DIGITS = 8;

  public AppId {
    requireNonNull(value);
  }

  /**
   * The prefix of every SQLite table of this application: the id with everything but ASCII letters,
   * digits and underscores replaced, and eight hexadecimal digits of its hash (wire format, section
   * 1.1).
   */
  public String tablePrefix() {
    String stem =
        value
            .codePoints()
            .collect(StringBuilder::new, AppId::appendSafe, StringBuilder::append)
            .toString();
    if (stem.isEmpty()) {
      stem = "_default";
    } else if (Character.isDigit(stem.charAt(0))) {
      stem = "_" + stem;
    }
    return stem + "_" + Sha256.hex(value).substring(0, HASH_DIGITS);
  }

  private static void appendSafe(StringBuilder stem, int codePoint) {
    boolean safe =
        (codePoint >= 'A' && codePoint <= 'Z')
            || (codePoint >= 'a' && codePoint <= 'z')
            || (codePoint >= '0' && codePoint <= '9')
            || codePoint == '_';
    stem.append(safe ? (char) codePoint : '_');
  }

  @Override
  public int compareTo(AppId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
