package dev.pynmon.domain.app;

import java.util.Optional;
import java.util.function.Function;

/**
 * A component, or something read from it, or why there is none. One missing component makes a
 * partial page that says so, never a dead one and never a zero.
 */
public sealed interface ComponentState<T> {
  /** The component, when it can be read. */
  default Optional<T> available() {
    return this instanceof Available<T> present
        ? Optional.of(present.component())
        : Optional.empty();
  }

  /** Why it cannot be read, when it cannot. */
  default Optional<Absence> absence() {
    return this instanceof Missing<T> missing ? Optional.of(missing.why()) : Optional.empty();
  }

  /**
   * Asks the component something. A component that is missing stays so; one that fails with a
   * {@link BackendException} becomes {@link Absence.Down}.
   */
  default <R> ComponentState<R> ask(Function<? super T, ? extends R> question) {
    return switch (this) {
      case Missing<T> missing -> new Missing<>(missing.why());
      case Available<T> present -> attempt(question, present.component());
    };
  }

  private static <T, R> ComponentState<R> attempt(
      Function<? super T, ? extends R> question, T component) {
    try {
      return new Available<>(question.apply(component));
    } catch (BackendException e) {
      return new Missing<>(new Absence.Down(e.fault()));
    }
  }

  /**
   * It is there.
   *
   * @param component the component, or what was read from it
   */
  record Available<T>(T component) implements ComponentState<T> {}

  /**
   * It is not.
   *
   * @param why the reason
   */
  record Missing<T>(Absence why) implements ComponentState<T> {}
}
