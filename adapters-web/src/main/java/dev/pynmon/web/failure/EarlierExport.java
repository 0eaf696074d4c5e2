package dev.pynmon.web.failure;

import dev.pynmon.application.port.in.failure.EarlierFailures;
import dev.pynmon.application.port.in.failure.EarlierFailures.Found;
import dev.pynmon.application.port.in.failure.ShowFailuresUseCase;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.failure.FailureGroup;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.search.Search;
import dev.pynmon.web.error.Required;
import dev.pynmon.web.export.Column;
import dev.pynmon.web.export.Exports;
import dev.pynmon.web.export.Portion;
import dev.pynmon.web.export.Sheet;
import dev.pynmon.web.page.Request;
import dev.pynmon.web.page.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What failed before a moment as a file: a row for each group of each look, as many looks as it
 * takes. What two looks found of one group are two rows.
 */
final class EarlierExport {
  static final String NAME = "earlier-failures";

  private static final Sheet<Looked> SHEET = new Sheet<>(NAME, columns());

  private EarlierExport() {}

  /** A group with the part of time that was looked at. */
  private record Looked(FailureGroup of, TimeWindow at) {}

  private static List<Column<Looked>> columns() {
    List<Column<Looked>> columns = new ArrayList<>();
    FailureExport.COLUMNS.forEach(column -> columns.add(column.within(Looked::of)));
    columns.add(Column.of("looked_from", row -> row.at().from()));
    columns.add(Column.of("looked_to", row -> row.at().to()));
    return columns;
  }

  static List<Route> routes(ShowFailuresUseCase failures) {
    return Exports.routes(SHEET, request -> source(failures, request));
  }

  private static Portion.Source<Looked> source(ShowFailuresUseCase failures, Request request) {
    TimeWindow window = EarlierHandler.window(request);
    Optional<Search> search = FailurePages.search(request);
    return Portion.Source.following(
        place -> {
          EarlierFailures earlier = failures.earlier(request.app().key(), window, place);
          Found all = Required.of(Component.ORCHESTRATOR, earlier.found());
          return new Portion<>(
              earlier.asOf(),
              search.map(all::asking).orElse(all).groups().stream()
                  .map(group -> new Looked(group, all.part()))
                  .toList(),
              all.next(),
              all.next().map(_ -> all.part().from()),
              Optional.empty());
        });
  }
}
