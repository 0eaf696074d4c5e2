package dev.pynmon.domain.search;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An argument as lists print it: {@code order=948262}, of several each with a comma behind it.
 *
 * @param names where it is, as they were typed: {@code args} may stand before the others
 * @param value as it was typed, when it is not in quotes
 */
record GivenText(List<String> names, Optional<String> value) {
  private static final String NAME = "[\\p{L}_][\\p{L}\\p{N}_]*";
  private static final String PATH = NAME + "(?:\\.[\\p{L}\\p{N}_]+)*";
  private static final Pattern NAMES = Pattern.compile(PATH);
  private static final Pattern GIVEN = Pattern.compile("(" + PATH + ")=([^=]*?),?");

  /**
   * Reads one; empty for any other word, such as one with two equals signs.
   *
   * @param word up to a blank, a quote or a parenthesis
   * @param isQuoted whether a quote stands just behind it
   */
  static Optional<GivenText> of(String word, boolean isQuoted) {
    Matcher found = GIVEN.matcher(word);
    boolean isOne = found.matches() && found.group(2).isEmpty() == isQuoted;
    return isOne
        ? Optional.of(
            new GivenText(
                List.of(found.group(1).split("\\.", -1)),
                Optional.of(found.group(2)).filter(_ -> !isQuoted)))
        : Optional.empty();
  }

  /** Whether an argument, or a part of one, may be called so. */
  static boolean isName(String word) {
    return NAMES.matcher(word).matches();
  }

  /** Where it is among the arguments, as behind {@code args.}. */
  List<String> path() {
    boolean isInFull = names.size() > 1 && names.getFirst().equals(Field.ARGS.word());
    return isInFull ? names.subList(1, names.size()) : names;
  }

  /** The same with a colon, as a condition of a field is written. */
  String withColon() {
    return String.join(".", names) + ":" + value.orElse("\"…\"");
  }
}
