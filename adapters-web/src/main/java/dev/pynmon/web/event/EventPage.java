package dev.pynmon.web.event;

import dev.pynmon.application.port.in.event.EventDetail;
import dev.pynmon.application.port.in.event.ShowEventUseCase;
import dev.pynmon.domain.event.Event;
import dev.pynmon.domain.event.EventState;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.web.invocation.ArgumentsView;
import dev.pynmon.web.invocation.InvocationLink;
import dev.pynmon.web.part.MissingNote;
import dev.pynmon.web.part.PageLinks;
import dev.pynmon.web.part.RunnerLink;
import dev.pynmon.web.part.TaskLink;
import dev.pynmon.web.text.CountText;
import dev.pynmon.web.text.SafeText;
import dev.pynmon.web.text.TimeText;
import dev.pynmon.web.url.Links;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The page of an event, for the template {@code event/event}.
 *
 * @param eventCode its code
 * @param eventId its id
 * @param eventState what came of it, in a word
 * @param eventTimeline the timeline around it
 * @param eventEmitterHref the page of who emitted it; "" for a client or an id in no form
 * @param eventMissing what could not be asked
 * @param eventAt when it was emitted
 * @param eventEmitter the invocation that emitted it; at most one
 * @param eventTask the task of that; at most one
 * @param eventRunner where that was; at most one
 * @param eventConditions the conditions that it matched
 * @param eventCounts how many conditions it matched, and how many invocations it started
 * @param eventAny true when it started any
 * @param eventStarted these invocations
 * @param eventMore how many of them are not told; "" when all are
 * @param eventPayload what it carries
 * @param eventRan true when there is a run of a trigger
 * @param eventRuns the runs of triggers that it took part in
 * @param eventOlder which of these are shown; "" when all are
 */
record EventPage(
    String eventCode,
    String eventId,
    String eventState,
    String eventTimeline,
    String eventEmitterHref,
    List<MissingNote> eventMissing,
    String eventAt,
    List<InvocationLink> eventEmitter,
    List<TaskLink> eventTask,
    List<RunnerLink> eventRunner,
    List<String> eventConditions,
    String eventCounts,
    boolean eventAny,
    List<StartedRow> eventStarted,
    String eventMore,
    ArgumentsView eventPayload,
    boolean eventRan,
    List<TriggerRow> eventRuns,
    String eventOlder) {

  static EventPage of(EventDetail detail, Links links) {
    Event event = detail.event();
    Optional<InvocationId> emitter = event.emitter().invocation();
    return new EventPage(
        SafeText.name(event.code()),
        SafeText.whole(event.id().value()),
        event.state().value(),
        timeline(detail, links),
        emitter.map(id -> PageLinks.invocation(id, links)).orElse(""),
        MissingNote.of(detail.missing()),
        TimeText.full(event.at()),
        emitter.flatMap(id -> link(id, detail, links)).stream().toList(),
        event.emitter().task().map(task -> TaskLink.of(task, links)).stream().toList(),
        event.emitter().runner().map(runner -> RunnerLink.of(runner, links)).stream().toList(),
        event.conditions().stream().map(SafeText::whole).toList(),
        counts(event),
        !event.started().isEmpty(),
        started(detail, links),
        event.started().size() < Event.MAX_STARTED
            ? ""
            : "Of so many, no more than " + Event.MAX_STARTED + " are told.",
        ArgumentsView.of(detail.payload(), detail.payloadDamage(), note(detail), links),
        !detail.runs().items().isEmpty(),
        detail.runs().items().stream().map(run -> TriggerRow.of(run, detail, links)).toList(),
        detail.runs().complete() ? "" : "The newest " + ShowEventUseCase.MAX_RUNS + " are shown.");
  }

  private static Optional<InvocationLink> link(InvocationId id, EventDetail detail, Links links) {
    return Optional.ofNullable(detail.invocations().get(id))
        .map(row -> InvocationLink.of(row, links));
  }

  private static List<StartedRow> started(EventDetail detail, Links links) {
    return detail.event().started().stream()
        .flatMap(id -> Stream.ofNullable(detail.invocations().get(id)))
        .map(row -> StartedRow.of(row, detail.asOf(), links))
        .toList();
  }

  private static String counts(Event event) {
    return CountText.of(event.conditions().size(), "condition")
        + " matched, "
        + CountText.of(event.started().size(), "invocation")
        + " started";
  }

  private static String note(EventDetail detail) {
    return detail.payloadDamage().isPresent()
        ? "The stored payload cannot be read."
        : "It carries nothing.";
  }

  /** An event that nothing came of has no mark on a timeline that it could be found by. */
  private static String timeline(EventDetail detail, Links links) {
    return SceneLink.of(
        detail.scene(),
        detail.event().emitter().invocation(),
        detail.event().state() == EventState.UNMATCHED
            ? Optional.empty()
            : Optional.of(detail.event().id()),
        links);
  }
}
