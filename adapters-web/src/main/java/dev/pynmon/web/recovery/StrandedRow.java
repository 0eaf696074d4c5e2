package dev.pynmon.web.recovery;

import dev.pynmon.domain.orchestrator.InvocationState;
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
 * @param rowId its id, where it can be put back by itself; else ""
 */
record StrandedRow(
    StatusBadge rowBadge,
    InvocationLink rowLink,
    TaskLink rowTask,
    TimeText rowSince,
    String rowId) {
  static StrandedRow of(InvocationState state, Request request) {
    return new StrandedRow(
        StatusBadge.of(state.status().status()),
        InvocationLink.of(state.id(), request.links()),
        TaskLink.of(state.task(), request.links()),
        TimeText.of(state.status().at(), request.now()),
        InvocationIds.canBeAsked(state.id()) ? state.id().value() : "");
  }
}
