package dev.pynmon.application.service.log;

import dev.pynmon.application.port.in.invocation.InvocationRow;
import dev.pynmon.application.port.in.log.Explained;
import dev.pynmon.application.port.in.log.LogThing;
import dev.pynmon.application.port.in.task.TaskCatalogueResult;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.application.service.task.Catalogues;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.log.LogSubject;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.query.Snapshot;
import dev.pynmon.domain.task.RegisteredTask;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tasks: those of the invocations named, the first thousand ever invoked, and the registered. */
record TaskLookUp(Visit visit, Catalogues catalogues) {
  private static final PageRequest FIRST = PageRequest.first(PageRequest.MAX_LIMIT);

  /** Looks them up and notes what is known. */
  void of(Mentioned mentioned, Findings findings) {
    List<String> keys = mentioned.wholes(LogSubject.TASK);
    if (!keys.isEmpty()) {
      Optional<Snapshot<Page<TaskKey>>> invoked =
          visit.orchestrator(store -> store.statuses().tasks(FIRST)).available();
      Set<TaskKey> known = known(invoked, findings);
      Explained none = isAll(invoked) ? new Explained.Unknown() : new Explained.NotLookedUp();
      findings.putAll(LogSubject.TASK, keys, key -> explained(new TaskKey(key), known, none));
    }
  }

  private static Explained explained(TaskKey key, Set<TaskKey> known, Explained none) {
    return known.contains(key) ? new Explained.Found(new LogThing.OfTask(key), false) : none;
  }

  private Set<TaskKey> known(Optional<Snapshot<Page<TaskKey>>> invoked, Findings findings) {
    Set<TaskKey> known = new HashSet<>();
    findings
        .things(LogSubject.INVOCATION, LogThing.OfInvocation.class)
        .map(LogThing.OfInvocation::row)
        .map(InvocationRow::task)
        .forEach(task -> task.ifPresent(known::add));
    invoked.flatMap(Snapshot::value).ifPresent(page -> known.addAll(page.items()));
    TaskCatalogueResult told = visit.elsewhere(() -> catalogues.of(visit));
    if (told instanceof TaskCatalogueResult.Known catalogue) {
      catalogue.catalogue().tasks().stream().map(RegisteredTask::key).forEach(known::add);
    }
    return known;
  }

  private static boolean isAll(Optional<Snapshot<Page<TaskKey>>> invoked) {
    return invoked
        .filter(Snapshot::isComplete)
        .flatMap(Snapshot::value)
        .filter(page -> page.next().isEmpty())
        .isPresent();
  }
}
