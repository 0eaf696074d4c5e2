package dev.pynmon.web.task;

import dev.pynmon.application.port.in.task.ShowTasksUseCase;
import dev.pynmon.application.port.in.task.TaskEntry;
import dev.pynmon.application.port.in.task.TaskList;
import dev.pynmon.application.port.in.task.TaskListQuery;
import dev.pynmon.domain.failure.Failure;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.task.Spread;
import dev.pynmon.domain.task.TaskStatistics;
import dev.pynmon.web.export.Column;
import dev.pynmon.web.export.Exports;
import dev.pynmon.web.export.Portion;
import dev.pynmon.web.export.Sheet;
import dev.pynmon.web.page.Request;
import dev.pynmon.web.page.Route;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The list of tasks as a file. */
final class TaskExport {
  private static final Sheet<TaskEntry> SHEET =
      new Sheet<>(
          "tasks",
          List.of(
              Column.of("task", TaskEntry::task),
              some("finished", TaskStatistics::finished),
              some("succeeded", TaskStatistics::succeeded),
              some("failed", TaskStatistics::failed),
              some("retries", TaskStatistics::retries),
              spread("wait_p50_seconds", TaskStatistics::waits, Spread::median),
              spread("wait_p95_seconds", TaskStatistics::waits, Spread::p95),
              spread("run_p50_seconds", TaskStatistics::runs, Spread::median),
              spread("run_p95_seconds", TaskStatistics::runs, Spread::p95),
              spread("run_p99_seconds", TaskStatistics::runs, Spread::p99),
              spread("run_max_seconds", TaskStatistics::runs, Spread::max),
              Column.some(
                  "last_failure",
                  task ->
                      task.statistics().flatMap(TaskStatistics::lastFailure).map(Failure::at))));

  private TaskExport() {}

  private static Column<TaskEntry> some(String name, Function<TaskStatistics, Long> value) {
    return Column.some(name, task -> task.statistics().map(value));
  }

  private static Column<TaskEntry> spread(
      String name,
      Function<TaskStatistics, Optional<Spread>> which,
      Function<Spread, Object> value) {
    return Column.some(name, task -> task.statistics().flatMap(which).map(value));
  }

  static List<Route> routes(ShowTasksUseCase tasks) {
    return Exports.routes(SHEET, request -> source(tasks, request));
  }

  private static Portion.Source<TaskEntry> source(ShowTasksUseCase tasks, Request request) {
    TaskListQuery asked = TaskListHandler.query(request);
    return Portion.Source.numbered(
        part -> {
          TaskList list = tasks.list(asked.at(part));
          long all = Math.min(list.total().value(), PageRequest.MAX_SKIP);
          List<TaskEntry> behind = list.page().instead().isPresent() ? List.of() : list.entries();
          Portion<TaskEntry> portion = Portion.behind(part.skip(), list.asOf(), behind, all);
          return list.report().isBeingMade()
              ? portion.lacking("how the tasks did is still being worked out")
              : portion;
        });
  }
}
