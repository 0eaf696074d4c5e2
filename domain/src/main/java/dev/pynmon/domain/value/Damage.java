package dev.pynmon.domain.value;

import static java.util.Objects.requireNonNull;

/**
 * Something stored that is not what pynenc would have written.
 *
 * @param problem what is wrong, in our words
 * @param excerpt the beginning of what is stored, at most {@value #MAX_EXCERPT} characters
 */
public record Damage(String problem, String excerpt) {
  static final int MAX_EXCERPT = 200;

  public Damage {
    requireNonNull(problem);
    excerpt = excerpt.length() > MAX_EXCERPT ? start(excerpt) + "…" : excerpt;
  }

  /** Half a character could not be written again. */
  private static String start(String text) {
    boolean splits = Character.isHighSurrogate(text.charAt(MAX_EXCERPT - 1));
    return text.substring(0, splits ? MAX_EXCERPT - 1 : MAX_EXCERPT);
  }
}
