package dev.pynmon.web.rerun.bulk;

import dev.pynmon.application.port.in.rerun.BulkItems;
import dev.pynmon.domain.app.Absence;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.failure.FailureCause;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.rerun.BulkItem;
import dev.pynmon.domain.rerun.BulkOutcome;
import dev.pynmon.domain.rerun.BulkReport;
import dev.pynmon.web.export.Column;
import dev.pynmon.web.export.Exports;
import dev.pynmon.web.export.Portion;
import dev.pynmon.web.export.Sheet;
import dev.pynmon.web.page.Request;
import dev.pynmon.web.page.Route;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a run of many runs again as a file, in its order. */
final class ItemsExport {
  static final String NAME = "rerun";

  /** The parameter that names the run. */
  static final String RUN = "id";

  private static final Sheet<Told> SHEET =
      new Sheet<>(
          NAME,
          List.of(
              Column.of("id", row -> row.of().original()),
              Column.some("task", Told::task),
              Column.of("outcome", row -> ItemRow.word(row.of().outcome())),
              Column.some("reason", Told::reason),
              Column.some("registered_as", row -> row.of().outcome().stands()),
              Column.some("registered", Told::registered),
              Column.some("status", Told::status),
              Column.some("exception", row -> row.failureCause().map(FailureCause::exception)),
              Column.some("message", row -> row.failureCause().flatMap(FailureCause::message))));

  private ItemsExport() {}

  /** One of them with what stands for it, as that was told with others. */
  private record Told(BulkItem of, BulkItems among) {
    Optional<String> reason() {
      return of.outcome() instanceof BulkOutcome.LeftOut left
          ? Optional.of(BulkText.sentence(left.sentence()))
          : Optional.empty();
    }

    Optional<TaskKey> task() {
      return Optional.ofNullable(among.tasks().get(of.original()));
    }

    Optional<Instant> registered() {
      return standing(among.registered().available().orElse(Map.of()));
    }

    Optional<String> status() {
      Map<InvocationId, InvocationState> known = among.states().available().orElse(Map.of());
      return standing(known).map(state -> state.status().status().label());
    }

    Optional<FailureCause> failureCause() {
      return standing(among.failureCauses());
    }

    private <R> Optional<R> standing(Map<InvocationId, R> known) {
      return of.outcome().stands().flatMap(id -> Optional.ofNullable(known.get(id)));
    }
  }

  static List<Route> routes(RunPages pages) {
    return Exports.routes(SHEET, request -> source(pages, request));
  }

  private static Portion.Source<Told> source(RunPages pages, Request request) {
    BulkReport run = pages.named(request);
    // What changes meanwhile moves others to the next part: none is told twice.
    Set<InvocationId> told = new HashSet<>();
    return Portion.Source.numbered(
        part -> {
          BulkItems items = pages.items(run, part, request);
          List<Told> rows =
              items.items().stream()
                  .filter(item -> told.add(item.original()))
                  .map(item -> new Told(item, items))
                  .toList();
          return Portion.behind(part.skip(), request.now(), items.items(), items.total())
              .withRows(rows)
              .without(missing(items));
        });
  }

  private static Map<Component, Absence> missing(BulkItems items) {
    Map<Component, Absence> missing = new EnumMap<>(Component.class);
    items.states().absence().ifPresent(why -> missing.put(Component.ORCHESTRATOR, why));
    items.registered().absence().ifPresent(why -> missing.put(Component.STATE_BACKEND, why));
    return missing;
  }
}
