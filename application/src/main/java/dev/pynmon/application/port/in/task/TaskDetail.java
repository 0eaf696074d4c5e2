package dev.pynmon.application.port.in.task;

import dev.pynmon.application.port.in.invocation.InvocationRow;
import dev.pynmon.domain.app.Absence;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.query.Count;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the stores know of a task.
 *
 * @param asOf when this was read
 * @param task its key
 * @param invocations how many invocations it has, counted up to 10,000
 * @param unfinished those of them that have not ended
 * @param report how it and all others did
 * @param newest its newest registered invocations, at most 10
 * @param calls the calls among its newest {@value ShowTasksUseCase#RECENT} invocations, that of the
 *     newest first, at most 10
 * @param lastChange when one of these last changed; empty where there is none
 * @param triggers those that start it, and those that it feeds
 * @param catalogue what the code says of it and all others
 * @param missing what else could not be asked
 */
public record TaskDetail(
    Instant asOf,
    TaskKey task,
    Answer<Count> invocations,
    Answer<Unfinished> unfinished,
    TaskReport report,
    List<InvocationRow> newest,
    List<RecentCall> calls,
    Optional<Instant> lastChange,
    Answer<TaskTriggers> triggers,
    TaskCatalogueResult catalogue,
    Map<Component, Absence> missing) {
  public TaskDetail {
    newest = List.copyOf(newest);
    calls = List.copyOf(calls);
    missing = Map.copyOf(missing);
  }
}
