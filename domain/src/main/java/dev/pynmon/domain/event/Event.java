package dev.pynmon.domain.event;

import dev.pynmon.domain.call.Arguments;
import dev.pynmon.domain.id.EventId;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.query.Count;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * An event as it was recorded, since pynenc 0.2.4 (wire format, sections 9.1, 9.2 and 9.4).
 *
 * @param id the event
 * @param code its kind, as the application names it
 * @param at when it was emitted
 * @param payload what it carries, by name; may be damaged while the rest is readable
 * @param emitter who emitted it
 * @param conditions the ids of the conditions that it matched, as stored, {@value #MAX_CONDITIONS}
 *     at most
 * @param started the invocations that it started, first started first, {@value #MAX_STARTED} at
 *     most; those of its index, since the record itself never names them
 * @param validConditions the ids of what was kept for the trigger loop when it met a condition, as
 *     stored, {@value #MAX_CONDITIONS} at most
 */
public record Event(
    EventId id,
    String code,
    Instant at,
    Arguments payload,
    Emitter emitter,
    List<String> conditions,
    List<InvocationId> started,
    List<String> validConditions)
    implements StoredEvent {
  /** The most invocations that are told of one event. */
  public static final int MAX_STARTED = 100;

  /** The most conditions that are told of one event. */
  public static final int MAX_CONDITIONS = 200;

  public Event {
    conditions = List.copyOf(conditions);
    started = List.copyOf(started);
    validConditions = List.copyOf(validConditions);
  }

  /** An event of which nothing was kept for the trigger loop. */
  public Event(
      EventId id,
      String code,
      Instant at,
      Arguments payload,
      Emitter emitter,
      List<String> conditions,
      List<InvocationId> started) {
    this(id, code, at, payload, emitter, conditions, started, List.of());
  }

  /** The same with other invocations that it started. */
  public Event starting(List<InvocationId> others) {
    return new Event(id, code, at, payload, emitter, conditions, others, validConditions);
  }

  /** The same with another payload. */
  public Event carrying(UnaryOperator<Arguments> change) {
    return new Event(
        id, code, at, change.apply(payload), emitter, conditions, started, validConditions);
  }

  /** True when it met a condition. */
  public boolean matched() {
    return !conditions.isEmpty();
  }

  /** True when it started an invocation. */
  public boolean triggered() {
    return !started.isEmpty();
  }

  /** How many conditions it matched; at the bound there may be more. */
  public Count matchedCount() {
    return Count.upTo(conditions.size(), MAX_CONDITIONS);
  }

  /** How many invocations it started; at the bound there may be more. */
  public Count startedCount() {
    return Count.upTo(started.size(), MAX_STARTED);
  }

  /** What came of it. */
  public EventState state() {
    if (triggered()) {
      return EventState.TRIGGERED;
    }
    return matched() ? EventState.MATCHED : EventState.UNMATCHED;
  }
}
