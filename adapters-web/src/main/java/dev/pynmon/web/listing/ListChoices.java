package dev.pynmon.web.listing;

import dev.pynmon.application.port.in.invocation.ListWithChoices;
import dev.pynmon.application.port.in.invocation.StatusNumbers;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.Snapshot;
import java.util.List;

/**
 * What a visitor of the list may choose from, as far as it is known.
 *
 * @param tasks the tasks
 * @param types the workflow types
 * @param numbers how many of the list are in each status
 */
record ListChoices(List<TaskKey> tasks, List<TaskKey> types, StatusNumbers numbers) {
  /**
   * As it was read.
   *
   * @param numbers how many of the list are in each status
   */
  static ListChoices of(ListWithChoices read, StatusNumbers numbers) {
    return new ListChoices(
        read.choices()
            .tasks()
            .available()
            .flatMap(Snapshot::value)
            .map(Page::items)
            .orElse(List.of()),
        read.choices().workflowTypes().available().map(Page::items).orElse(List.of()),
        numbers);
  }
}
