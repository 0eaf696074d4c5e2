package dev.pynmon.web.orchestrator;

import dev.pynmon.application.port.in.orchestrator.ServiceRunsQuery;
import dev.pynmon.application.port.in.orchestrator.ServiceRunsView;
import dev.pynmon.application.port.in.orchestrator.ShowAtomicServiceUseCase;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.orchestrator.AtomicRun;
import dev.pynmon.domain.orchestrator.AtomicRunFilter;
import dev.pynmon.web.error.Required;
import dev.pynmon.web.export.Column;
import dev.pynmon.web.export.Exports;
import dev.pynmon.web.export.Portion;
import dev.pynmon.web.export.Sheet;
import dev.pynmon.web.page.Request;
import dev.pynmon.web.page.Route;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The runs of the atomic service as a file: of the newest that are looked at those that match. */
final class ServiceRunsExport {
  static final String NAME = "service-runs";

  private static final int PAGE = 1_000;

  private static final Sheet<AtomicRun> SHEET =
      new Sheet<>(
          NAME,
          List.of(
              Column.of("id", AtomicRun::id),
              Column.of("runner", AtomicRun::runner),
              Column.of("status", AtomicRun::status),
              Column.of("started", AtomicRun::start),
              Column.some("ended", AtomicRun::end),
              Column.some("run_seconds", AtomicRun::duration),
              Column.of("reason", AtomicRun::reason)));

  private ServiceRunsExport() {}

  static List<Route> routes(ShowAtomicServiceUseCase service) {
    return Exports.routes(SHEET, request -> _ -> portion(service, request));
  }

  private static Portion<AtomicRun> portion(ShowAtomicServiceUseCase service, Request request) {
    AtomicRunFilter filter = RunsParams.read(request).filter();
    ServiceRunsView view = page(service, filter, 1, request);
    ServiceRunsView.Part first = Required.of(Component.ORCHESTRATOR, view.part());
    // What ends meanwhile moves runs to the next page: none is told twice.
    Map<List<Object>, AtomicRun> runs = new LinkedHashMap<>();
    add(first, runs);
    for (int number = 2; number <= first.pages(); number++) {
      ServiceRunsView next = page(service, filter, number, request);
      add(Required.of(Component.ORCHESTRATOR, next.part()), runs);
    }
    Portion<AtomicRun> all = Portion.whole(view.asOf(), List.copyOf(runs.values()));
    return first.complete() ? all : all.lacking("more are recorded than are looked at");
  }

  /** One that ended meanwhile is the same run still. */
  private static void add(ServiceRunsView.Part part, Map<List<Object>, AtomicRun> runs) {
    part.runs().forEach(run -> runs.putIfAbsent(List.of(run.id(), run.runner(), run.start()), run));
  }

  private static ServiceRunsView page(
      ShowAtomicServiceUseCase service, AtomicRunFilter filter, int number, Request request) {
    return service.runs(
        new ServiceRunsQuery(request.app().key(), filter, PAGE, Optional.of(number), ""));
  }
}
