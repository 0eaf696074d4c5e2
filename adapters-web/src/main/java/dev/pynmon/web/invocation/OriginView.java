package dev.pynmon.web.invocation;

import dev.pynmon.application.port.in.invocation.Triggering;
import dev.pynmon.domain.trigger.Participant;
import dev.pynmon.domain.trigger.StoredTriggerRun;
import dev.pynmon.domain.trigger.TriggerRun;
import dev.pynmon.pictures.text.CountText;
import dev.pynmon.web.part.IdLink;
import dev.pynmon.web.text.TimeText;
import dev.pynmon.web.trigger.TriggerRow;
import dev.pynmon.web.url.Links;
import java.util.List;
import java.util.Optional;

/**
 * The run of a trigger that started an invocation, for the template {@code invocation/origin}. ""
 * and an empty list mean that there is no such thing, or that it is not known.
 *
 * @param originRun the run
 * @param originTrigger the trigger; at most one
 * @param originAt when it was executed, to the microsecond
 * @param originEvents the events that took part, {@value #MOST} at most
 * @param originSources the invocations that took part, {@value Triggering#SOURCES} at most
 * @param originAny true when it is told what met its conditions
 * @param originParts what met its conditions together, {@value #MOST} at most
 * @param originMore how many more did; "" for none
 */
record OriginView(
    TriggerRow originRun,
    List<IdLink> originTrigger,
    String originAt,
    List<EventRow> originEvents,
    List<RelatedRow> originSources,
    boolean originAny,
    List<ParticipantRow> originParts,
    String originMore) {
  private static final int MOST = 20;

  static OriginView of(StoredTriggerRun run, Triggering triggering, Links links) {
    TriggerRow row =
        TriggerRow.of(
            run, Optional.ofNullable(triggering.scenes().get(run.id())), triggering.asOf(), links);
    return run.readable()
        .map(read -> of(row, read, triggering, links))
        .orElseGet(
            () -> new OriginView(row, List.of(), "", List.of(), List.of(), false, List.of(), ""));
  }

  private static OriginView of(TriggerRow row, TriggerRun run, Triggering triggering, Links links) {
    List<Participant> parts = run.relevantParticipants();
    int more = parts.size() - MOST;
    return new OriginView(
        row,
        List.of(IdLink.ofTrigger(run.trigger(), links)),
        run.executedAt().map(TimeText::full).orElse(""),
        parts.stream()
            .flatMap(one -> one.event().stream())
            .distinct()
            .limit(MOST)
            .map(id -> EventRow.named(id, triggering, links))
            .toList(),
        parts.stream()
            .flatMap(one -> one.source().stream())
            .distinct()
            .limit(Triggering.SOURCES)
            .map(id -> RelatedRow.of(id, triggering, links))
            .toList(),
        !parts.isEmpty(),
        parts.stream().limit(MOST).map(one -> ParticipantRow.of(one, triggering, links)).toList(),
        more > 0 ? CountText.of(more) + " more took part." : "");
  }
}
