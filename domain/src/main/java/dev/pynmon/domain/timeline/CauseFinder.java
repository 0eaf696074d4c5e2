package dev.pynmon.domain.timeline;

import dev.pynmon.domain.event.Event;
import dev.pynmon.domain.event.EventState;
import dev.pynmon.domain.id.EventId;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.timeline.Causes.Found;
import dev.pynmon.domain.trigger.TriggerRun;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the events, ticks and runs of triggers that have to do with what is shown. */
final class CauseFinder {
  private final TimelineSource source;
  private final TimelineFilter filter;
  private final Set<InvocationId> shown;

  private CauseFinder(TimelineSource source, TimelineFilter filter, Set<InvocationId> shown) {
    this.source = source;
    this.filter = filter;
    this.shown = shown;
  }

  static Causes causes(TimelineSource source, TimelineFilter filter, List<Presence> presences) {
    Set<InvocationId> shown = presences.stream().map(Presence::id).collect(Collectors.toSet());
    return new CauseFinder(source, filter, shown).find();
  }

  private Causes find() {
    TriggerActivity activity = source.activity();
    List<TriggerRun> runs =
        activity.runs().stream()
            .filter(run -> filter.showSystem() || run.task().filter(TaskKey::isSystem).isEmpty())
            .toList();
    return new Causes(
        Stream.concat(events(activity), ticks(runs))
            .filter(cause -> concerns(cause) || isFocus(cause))
            .toList(),
        runs.stream()
            .filter(CauseFinder::hasASource)
            .filter(run -> TriggerActivity.namedBy(run).anyMatch(shown::contains))
            .toList(),
        activity.runs(),
        activity.focus(),
        found(activity));
  }

  private static boolean hasASource(TriggerRun run) {
    return run.participants().stream()
        .anyMatch(
            one -> RelationKind.of(one.kind()).filter(RelationKind::beginsAtASource).isPresent());
  }

  private Stream<Cause> events(TriggerActivity activity) {
    Map<EventId, List<TriggerRun>> byEvent = activity.runsByEvent();
    return activity.events().stream()
        .filter(this::isShown)
        .map(event -> new EventCause(event, byEvent.getOrDefault(event.id(), List.of())));
  }

  private Stream<Cause> ticks(List<TriggerRun> runs) {
    return TickCause.of(runs).stream()
        .filter(tick -> source.window().contains(tick.at()))
        .map(tick -> tick);
  }

  private boolean isShown(Event event) {
    boolean wanted =
        event.state() == EventState.TRIGGERED
            || (event.state() == EventState.MATCHED && isFocus(event.id()));
    return wanted && source.window().contains(event.at());
  }

  private boolean isFocus(EventId id) {
    return source.activity().focus().filter(id::equals).isPresent();
  }

  private boolean isFocus(Cause cause) {
    return cause instanceof EventCause event && isFocus(event.event().id());
  }

  /** Where only some invocations are wanted, only what has to do with one of them is. */
  private boolean concerns(Cause cause) {
    return !filter.narrows() || cause.concerned().anyMatch(shown::contains);
  }

  private Found found(TriggerActivity activity) {
    Optional<EventId> focus = activity.focus();
    if (focus.isEmpty()) {
      return Found.NOT_ASKED;
    }
    return activity.events().stream()
        .filter(event -> event.id().equals(focus.get()))
        .findFirst()
        .map(this::found)
        .orElse(Found.UNKNOWN);
  }

  private Found found(Event event) {
    if (event.state() == EventState.UNMATCHED) {
      return Found.UNMATCHED;
    }
    return source.window().contains(event.at()) ? Found.FOUND : Found.OUTSIDE;
  }
}
