package dev.pynmon.web.invocation;

import dev.pynmon.application.port.in.invocation.Triggering;
import dev.pynmon.domain.event.Event;
import dev.pynmon.domain.event.StoredEvent;
import dev.pynmon.domain.id.EventId;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.web.part.PageLinks;
import dev.pynmon.web.text.CountText;
import dev.pynmon.web.text.SafeText;
import dev.pynmon.web.text.ShortId;
import dev.pynmon.web.text.TimeText;
import dev.pynmon.web.url.Links;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An event in short. "" and an empty list mean that it is not kept, or that there is nothing.
 *
 * @param eventHref its page; "" for an id in no form
 * @param eventId its id
 * @param eventShort the beginning of that
 * @param eventText its code; the beginning of its id where that is not known or empty
 * @param eventState what came of it, in a word
 * @param eventAt when it was emitted; at most one
 * @param eventStarted what it started, {@value #MOST_STARTED} at most
 * @param eventMore how many more it started; "" for none
 */
record EventRow(
    String eventHref,
    String eventId,
    String eventShort,
    String eventText,
    String eventState,
    List<TimeText> eventAt,
    List<RelatedRow> eventStarted,
    String eventMore) {
  private static final int MOST_STARTED = 2;

  /** An event that took part in a run of a trigger: kept or not, and without what it started. */
  static EventRow named(EventId id, Triggering triggering, Links links) {
    Optional<Event> event =
        Optional.ofNullable(triggering.events().get(id)).flatMap(StoredEvent::readable);
    return of(id, event, Stream.empty(), triggering, links);
  }

  /** An event that was emitted. */
  static EventRow emitted(Event event, Triggering triggering, Links links) {
    return of(
        event.id(),
        Optional.of(event),
        event.started().stream().limit(MOST_STARTED),
        triggering,
        links);
  }

  private static EventRow of(
      EventId id,
      Optional<Event> event,
      Stream<InvocationId> started,
      Triggering triggering,
      Links links) {
    List<RelatedRow> related = started.map(each -> RelatedRow.of(each, triggering, links)).toList();
    String code = event.map(Event::code).map(SafeText::name).orElse("");
    return new EventRow(
        PageLinks.event(id, links),
        SafeText.whole(id.value()),
        ShortId.of(id.value()),
        code.isEmpty() ? ShortId.of(id.value()) : code,
        event.map(known -> known.state().value()).orElse(""),
        event.map(known -> TimeText.of(known.at(), triggering.asOf())).stream().toList(),
        related,
        related.isEmpty() ? "" : event.map(EventRow::more).orElse(""));
  }

  private static String more(Event event) {
    int more = event.started().size() - MOST_STARTED;
    return more > 0 ? "and " + CountText.of(more) + " more" : "";
  }
}
