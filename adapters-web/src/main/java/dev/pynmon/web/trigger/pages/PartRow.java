package dev.pynmon.web.trigger.pages;

import dev.pynmon.application.port.in.trigger.ShownEvent;
import dev.pynmon.application.port.in.trigger.TriggerRunDetail;
import dev.pynmon.domain.trigger.Participant;
import dev.pynmon.pictures.text.SafeText;
import dev.pynmon.web.text.TimeText;
import dev.pynmon.web.trigger.CauseLink;
import dev.pynmon.web.url.Href;
import dev.pynmon.web.url.Links;
import dev.pynmon.web.url.PageLinks;
import java.util.List;
import java.util.Optional;

/**
 * What met a condition of a trigger, on the page of the run.
 *
 * @param partCause of which kind it was, and the event or invocation that it was about
 * @param partCondition the condition; at most one
 * @param partValid the page of condition and context together; none where there is none
 * @param partAt when it happened; at most one
 * @param partSummary pynenc's words for it
 * @param partState what came of the event; "" for no event and for one that is not kept
 * @param partSource the invocation that it was about; at most one
 */
record PartRow(
    CauseLink partCause,
    List<ConditionView> partCondition,
    Href partValid,
    List<TimeText> partAt,
    String partSummary,
    String partState,
    List<PartyRow> partSource) {
  private static final int LINE = 300;

  static PartRow of(Participant one, TriggerRunDetail run, Links links) {
    boolean kept = one.event().isEmpty() || run.events().containsKey(one.event().get());
    CauseLink cause = CauseLink.of(one, links);
    return new PartRow(
        kept ? cause : cause.bare(),
        one
            .condition()
            .map(id -> ConditionView.of(id, Optional.ofNullable(run.conditions().get(id)), links))
            .stream()
            .toList(),
        one.validCondition().map(id -> PageLinks.validCondition(id, links)).orElse(Href.NONE),
        one.at().map(at -> TimeText.of(at, run.asOf())).stream().toList(),
        SafeText.line(one.summary(), LINE),
        one.event()
            .map(
                id ->
                    Optional.ofNullable(run.events().get(id))
                        .map(ShownEvent::event)
                        .map(event -> event.state().value())
                        .orElse("not kept"))
            .orElse(""),
        one.source().map(id -> PartyRow.of(id, run.invocations(), run.asOf(), links)).stream()
            .toList());
  }
}
