package dev.pynmon.application.service.search;

import dev.pynmon.application.port.in.task.TaskCatalogueResult;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.application.service.task.Catalogues;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.query.Snapshot;
import dev.pynmon.domain.task.RegisteredTask;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The tasks that were ever invoked, and those that the code registers.
 *
 * @param catalogues knows what the code registers: that has a page, also when it was never invoked
 */
record TaskNames(Catalogues catalogues) {
  private static final PageRequest FIRST = PageRequest.first(PageRequest.MAX_LIMIT);

  Answer<Snapshot<Page<TaskKey>>> of(Visit visit) {
    return visit
        .orchestrator(store -> store.statuses().tasks(FIRST))
        .map(known -> with(known, registered(visit)));
  }

  /** What the code registers; nothing where that is not known. */
  List<RegisteredTask> registered(Visit visit) {
    TaskCatalogueResult told = visit.elsewhere(() -> catalogues.of(visit));
    return told instanceof TaskCatalogueResult.Known known ? known.catalogue().tasks() : List.of();
  }

  private static Snapshot<Page<TaskKey>> with(
      Snapshot<Page<TaskKey>> known, List<RegisteredTask> registered) {
    Page<TaskKey> invoked = known.value().orElse(Page.empty());
    Set<TaskKey> all = new TreeSet<>(invoked.items());
    registered.forEach(task -> all.add(task.key()));
    return new Snapshot.Taken<>(
        invoked.withItems(List.copyOf(all)), Instant.EPOCH, known.isComplete());
  }
}
