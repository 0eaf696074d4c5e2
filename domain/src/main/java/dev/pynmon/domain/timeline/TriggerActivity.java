package dev.pynmon.domain.timeline;

import dev.pynmon.domain.event.Event;
import dev.pynmon.domain.id.EventId;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.trigger.Participant;
import dev.pynmon.domain.trigger.TriggerRun;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Why invocations were started without a call, as far as a window shows it (wire format, section
 * 9.5).
 *
 * @param events those that started something, and the one that is looked for, if it is kept
 * @param runs the runs of triggers
 * @param focus the event that is looked for
 */
public record TriggerActivity(List<Event> events, List<TriggerRun> runs, Optional<EventId> focus) {
  /** Nothing. */
  public static final TriggerActivity NONE =
      new TriggerActivity(List.of(), List.of(), Optional.empty());

  public TriggerActivity {
    events = List.copyOf(events);
    runs = List.copyOf(runs);
  }

  /** Every invocation that emitted, met a condition or was started. */
  public Set<InvocationId> named() {
    Set<InvocationId> named = new LinkedHashSet<>();
    events.forEach(event -> namedBy(event).forEach(named::add));
    runs.forEach(run -> namedBy(run).forEach(named::add));
    return named;
  }

  /** These invocations, and those that an event or a run has to do with them. */
  public Set<InvocationId> around(Collection<InvocationId> some) {
    Set<InvocationId> all = new LinkedHashSet<>(some);
    Stream.concat(
            events.stream().map(event -> namedBy(event).toList()),
            runs.stream().map(run -> namedBy(run).toList()))
        .filter(named -> named.stream().anyMatch(some::contains))
        .forEach(all::addAll);
    return all;
  }

  static Stream<InvocationId> namedBy(Event event) {
    return Stream.concat(event.emitter().invocation().stream(), event.started().stream());
  }

  static Stream<InvocationId> namedBy(TriggerRun run) {
    return Stream.concat(
        run.participants().stream().map(Participant::source).flatMap(Optional::stream),
        run.started().stream());
  }

  Map<EventId, List<TriggerRun>> runsByEvent() {
    Map<EventId, List<TriggerRun>> byEvent = new HashMap<>();
    for (TriggerRun run : runs) {
      run.participants().stream()
          .map(Participant::event)
          .flatMap(Optional::stream)
          .distinct()
          .forEach(id -> byEvent.computeIfAbsent(id, _ -> new ArrayList<>()).add(run));
    }
    return byEvent;
  }
}
