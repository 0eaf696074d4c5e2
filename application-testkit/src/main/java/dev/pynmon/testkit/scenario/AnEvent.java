package dev.pynmon.testkit.scenario;

import dev.pynmon.domain.call.Arguments;
import dev.pynmon.domain.event.Emitter;
import dev.pynmon.domain.event.Event;
import dev.pynmon.domain.id.EventId;
import dev.pynmon.domain.id.InvocationId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** An event that was emitted a little after what was made before it. */
public final class AnEvent {
  private final EventId id;
  private final Map<String, String> payload = new LinkedHashMap<>();
  private final List<String> conditions = new ArrayList<>();
  private String code = "order.received";
  private Instant at = Times.next();
  private Emitter emitter =
      new Emitter(Optional.empty(), Optional.empty(), Optional.of(ARunner.CLIENT));
  private Optional<String> text = Optional.empty();

  private AnEvent(EventId id) {
    this.id = id;
  }

  /** An event {@code order.received} of a client, which meets no condition. */
  public static AnEvent anEvent() {
    return anEventWithId(Unique.id("event"));
  }

  /** The same with this id. */
  public static AnEvent anEventWithId(String id) {
    return new AnEvent(new EventId(id));
  }

  /** Its code. */
  public AnEvent of(String eventCode) {
    code = eventCode;
    return this;
  }

  /** When it was emitted. */
  public AnEvent at(Instant moment) {
    at = moment;
    return this;
  }

  /** One value more that it carries. */
  public AnEvent carrying(String name, String serialized) {
    payload.put(name, serialized);
    return this;
  }

  /** The invocation that emitted it, on the runner of which the tests do not say more. */
  public AnEvent emittedBy(AnInvocation invocation) {
    emitter =
        new Emitter(
            Optional.of(invocation.id()),
            Optional.of(invocation.task()),
            Optional.of(ARunner.DEFAULT));
    return this;
  }

  /** It meets a condition on its code, whatever it carries. */
  public AnEvent matched() {
    conditions.add("event#" + code + "#static_no_args");
    return this;
  }

  /** What is stored in place of its record. */
  public AnEvent withText(String stored) {
    text = Optional.of(stored);
    return this;
  }

  /** Its id. */
  public EventId id() {
    return id;
  }

  /** When it was emitted. */
  public Instant at() {
    return at;
  }

  /** The event, given what it started, first started first. */
  public Event event(AnInvocation... started) {
    List<InvocationId> ids = Stream.of(started).map(AnInvocation::id).toList();
    return new Event(id, code, at, Arguments.of(payload), emitter, conditions, ids, valid());
  }

  private List<String> valid() {
    return conditions.stream()
        .map(met -> "valid_condition_" + met + "_context_event_" + code + "_" + id)
        .toList();
  }

  /** The text of its record. */
  public String text() {
    return text.orElseGet(() -> TriggerText.event(event()));
  }
}
