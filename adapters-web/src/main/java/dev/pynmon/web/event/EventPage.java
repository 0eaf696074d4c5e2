package dev.pynmon.web.event;

import dev.pynmon.application.port.in.event.EventDetail;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.event.Event;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.query.Newest;
import dev.pynmon.domain.trigger.StoredTriggerRun;
import dev.pynmon.pictures.text.SafeText;
import dev.pynmon.web.invocation.ArgumentsView;
import dev.pynmon.web.part.MissingNote;
import dev.pynmon.web.trigger.Standings;
import dev.pynmon.web.trigger.TriggerTable;
import dev.pynmon.web.url.EventsAddress;
import dev.pynmon.web.url.Href;
import dev.pynmon.web.url.Links;
import dev.pynmon.web.url.PageLinks;
import dev.pynmon.web.url.SceneLink;
import java.util.List;
import java.util.Optional;

/**
 * The page of an event, for the template {@code event/event}.
 *
 * @param eventCode its code
 * @param eventId its id
 * @param eventState what came of it, in a word
 * @param eventTimeline the timeline around it
 * @param eventAlike the list of the events of its code
 * @param eventEmitterHref the page of who emitted it; none for a client or an id in no form
 * @param eventMissing what could not be asked
 * @param eventFacts what is recorded of it
 * @param eventOutcome what it started
 * @param eventFated true when there is any of these
 * @param eventFates what came of it at the triggers that started nothing
 * @param eventPayload what it carries
 * @param eventRuns the runs of triggers that it took part in
 */
record EventPage(
    String eventCode,
    String eventId,
    String eventState,
    Href eventTimeline,
    Href eventAlike,
    Href eventEmitterHref,
    List<MissingNote> eventMissing,
    EventFacts eventFacts,
    EventOutcome eventOutcome,
    boolean eventFated,
    List<FateRow> eventFates,
    ArgumentsView eventPayload,
    TriggerTable eventRuns) {
  static EventPage of(EventDetail detail, Links links) {
    Event event = detail.event();
    Optional<InvocationId> emitter = event.emitter().invocation();
    List<FateRow> fates = FateRow.of(detail.fates(), detail.asOf(), links);
    return new EventPage(
        SafeText.name(event.code()),
        SafeText.whole(event.id().value()),
        event.state().value(),
        SceneLink.of(detail.scene(), links),
        Href.to(EventsAddress.of(event.code(), links)),
        emitter.map(id -> PageLinks.invocation(id, links)).orElse(Href.NONE),
        MissingNote.of(detail.missing()),
        EventFacts.of(detail, links),
        EventOutcome.of(detail, links),
        !fates.isEmpty(),
        fates,
        payload(detail, links),
        runs(detail, links));
  }

  /** What an event carries. */
  static ArgumentsView payload(EventDetail detail, Links links) {
    return ArgumentsView.of(detail.payload(), detail.payloadDamage(), note(detail), links);
  }

  private static TriggerTable runs(EventDetail detail, Links links) {
    return switch (detail.runs()) {
      case Answer.Missing<Newest<StoredTriggerRun>> missing -> TriggerTable.notKnown(missing.why());
      case Answer.Available<Newest<StoredTriggerRun>> there ->
          TriggerTable.of(
              there.value(),
              Standings.of(detail.invocations()),
              detail.runScenes(),
              detail.fates().isEmpty()
                  ? "None is known: it met no trigger's conditions, or the records were purged."
                  : "None is kept.",
              detail.asOf(),
              links);
    };
  }

  private static String note(EventDetail detail) {
    return detail.payloadDamage().isPresent()
        ? "The stored payload cannot be read."
        : "It carries nothing.";
  }
}
