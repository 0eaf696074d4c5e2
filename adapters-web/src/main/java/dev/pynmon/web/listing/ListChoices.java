package dev.pynmon.web.listing;

import dev.pynmon.application.port.in.invocation.FilterChoices;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.orchestrator.StatusTotals;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.Snapshot;
import java.util.List;
import java.util.Optional;

/**
 * What a visitor of the list may choose from, as far as it is known.
 *
 * @param tasks the tasks
 * @param types the workflow types
 * @param totals how many invocations are in each status
 */
record ListChoices(List<TaskKey> tasks, List<TaskKey> types, Optional<StatusTotals> totals) {
  static ListChoices of(FilterChoices choices, Answer<Snapshot<StatusTotals>> totals) {
    return new ListChoices(
        choices.tasks().available().flatMap(Snapshot::value).map(Page::items).orElse(List.of()),
        choices.workflowTypes().available().map(Page::items).orElse(List.of()),
        totals.available().flatMap(Snapshot::value));
  }
}
