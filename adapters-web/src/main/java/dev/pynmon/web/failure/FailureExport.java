package dev.pynmon.web.failure;

import dev.pynmon.application.port.in.task.TaskReport;
import dev.pynmon.domain.failure.FailureGroup;
import dev.pynmon.domain.failure.MaskedMessage;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.search.Search;
import dev.pynmon.domain.task.ActivityReport;
import dev.pynmon.web.export.Column;
import dev.pynmon.web.export.Exports;
import dev.pynmon.web.export.Portion;
import dev.pynmon.web.export.Sheet;
import dev.pynmon.web.page.Request;
import dev.pynmon.web.page.Route;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What fails, as a file: a row for each group. */
final class FailureExport {
  /** What every group has. */
  static final List<Column<FailureGroup>> COLUMNS =
      List.of(
          Column.some("task", group -> group.task().map(TaskKey::value)),
          Column.some("exception", FailureGroup::exception),
          Column.of("code", group -> group.fingerprint().code()),
          Column.some("message", group -> group.message().map(MaskedMessage::pattern)),
          Column.of("count", FailureGroup::count),
          Column.of("first", FailureGroup::first),
          Column.of("last", FailureGroup::last),
          Column.of("newest", FailureGroup::example));

  private static final Sheet<FailureGroup> SHEET = new Sheet<>("failures", COLUMNS);

  private FailureExport() {}

  /** All groups are in one portion: the background has them. */
  static List<Route> routes(
      Function<Request, TaskReport> reports, Function<Request, Optional<Search>> searches) {
    return Exports.routes(
        SHEET,
        request -> {
          Optional<Search> search = searches.apply(request);
          return _ -> portion(reports.apply(request), search);
        });
  }

  private static Portion<FailureGroup> portion(TaskReport report, Optional<Search> search) {
    Optional<ActivityReport> known = report.value();
    List<FailureGroup> groups =
        known
            .map(all -> search.map(all::asking).orElse(all))
            .map(ActivityReport::failures)
            .orElse(List.of());
    Portion<FailureGroup> portion = Portion.whole(report.asOf(), groups);
    if (known.isEmpty()) {
      return portion.lacking("what fails is still being worked out");
    }
    return known.get().groupedSince().isPresent() ? portion.lacking("there may be more") : portion;
  }
}
