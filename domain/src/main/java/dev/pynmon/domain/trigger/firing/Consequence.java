package dev.pynmon.domain.trigger.firing;

import java.time.Instant;

/** What came of something that met a condition, at one trigger that waits for such. */
public sealed interface Consequence {
  /** It fired upon it. */
  record Ran() implements Consequence {}

  /** It waits to be used up. */
  record Waits() implements Consequence {}

  /** It waits no more, and the trigger needs more than this: the rest may never have come. */
  record NotAlone() implements Consequence {}

  /**
   * A run was claimed of which nothing is recorded.
   *
   * @param at when
   */
  record Claimed(Instant at) implements Consequence {}

  /** It waits no more, and no run was claimed: the trigger was not there when others used it up. */
  record NotClaimed() implements Consequence {}

  /** It waits no more, and no run is kept; nothing tells whether one was claimed. */
  record Unknown() implements Consequence {}

  /** Whether it is known that nothing was started, or no run of it is kept. */
  default boolean isLost() {
    return switch (this) {
      case Ran _, Waits _, NotAlone _ -> false;
      case Claimed _, NotClaimed _, Unknown _ -> true;
    };
  }
}
