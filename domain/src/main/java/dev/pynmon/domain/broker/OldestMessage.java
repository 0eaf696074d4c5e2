package dev.pynmon.domain.broker;

import java.util.Optional;

/**
 * The message that came into a queue before all others, wherever its priority put it.
 *
 * @param message it; empty where nothing waits
 * @param isCertain false when there was more than is looked at: then an older one may wait
 */
public record OldestMessage(Optional<QueuedMessage> message, boolean isCertain) {
  /** That of a queue in which nothing overtakes: whatever is taken next. */
  public static OldestMessage first(Optional<QueuedMessage> next) {
    return new OldestMessage(next, true);
  }
}
