package dev.pynmon.application.port.out.trigger;

import dev.pynmon.domain.id.EventId;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.TriggerRunId;
import dev.pynmon.domain.query.Newest;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.trigger.StoredTriggerRun;
import dev.pynmon.domain.trigger.TriggerRunFilter;
import java.util.Collection;
import java.util.Map;

/**
 * The runs of triggers in the trigger store, since pynenc 0.2.4 (wire format, sections 9.1, 9.2 and
 * 9.5). Unreadable ones are {@link dev.pynmon.domain.trigger.DamagedTriggerRun}.
 *
 * <p>Safe for concurrent use. Every method throws {@link dev.pynmon.domain.app.BackendException}
 * when the store does not answer.
 */
public interface TriggerRuns extends ShortIds<TriggerRunId> {
  /** The most tasks with triggers that a store without an index of time looks at. */
  int MAX_TASKS = 5_000;

  /** How many runs one page looks at where not all of the window are wanted. */
  int MAX_LOOKED_AT = 5_000;

  /**
   * These runs; those that are not kept (any more) are left out. Cost: one batch of look-ups.
   *
   * @param ids at most 1,000
   */
  Map<TriggerRunId, StoredTriggerRun> of(Collection<TriggerRunId> ids);

  /**
   * The runs that were executed in a window; of those of one moment the larger id first. Cost: by
   * the runs in the window and the limit; a store that has them by task and time only (SQLite)
   * looks at the first {@value #MAX_TASKS} tasks by key.
   *
   * @param limit 1 to 2,000
   */
  Newest<StoredTriggerRun> executed(TimeWindow window, int limit);

  /**
   * The runs that are wanted, newest executed first; of those of one moment the larger id first.
   * Those of which no time is stored are in no window. Cost: by what the page shows and skips, and
   * {@value #MAX_LOOKED_AT} runs at most where they are not all wanted; as {@link #executed} where
   * the store has them by task and time only: of more tasks the page says that it was searched back
   * to the end of the window alone.
   *
   * @throws dev.pynmon.domain.query.InvalidCursorException for a cursor that is not of this list
   */
  Page<StoredTriggerRun> page(TriggerRunFilter filter, PageRequest page);

  /**
   * The runs that started these invocations, newest first; usually one. What no trigger started is
   * left out. Cost: one batch of index ranges.
   *
   * @param started at most 1,000 ids
   * @param each how many at most for each, 1 to 200
   */
  Map<InvocationId, Newest<StoredTriggerRun>> thatStarted(
      Collection<InvocationId> started, int each);

  /**
   * The runs that the status, result or exception of these invocations caused, newest first. What
   * caused none is left out. Cost: one batch of index ranges.
   *
   * @param sources at most 1,000 ids
   * @param each how many at most for each, 1 to 200
   */
  Map<InvocationId, Newest<StoredTriggerRun>> causedBy(Collection<InvocationId> sources, int each);

  /**
   * The runs that these events took part in, newest first; what took part in none is left out.
   * Cost: one batch of index ranges.
   *
   * @param events at most 1,000 ids
   * @param each how many at most for each, 1 to 200
   */
  Map<EventId, Newest<StoredTriggerRun>> ofEvents(Collection<EventId> events, int each);
}
