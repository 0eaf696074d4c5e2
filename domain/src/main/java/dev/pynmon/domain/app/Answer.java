package dev.pynmon.domain.app;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a component answers, or why there is no answer. One missing component makes a partial page
 * that says so, never a dead one and never a zero.
 *
 * @param <T> what was asked for: the component itself, or what was read from it
 */
public sealed interface Answer<T> {
  /** The answer, when there is one. */
  default Optional<T> available() {
    return this instanceof Available<T> present ? Optional.of(present.value()) : Optional.empty();
  }

  /** Why there is none, when there is none. */
  default Optional<Absence> absence() {
    return this instanceof Missing<T> missing ? Optional.of(missing.why()) : Optional.empty();
  }

  /**
   * The component that is the reason why there is none: the own one, or another that was asked
   * besides.
   *
   * @param missing the components that could not answer
   */
  default Component whose(Component own, Map<Component, Absence> missing) {
    return missing.entrySet().stream()
        .filter(each -> absence().filter(each.getValue()::equals).isPresent())
        .map(Map.Entry::getKey)
        .min(Comparator.comparing((Component each) -> each != own).thenComparing(each -> each))
        .orElse(own);
  }

  /**
   * The answer, asked or worked out further. What is missing stays so; what fails with a {@link
   * BackendException} is {@link Absence.Down}.
   */
  default <R> Answer<R> map(Function<? super T, ? extends R> next) {
    return switch (this) {
      case Missing<T> missing -> new Missing<>(missing.why());
      case Available<T> present -> attempt(next, present.value());
    };
  }

  /** An answer whose question could itself not be answered. */
  static <R> Answer<R> flat(Answer<Answer<R>> answer) {
    return switch (answer) {
      case Missing<Answer<R>> missing -> new Missing<>(missing.why());
      case Available<Answer<R>> there -> there.value();
    };
  }

  private static <T, R> Answer<R> attempt(Function<? super T, ? extends R> next, T value) {
    try {
      return new Available<>(next.apply(value));
    } catch (BackendException e) {
      return new Missing<>(new Absence.Down(e.fault()));
    }
  }

  /**
   * It is there.
   *
   * @param value what was asked for
   */
  record Available<T>(T value) implements Answer<T> {}

  /**
   * It is not.
   *
   * @param why the reason
   */
  record Missing<T>(Absence why) implements Answer<T> {}
}
