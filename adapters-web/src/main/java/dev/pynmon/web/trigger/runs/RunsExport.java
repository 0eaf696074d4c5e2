package dev.pynmon.web.trigger.runs;

import dev.pynmon.application.port.in.invocation.InvocationRow;
import dev.pynmon.application.port.in.trigger.ListTriggerRunsUseCase;
import dev.pynmon.application.port.in.trigger.TriggerRunRows;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.failure.FailureCause;
import dev.pynmon.domain.trigger.Participant;
import dev.pynmon.domain.trigger.StoredTriggerRun;
import dev.pynmon.domain.trigger.TriggerRun;
import dev.pynmon.web.error.Required;
import dev.pynmon.web.export.Column;
import dev.pynmon.web.export.Exports;
import dev.pynmon.web.export.Portion;
import dev.pynmon.web.export.Sheet;
import dev.pynmon.web.page.Request;
import dev.pynmon.web.page.Route;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The list of runs of triggers as a file. */
final class RunsExport {
  static final String NAME = "trigger-runs";

  private static final Sheet<Seen> SHEET =
      new Sheet<>(
          NAME,
          List.of(
              Column.of("id", row -> row.of().id()),
              known("trigger", run -> Optional.of(run.trigger())),
              known("task", TriggerRun::task),
              known("logic", run -> Optional.of(run.logic())),
              known("caused_by", RunsExport::kinds),
              known("event", TriggerRun::firstEvent),
              known("executed", TriggerRun::executedAt),
              known("started", TriggerRun::started),
              Column.some(
                  "started_status",
                  row ->
                      row.started()
                          .flatMap(InvocationRow::state)
                          .map(state -> state.status().status().label())),
              Column.some("exception", row -> row.failureCause().map(FailureCause::exception)),
              Column.some("message", row -> row.failureCause().flatMap(FailureCause::message)),
              known("runner", run -> run.service().runner())));

  private RunsExport() {}

  private static Column<Seen> known(String name, Function<TriggerRun, Optional<?>> value) {
    return Column.some(name, row -> row.of().readable().flatMap(value));
  }

  private static Optional<String> kinds(TriggerRun run) {
    String kinds =
        run.participants().stream()
            .map(Participant::kind)
            .distinct()
            .map(RunsParams::word)
            .collect(Collectors.joining(" "));
    return Optional.of(kinds).filter(_ -> !kinds.isEmpty());
  }

  static List<Route> routes(ListTriggerRunsUseCase runs) {
    return Exports.routes(SHEET, request -> source(runs, request));
  }

  private static Portion.Source<Seen> source(ListTriggerRunsUseCase runs, Request request) {
    RunsParams params = RunsParams.read(request.params(), request.now());
    return part -> {
      TriggerRunRows rows = runs.rows(params.query(request.app().key(), part));
      return Portion.of(
          rows.asOf(), Required.of(Component.TRIGGER, rows.page()).map(run -> Seen.of(run, rows)));
    };
  }

  /**
   * A run with what it started.
   *
   * @param of it
   * @param started that, where it is known
   */
  private record Seen(StoredTriggerRun of, Optional<InvocationRow> started) {
    static Seen of(StoredTriggerRun run, TriggerRunRows rows) {
      return new Seen(
          run,
          run.readable()
              .flatMap(TriggerRun::started)
              .flatMap(id -> Optional.ofNullable(rows.started().get(id))));
    }

    Optional<FailureCause> failureCause() {
      return started.flatMap(InvocationRow::failureCause);
    }
  }
}
