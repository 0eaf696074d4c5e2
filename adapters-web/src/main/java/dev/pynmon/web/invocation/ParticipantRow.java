package dev.pynmon.web.invocation;

import dev.pynmon.application.port.in.invocation.Triggering;
import dev.pynmon.domain.trigger.Participant;
import dev.pynmon.pictures.text.SafeText;
import dev.pynmon.web.text.TimeText;
import dev.pynmon.web.trigger.CauseLink;
import dev.pynmon.web.url.Href;
import dev.pynmon.web.url.Links;
import dev.pynmon.web.url.PageLinks;
import java.util.List;

/**
 * What met a condition of the trigger that started an invocation. "" and an empty list mean that it
 * is not known.
 *
 * @param partCause of which kind it was, and the event or invocation that it was about
 * @param partCondition the id of the condition
 * @param partConditionHref its page; none where it has none
 * @param partAt when it happened; at most one
 * @param partSummary pynenc's words for it
 */
record ParticipantRow(
    CauseLink partCause,
    String partCondition,
    Href partConditionHref,
    List<TimeText> partAt,
    String partSummary) {
  private static final int LINE = 300;

  static ParticipantRow of(Participant one, Triggering triggering, Links links) {
    return new ParticipantRow(
        CauseLink.of(one, links),
        one.condition().map(id -> SafeText.line(id, LINE)).orElse(""),
        one.condition().map(id -> PageLinks.condition(id, links)).orElse(Href.NONE),
        one.at().map(at -> TimeText.of(at, triggering.asOf())).stream().toList(),
        SafeText.line(one.summary(), LINE));
  }
}
