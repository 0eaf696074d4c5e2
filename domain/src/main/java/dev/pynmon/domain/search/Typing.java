package dev.pynmon.domain.search;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A condition that somebody is writing: a word that may become a field, or the value of one.
 *
 * @param from where it begins in the query, in characters from 0
 * @param to where it ends, which may lie behind the cursor
 * @param field of which the value is written, or the name of a part of it; empty for a word
 * @param isPath true for the name of a part
 * @param isBehind true where a condition stands before it, so that a word may join the two
 * @param part what stands of that before the cursor, without quotes
 */
public record Typing(
    int from, int to, Optional<Field> field, boolean isPath, boolean isBehind, String part) {
  private static final String NOT = "NOT";

  /** What stands between two conditions. */
  private static final List<String> BETWEEN = List.of(NOT, "AND", "OR");

  /**
   * What is written at the cursor; empty where nothing can be said of it: within a phrase, behind
   * the colon of what is no field, or outside of any query. Cost: by the length up to there.
   *
   * @param cursor before which character, from 0
   */
  public static Optional<Typing> at(String query, int cursor, Noun noun) {
    boolean isWithin = cursor >= 0 && cursor <= Math.min(query.length(), Search.MAX_LENGTH);
    return isWithin ? new Typed(query, cursor, noun).typing() : Optional.empty();
  }

  /**
   * What it may become: what begins so, then what has it within.
   *
   * @param known values of the field, the likeliest first, or the names of its parts
   */
  public List<Completion> completions(Noun noun, List<String> known) {
    return field
        .map(of -> matching(known.stream().flatMap(each -> known(of, each).stream())))
        .orElseGet(() -> matching(words(noun)));
  }

  private Optional<Completion> known(Field of, String name) {
    return isPath ? Completion.ofPath(of, name) : Optional.of(Completion.ofValue(of, name));
  }

  private Stream<Completion> words(Noun noun) {
    return Stream.concat(
        noun.fields().stream().map(Completion::ofField),
        (isBehind ? BETWEEN : List.of(NOT))
            .stream().filter(_ -> !part.isEmpty()).map(Completion::ofWord));
  }

  private List<Completion> matching(Stream<Completion> some) {
    List<Completion> all = some.toList();
    Predicate<Completion> begins = one -> one.name().regionMatches(true, 0, part, 0, part.length());
    Wildcard within = Wildcard.of(List.of(part)).around();
    Predicate<Completion> has = one -> field.isPresent() && within.matches(one.name());
    return Stream.concat(all.stream().filter(begins), all.stream().filter(begins.negate().and(has)))
        .toList();
  }
}
