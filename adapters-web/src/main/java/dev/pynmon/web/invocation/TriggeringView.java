package dev.pynmon.web.invocation;

import dev.pynmon.application.port.in.invocation.InvocationRow;
import dev.pynmon.application.port.in.invocation.Triggering;
import dev.pynmon.domain.app.Absence;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.event.Event;
import dev.pynmon.domain.id.EventId;
import dev.pynmon.domain.query.Newest;
import dev.pynmon.pictures.text.CountText;
import dev.pynmon.web.part.MissingNote;
import dev.pynmon.web.trigger.Standings;
import dev.pynmon.web.trigger.TriggerTable;
import dev.pynmon.web.url.Links;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What started an invocation by a trigger, and what it started that way, for the template {@code
 * invocation/triggering}.
 *
 * @param triggeringMissing why nothing or not all of it is known; at most one
 * @param triggeringOrigin the run that started it; at most one
 * @param triggeringEvent the event that started it, where no such run is kept; at most one
 * @param triggeringEmittedAny true when it emitted any
 * @param triggeringEmitted the events that it emitted, newest first, {@value #MOST_EMITTED} at most
 * @param triggeringEmittedCount how many that are
 * @param triggeringEmittedMore which of them these are; "" when all are
 * @param triggeringCaused the runs that it took part in; at most one table
 */
record TriggeringView(
    List<MissingNote> triggeringMissing,
    List<OriginView> triggeringOrigin,
    List<EventRow> triggeringEvent,
    boolean triggeringEmittedAny,
    List<EventRow> triggeringEmitted,
    String triggeringEmittedCount,
    String triggeringEmittedMore,
    List<TriggerTable> triggeringCaused) {
  private static final int MOST_EMITTED = 50;

  /** Nothing where there is nothing to be told. */
  static Optional<TriggeringView> of(InvocationRow row, Triggering triggering, Links links) {
    List<OriginView> origin =
        triggering.origin().stream().map(run -> OriginView.of(run, triggering, links)).toList();
    TriggeringView view =
        new TriggeringView(
            missing(triggering),
            origin,
            origin.isEmpty() ? event(row, triggering, links) : List.of(),
            !triggering.emitted().items().isEmpty(),
            triggering.emitted().items().stream()
                .limit(MOST_EMITTED)
                .map(event -> EventRow.emitted(event, triggering, links))
                .toList(),
            count(triggering.emitted()),
            more(triggering.emitted()),
            caused(triggering, links));
    return Optional.of(view).filter(TriggeringView::saysAnything);
  }

  private boolean saysAnything() {
    return Stream.of(
                triggeringMissing,
                triggeringOrigin,
                triggeringEvent,
                triggeringEmitted,
                triggeringCaused)
            .anyMatch(part -> !part.isEmpty())
        || !triggeringEmittedMore.isEmpty();
  }

  /** Other components are told of at the top of the page. */
  private static List<MissingNote> missing(Triggering triggering) {
    return Optional.ofNullable(triggering.missing().get(Component.TRIGGER))
        .filter(why -> !(why instanceof Absence.InThisVersion))
        .map(why -> MissingNote.of(List.of(Component.TRIGGER), why))
        .stream()
        .toList();
  }

  private static List<EventRow> event(InvocationRow row, Triggering triggering, Links links) {
    Optional<EventId> event = row.parentEvent();
    return event.map(id -> EventRow.named(id, triggering, links)).stream().toList();
  }

  private static String count(Newest<Event> emitted) {
    int shown = emitted.items().size();
    return emitted.complete() ? CountText.of(shown) : "at least " + CountText.of(shown);
  }

  private static String more(Newest<Event> emitted) {
    int found = emitted.items().size();
    String shown = found > MOST_EMITTED ? "The newest " + MOST_EMITTED + " are shown." : "";
    return emitted.complete() ? shown : (shown + " There may be others.").strip();
  }

  private static List<TriggerTable> caused(Triggering triggering, Links links) {
    return triggering.caused().items().isEmpty()
        ? List.of()
        : List.of(
            TriggerTable.of(
                triggering.caused(),
                Standings.of(triggering.invocations()),
                triggering.scenes(),
                "",
                triggering.asOf(),
                links));
  }
}
