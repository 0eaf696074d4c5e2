package dev.pynmon.domain.timeline;

import dev.pynmon.domain.event.Event;
import dev.pynmon.domain.event.EventState;
import dev.pynmon.domain.id.EventId;
import dev.pynmon.domain.timeline.Causes.Focus;
import java.util.List;
import java.util.Optional;

/** Tells what became of the event that is looked for. */
final class FocusFinder {
  private FocusFinder() {}

  static Focus of(TimelineSource source, List<Marker> markers) {
    Optional<EventId> focus = source.activity().focus();
    if (focus.isEmpty()) {
      return Focus.NOT_ASKED;
    }
    Optional<Event> event =
        source.activity().events().stream().filter(one -> one.id().equals(focus.get())).findFirst();
    return event.map(one -> of(one, source, markers)).orElse(Focus.UNKNOWN);
  }

  private static Focus of(Event event, TimelineSource source, List<Marker> markers) {
    if (markers.stream().anyMatch(Marker::focused)) {
      return Focus.SHOWN;
    } else if (event.state() == EventState.UNMATCHED) {
      return Focus.UNMATCHED;
    }
    return source.window().contains(event.at()) ? Focus.PLACELESS : Focus.OUTSIDE;
  }
}
