package dev.pynmon.domain.familytree;

import java.util.List;
import java.util.stream.Stream;

/**
 * What an invocation started without calling it.
 *
 * @param byEvents what the events that it emitted started, oldest event first
 * @param byTriggers what its statuses, its result or its exception started, oldest first
 * @param complete false when there is more than was read
 */
public record Sparked(List<Kin> byEvents, List<Kin> byTriggers, boolean complete) {
  /** Nothing. */
  public static final Sparked NONE = new Sparked(List.of(), List.of(), true);

  /** All of them. */
  public Stream<Kin> kin() {
    return Stream.concat(byEvents.stream(), byTriggers.stream());
  }

  public Sparked {
    byEvents = List.copyOf(byEvents);
    byTriggers = List.copyOf(byTriggers);
  }
}
