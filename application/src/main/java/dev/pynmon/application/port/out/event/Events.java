package dev.pynmon.application.port.out.event;

import dev.pynmon.application.port.out.trigger.ShortIds;
import dev.pynmon.domain.event.Emitted;
import dev.pynmon.domain.event.Event;
import dev.pynmon.domain.event.StoredEvent;
import dev.pynmon.domain.id.EventId;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.query.Newest;
import dev.pynmon.domain.query.TimeWindow;
import java.util.Collection;
import java.util.Map;

/**
 * The events in the trigger store, since pynenc 0.2.4 (wire format, sections 9.1, 9.2 and 9.5).
 *
 * <p>Safe for concurrent use. Every method throws {@link dev.pynmon.domain.app.BackendException}
 * when the store does not answer.
 */
public interface Events extends ShortIds<EventId> {
  /** How many events a store without an index of emitters looks through for one question. */
  int MAX_LOOKED_AT = 5_000;

  /**
   * These events; those that are not kept (any more) are left out, unreadable ones are {@link
   * dev.pynmon.domain.event.DamagedEvent}. Cost: one batch of look-ups.
   *
   * @param ids at most 1,000
   */
  Map<EventId, StoredEvent> of(Collection<EventId> ids);

  /**
   * The events of a window that started an invocation; of those of one moment the larger id first.
   * Cost: by the number of events in the window and the limit; a store that does not have those
   * that started something apart (SQLite) walks over the newest 20,000 of the window.
   *
   * @param limit 1 to 1,000
   */
  Newest<StoredEvent> triggered(TimeWindow window, int limit);

  /**
   * The events that these invocations emitted while they lived and that started an invocation;
   * unreadable ones are left out. Cost: one batch of index ranges; a store without an index of
   * emitters (Redis) looks through the newest {@value #MAX_LOOKED_AT} of the events that started
   * something while any of the invocations lived.
   *
   * @param windows at most 1,000 invocations, each with the time in which it may have emitted
   * @param each how many events at most for each, 1 to 200; the newest are given
   */
  Emitted emittedBy(Map<InvocationId, TimeWindow> windows, int each);

  /**
   * All events that an invocation emitted while it lived, whatever came of them; of those of one
   * moment the larger id first, unreadable ones are left out. Cost: as {@link #emittedBy}; a store
   * without an index of emitters (Redis) looks through the newest {@value #MAX_LOOKED_AT} of all
   * events of that time.
   *
   * @param window the time in which it may have emitted
   * @param limit 1 to 200
   */
  Newest<Event> allEmittedBy(InvocationId emitter, TimeWindow window, int limit);
}
