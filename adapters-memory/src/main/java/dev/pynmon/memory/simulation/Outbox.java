package dev.pynmon.memory.simulation;

import dev.pynmon.domain.id.EventId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** Events that the trigger loop has not looked at yet. */
final class Outbox {
  private final Dice ids;
  private final Deque<Emitted> events = new ArrayDeque<>();

  Outbox(Dice ids) {
    this.ids = ids;
  }

  /**
   * An event.
   *
   * @param id its id
   * @param reaction what the trigger on it calls
   */
  record Emitted(EventId id, Call reaction) {}

  void add(Call reaction) {
    events.add(new Emitted(new EventId(ids.uuid()), reaction));
  }

  Optional<Emitted> next() {
    return Optional.ofNullable(events.poll());
  }
}
