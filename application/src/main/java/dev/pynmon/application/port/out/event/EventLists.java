package dev.pynmon.application.port.out.event;

import dev.pynmon.domain.event.EventFilter;
import dev.pynmon.domain.event.EventTotals;
import dev.pynmon.domain.event.StoredEvent;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.query.TimeOrder;

/**
 * The events in the trigger store as lists, since pynenc 0.2.4 (wire format, sections 9.1 and 9.2).
 *
 * <p>Safe for concurrent use. Every method throws {@link dev.pynmon.domain.app.BackendException}
 * when the store does not answer.
 */
public interface EventLists {
  /** How many events are looked at for one question where no index tells which are wanted. */
  int MAX_LOOKED_AT = 20_000;

  /** How far a store that does not know its numbers counts for {@link #totals}. */
  int MAX_COUNTED = 10_000;

  /** How many codes are counted by {@link #totals} there. */
  int MAX_CODES = 1_000;

  /**
   * The events that are wanted, by when they were emitted; newest first, of one moment that with
   * the larger id, or the other way round. Those whose record cannot be read are {@link
   * dev.pynmon.domain.event.DamagedEvent}; those whose record is gone are left out of their page.
   * Cost: a range of the index of time, or of code and time; what else is asked is looked up of
   * {@value #MAX_LOOKED_AT} events at most, and the page says how far it looked.
   *
   * @throws dev.pynmon.domain.query.InvalidCursorException for a cursor that is not of this list
   */
  Page<StoredEvent> page(EventFilter filter, TimeOrder order, PageRequest page);

  /**
   * How many are wanted: exactly where the store keeps the number, else counted up to a bound.
   * Cost: a range of an index of up to that many; with other conditions than code and time up to
   * {@value #MAX_LOOKED_AT} events.
   */
  Count count(EventFilter filter, long bound);

  /**
   * The codes of events that are known, by name; those that are not kept any more may be among
   * them. Cost: one index look-up a code; in Redis one set.
   *
   * @throws dev.pynmon.domain.query.InvalidCursorException for a cursor that is not of this list
   */
  Page<String> codes(PageRequest page);

  /**
   * How much there is of all. Cost: that of the numbers that Redis keeps; in SQLite up to {@value
   * #MAX_COUNTED} entries of an index each, so that it does not grow with the store.
   */
  EventTotals totals();
}
