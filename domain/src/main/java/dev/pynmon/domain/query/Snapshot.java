package dev.pynmon.domain.query;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/** Something that is worked out in the background and shown with its age. */
public sealed interface Snapshot<T> {
  /** The value, when there is one yet. */
  default Optional<T> value() {
    return this instanceof Taken<T> taken ? Optional.of(taken.taken()) : Optional.empty();
  }

  /** True when there is a value, and nothing was left out of it. */
  default boolean isComplete() {
    return this instanceof Taken<T> taken && taken.complete();
  }

  /** The same snapshot of something derived from the value. */
  default <R> Snapshot<R> map(Function<? super T, ? extends R> change) {
    return switch (this) {
      case NotYet<T> waiting -> new NotYet<>(waiting.since());
      case Taken<T> taken ->
          new Taken<>(change.apply(taken.taken()), taken.asOf(), taken.complete());
    };
  }

  /** What is known of a list by a further part of it: all, where both parts are. */
  default Snapshot<T> and(Snapshot<T> further) {
    if (this instanceof Taken<T> taken) {
      return further instanceof Taken<T> more
          ? new Taken<>(more.taken(), more.asOf(), taken.complete() && more.complete())
          : new Taken<>(taken.taken(), taken.asOf(), false);
    }
    return further;
  }

  /**
   * Nothing is known yet.
   *
   * @param since when the work was begun
   */
  record NotYet<T>(Instant since) implements Snapshot<T> {}

  /**
   * What was found.
   *
   * @param taken the value
   * @param asOf when it was true
   * @param complete false when only a part could be looked at
   */
  record Taken<T>(T taken, Instant asOf, boolean complete) implements Snapshot<T> {}
}
