package dev.pynmon.memory.broker;

import java.time.Instant;
import java.util.Comparator;

/** Where a message stands in its queue: highest priority first, then oldest, then as pushed. */
record MessageKey(double priority, Instant at, long number) implements Comparable<MessageKey> {
  private static final Comparator<MessageKey> ORDER =
      Comparator.comparingDouble(MessageKey::priority)
          .reversed()
          .thenComparing(MessageKey::at)
          .thenComparingLong(MessageKey::number);

  /** Behind all messages of its priority. */
  MessageKey lastOfPriority() {
    return new MessageKey(priority, Instant.MAX, Long.MAX_VALUE);
  }

  @Override
  public int compareTo(MessageKey other) {
    return ORDER.compare(this, other);
  }
}
