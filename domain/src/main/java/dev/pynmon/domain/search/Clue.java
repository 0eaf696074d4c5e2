package dev.pynmon.domain.search;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Texts that stand in the arguments of an invocation wherever a condition holds, each in the name
 * of one, in the name of a part of one or in a value, whatever their case. To look for them is much
 * cheaper than to read arguments; where they are, the condition need not hold.
 *
 * @param texts one at least, in lower case or as names are written; none is empty
 */
public record Clue(List<String> texts) {
  /** What a value without one is written as differs from what it is called. */
  private static final String NONE = "None";

  public Clue {
    texts = List.copyOf(texts);
  }

  /** What a condition leaves in arguments; empty when it may hold without any. */
  public static Optional<Clue> of(Condition condition) {
    return condition instanceof Condition.About about && about.field() == Field.ARGS
        ? some(Stream.concat(about.path().stream(), words(about.wanted())).toList())
        : Optional.empty();
  }

  private static Stream<String> words(Wanted wanted) {
    return wanted instanceof Wanted.Like like && !like.pattern().matches(NONE)
        ? like.pattern().parts().stream()
        : Stream.empty();
  }

  private static Optional<Clue> some(List<String> texts) {
    List<String> there = texts.stream().filter(text -> !text.isEmpty()).toList();
    return there.isEmpty() ? Optional.empty() : Optional.of(new Clue(there));
  }
}
