package dev.pynmon.domain.forecast;

import dev.pynmon.domain.broker.QueuedMessage;
import dev.pynmon.domain.query.Count;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The beginning of a queue at some moment.
 *
 * @param messages the first, in the order in which runners take them
 * @param isWhole true when there were no others
 */
public record Head(List<QueuedMessage> messages, boolean isWhole) {
  /** That of an empty queue. */
  public static final Head EMPTY = new Head(List.of(), true);

  /** That of a queue that nobody looked into. */
  public static final Head UNSEEN = new Head(List.of(), false);

  public Head {
    messages = List.copyOf(messages);
  }

  /**
   * Those that are not in the queue any more. Where the store keeps no time of a message, one that
   * was put back at the end looks as if it had never left.
   *
   * @param later the same queue afterwards
   */
  public List<QueuedMessage> leftUntil(Head later) {
    Set<QueuedMessage> there = new HashSet<>(later.messages);
    return messages.stream()
        .filter(message -> !there.contains(message) && later.wouldShow(message))
        .toList();
  }

  /** True when a message that waits would be among these. */
  private boolean wouldShow(QueuedMessage message) {
    return isWhole || (!messages.isEmpty() && isBefore(message, messages.getLast()));
  }

  /** Whether one that waited long before is taken before another; without priorities any is. */
  private static boolean isBefore(QueuedMessage message, QueuedMessage last) {
    int byPriority = Double.compare(priority(last), priority(message));
    return byPriority < 0 || (byPriority == 0 && !queuedAt(message).isAfter(queuedAt(last)));
  }

  private static double priority(QueuedMessage message) {
    return message.priority().orElse(0.0);
  }

  private static Instant queuedAt(QueuedMessage message) {
    return message.queuedAt().orElse(Instant.EPOCH);
  }

  /**
   * How many left until then. That is all only if one of them is still there, and none overtakes:
   * else others may have come after this look and left before that.
   */
  public Count countUntil(Head later) {
    int left = leftUntil(later).size();
    boolean isSeen = later.isWhole || !later.messages.isEmpty();
    return Count.of(left, isSeen && left < messages.size() && !overtakes() && !later.overtakes());
  }

  /** Whether messages have different priorities. */
  private boolean overtakes() {
    return messages.stream().map(QueuedMessage::priority).distinct().count() > 1;
  }

  /** True when something waited, and none of it does any more. */
  public boolean isAllGone(Head later) {
    return !messages.isEmpty() && leftUntil(later).size() == messages.size();
  }
}
