package dev.pynmon.web.runner;

import dev.pynmon.application.port.in.runner.ListRunnersUseCase;
import dev.pynmon.application.port.in.runner.RunnerList;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.runner.Heartbeat;
import dev.pynmon.domain.runner.RunnerContext;
import dev.pynmon.domain.runner.RunnerSighting;
import dev.pynmon.web.error.Required;
import dev.pynmon.web.export.Column;
import dev.pynmon.web.export.Exports;
import dev.pynmon.web.export.Portion;
import dev.pynmon.web.export.Sheet;
import dev.pynmon.web.page.Request;
import dev.pynmon.web.page.Route;
import java.util.List;
import java.util.function.Function;

/** All runners that ever left a sign of life, as a file. */
final class RunnerExport {
  private static final Sheet<RunnerSighting> SHEET =
      new Sheet<>(
          "runners",
          List.of(
              Column.of("id", RunnerSighting::id),
              Column.of("presence", each -> each.presence().word()),
              context("class", RunnerContext::runnerClass),
              context("host", RunnerContext::hostname),
              context("pid", RunnerContext::processId),
              Column.some("parent", each -> each.context().flatMap(RunnerContext::parentId)),
              heartbeat("created", Heartbeat::created),
              heartbeat("last_heard", Heartbeat::last)));

  private RunnerExport() {}

  private static Column<RunnerSighting> context(
      String name, Function<RunnerContext, Object> value) {
    return Column.some(name, each -> each.context().map(value));
  }

  private static Column<RunnerSighting> heartbeat(String name, Function<Heartbeat, Object> value) {
    return Column.some(name, each -> each.heartbeat().map(value));
  }

  static List<Route> routes(ListRunnersUseCase runners) {
    return Exports.routes(SHEET, request -> source(runners, request));
  }

  private static Portion.Source<RunnerSighting> source(
      ListRunnersUseCase runners, Request request) {
    return part -> {
      RunnerList list = runners.list(request.app().key(), RunnerPages.search(request), part);
      return Portion.of(list.asOf(), Required.of(Component.ORCHESTRATOR, list.all()));
    };
  }
}
