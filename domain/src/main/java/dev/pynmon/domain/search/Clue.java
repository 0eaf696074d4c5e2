package dev.pynmon.domain.search;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Texts that stand in what is stored wherever a condition holds, each in a name or in a value,
 * whatever their case. To look for them is much cheaper than to read what is stored; where they
 * are, the condition need not hold.
 *
 * @param place where they stand
 * @param texts one at least, in lower case or as names are written; none is empty
 */
public record Clue(Place place, List<String> texts) {
  /** What a value without one is written as differs from what it is called. */
  private static final String NONE = "None";

  public Clue {
    texts = List.copyOf(texts);
  }

  /** What a condition leaves in arguments, or in a result; empty when it may hold without any. */
  public static Optional<Clue> of(Condition condition) {
    return condition instanceof Condition.About about
        ? place(about.field()).flatMap(place -> some(place, texts(about)))
        : Optional.empty();
  }

  /**
   * What a word leaves in a record or in a result where it stands there; empty when it need not.
   */
  public static Optional<Clue> of(Condition.Says says, Place place) {
    return some(place, words(says.pattern()));
  }

  private static Optional<Place> place(Field field) {
    return switch (field) {
      case ARGS -> Optional.of(Place.ARGUMENTS);
      case RESULT -> Optional.of(Place.RESULT);
      default -> Optional.empty();
    };
  }

  private static Stream<String> texts(Condition.About about) {
    return Stream.concat(
        about.path().stream(),
        about.wanted() instanceof Wanted.Like like ? words(like.pattern()) : Stream.empty());
  }

  private static Stream<String> words(Wildcard pattern) {
    return pattern.matches(NONE) ? Stream.empty() : pattern.parts().stream();
  }

  private static Optional<Clue> some(Place place, Stream<String> texts) {
    List<String> there = texts.filter(text -> !text.isEmpty()).toList();
    return there.isEmpty() ? Optional.empty() : Optional.of(new Clue(place, there));
  }

  /** Where a clue stands. */
  public enum Place {
    /** In the arguments of an invocation. */
    ARGUMENTS,
    /** In these, or in what else its record says: its task, its workflow, who started it. */
    RECORD,
    /** In its result. */
    RESULT
  }
}
