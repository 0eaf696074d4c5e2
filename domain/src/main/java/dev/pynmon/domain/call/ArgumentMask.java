package dev.pynmon.domain.call;

import java.util.List;

/**
 * Which arguments nobody may see the values of, by their names. A pattern matches a whole name;
 * {@code *} stands for any characters, {@code ?} for one, and case does not count.
 *
 * @param patterns the patterns; none hides nothing
 */
public record ArgumentMask(List<String> patterns) {
  /** What stands in the place of a hidden value. */
  public static final String HIDDEN = "(hidden by --mask-arguments)";

  /** Hides nothing. */
  public static final ArgumentMask NONE = new ArgumentMask(List.of());

  /** How long a pattern may be. */
  public static final int MAX_PATTERN = 100;

  /** Longer names are hidden whatever the patterns: they may have been cut before their end. */
  private static final int MAX_NAME = 1_000;

  /**
   * A mask.
   *
   * @throws IllegalArgumentException with a sentence for people when a pattern is not well-formed
   */
  public ArgumentMask {
    patterns = List.copyOf(patterns);
    patterns.stream().filter(pattern -> !isPattern(pattern)).findFirst().ifPresent(this::refuse);
  }

  /**
   * True for 1 to {@value #MAX_PATTERN} characters without spaces, commas or control characters.
   */
  public static boolean isPattern(String text) {
    return !text.isEmpty()
        && text.length() <= MAX_PATTERN
        && text.chars().noneMatch(ArgumentMask::isForeign);
  }

  /** True when there is nothing to hide. */
  public boolean isEmpty() {
    return patterns.isEmpty();
  }

  /** True when the value under this name must not be seen. */
  public boolean hides(String name) {
    return !isEmpty()
        && (name.length() > MAX_NAME
            || patterns.stream().anyMatch(pattern -> Glob.matches(pattern, name)));
  }

  private static boolean isForeign(int unit) {
    return unit == ',' || Character.isWhitespace(unit) || Character.isISOControl(unit);
  }

  private void refuse(String pattern) {
    throw new IllegalArgumentException(
        "'%s' is no pattern for names of arguments; accepted are 1 to %d characters such as *password*, without spaces and commas."
            .formatted(pattern, MAX_PATTERN));
  }
}
