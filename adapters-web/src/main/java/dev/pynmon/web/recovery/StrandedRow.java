package dev.pynmon.web.recovery;

import dev.pynmon.application.port.in.recovery.Placement;
import dev.pynmon.application.port.in.recovery.StrandedPlaces;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.pictures.text.SafeText;
import dev.pynmon.web.page.Request;
import dev.pynmon.web.part.InvocationLink;
import dev.pynmon.web.part.TaskLink;
import dev.pynmon.web.text.StatusBadge;
import dev.pynmon.web.text.TimeText;
import dev.pynmon.web.url.InvocationIds;

/**
 * A stranded invocation, for the template {@code recovery/stranded}.
 *
 * @param rowBadge its status
 * @param rowLink which
 * @param rowTask its task
 * @param rowSince since when it has that status
 * @param rowInto into which queue it would go, a few words; "" where there is one
 * @param rowId its id, where it can be put back by itself; else ""
 */
record StrandedRow(
    StatusBadge rowBadge,
    InvocationLink rowLink,
    TaskLink rowTask,
    TimeText rowSince,
    String rowInto,
    String rowId) {
  private static final int SENTENCE = 300;

  static StrandedRow of(InvocationState state, StrandedPlaces places, Request request) {
    return new StrandedRow(
        StatusBadge.of(state.status().status()),
        InvocationLink.of(state.id(), request.links()),
        TaskLink.of(state.task(), request.links()),
        TimeText.of(state.status().at(), request.now()),
        places
            .of(state.task(), Placement.OWN)
            .map(place -> SafeText.line(place.words(), SENTENCE))
            .orElse(""),
        InvocationIds.canBeAsked(state.id()) ? state.id().value() : "");
  }
}
