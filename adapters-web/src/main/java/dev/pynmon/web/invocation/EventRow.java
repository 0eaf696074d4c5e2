package dev.pynmon.web.invocation;

import dev.pynmon.application.port.in.invocation.Triggering;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.event.DamagedEvent;
import dev.pynmon.domain.event.Event;
import dev.pynmon.domain.event.StoredEvent;
import dev.pynmon.domain.id.EventId;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.pictures.text.CountText;
import dev.pynmon.pictures.text.SafeText;
import dev.pynmon.pictures.text.ShortId;
import dev.pynmon.web.part.IdLink;
import dev.pynmon.web.text.TimeText;
import dev.pynmon.web.url.EventsAddress;
import dev.pynmon.web.url.Href;
import dev.pynmon.web.url.Links;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * An event in short. "" and an empty list mean that it is not known, or that there is nothing.
 *
 * @param eventLink its page
 * @param eventText its code; the beginning of its id where that is not known or empty
 * @param eventAlike the list of the events of its code
 * @param eventState what came of it, in a word
 * @param eventAt when it was emitted; at most one
 * @param eventGap why nothing is told of it; "" when it is, or when it was not asked for
 * @param eventStarted what it started, {@value Triggering#STARTED_EACH} at most
 * @param eventMore how many more it started; "" for none
 */
record EventRow(
    IdLink eventLink,
    String eventText,
    Href eventAlike,
    String eventState,
    List<TimeText> eventAt,
    String eventGap,
    List<RelatedRow> eventStarted,
    String eventMore) {
  private static final int PROBLEM = 200;
  private static final Set<Component> NAMED_AND_KEPT_BY =
      Set.of(Component.STATE_BACKEND, Component.TRIGGER);

  /** An event that took part in a run of a trigger: kept or not, and without what it started. */
  static EventRow named(EventId id, Triggering triggering, Links links) {
    Optional<StoredEvent> stored = Optional.ofNullable(triggering.events().get(id));
    String gap = stored.map(EventRow::damage).orElseGet(() -> absence(triggering));
    return of(id, stored.flatMap(StoredEvent::readable), gap, Stream.empty(), triggering, links);
  }

  private static String damage(StoredEvent stored) {
    return switch (stored) {
      case Event _ -> "";
      case DamagedEvent damaged ->
          SafeText.line("its record cannot be read: " + damaged.damage().problem(), PROBLEM);
    };
  }

  /** Only what was asked for can be said to be gone. */
  private static String absence(Triggering triggering) {
    return triggering.eventsComplete()
            && Collections.disjoint(triggering.missing().keySet(), NAMED_AND_KEPT_BY)
        ? "not kept"
        : "";
  }

  /** An event that was emitted. */
  static EventRow emitted(Event event, Triggering triggering, Links links) {
    return of(
        event.id(),
        Optional.of(event),
        "",
        event.started().stream().limit(Triggering.STARTED_EACH),
        triggering,
        links);
  }

  private static EventRow of(
      EventId id,
      Optional<Event> event,
      String gap,
      Stream<InvocationId> started,
      Triggering triggering,
      Links links) {
    List<RelatedRow> related = started.map(each -> RelatedRow.of(each, triggering, links)).toList();
    String code = event.map(Event::code).map(SafeText::name).orElse("");
    return new EventRow(
        IdLink.of(id, links),
        code.isEmpty() ? ShortId.of(id.value()) : code,
        event.map(known -> Href.to(EventsAddress.of(known.code(), links))).orElse(Href.NONE),
        event.map(known -> known.state().value()).orElse(""),
        event.map(known -> TimeText.of(known.at(), triggering.asOf())).stream().toList(),
        gap,
        related,
        related.isEmpty() ? "" : event.map(EventRow::more).orElse(""));
  }

  private static String more(Event event) {
    int more = event.started().size() - Triggering.STARTED_EACH;
    return more > 0 ? "and " + CountText.of(more) + " more" : "";
  }
}
