package dev.pynmon.web.rerun.bulk;

import dev.pynmon.application.port.in.rerun.FollowBulksUseCase;
import dev.pynmon.domain.rerun.BulkReport;
import dev.pynmon.domain.rerun.BulkState;
import dev.pynmon.domain.search.Noun;
import dev.pynmon.domain.search.Search;
import dev.pynmon.web.export.Column;
import dev.pynmon.web.export.Exports;
import dev.pynmon.web.export.Portion;
import dev.pynmon.web.export.Sheet;
import dev.pynmon.web.page.Request;
import dev.pynmon.web.page.Route;
import dev.pynmon.web.query.QueryParam;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The runs of many that are remembered as a file: few enough to be told at once. */
final class BulkExport {
  static final String NAME = "reruns";

  private static final Sheet<Told> SHEET =
      new Sheet<>(
          NAME,
          List.of(
              Column.of("id", row -> row.of().id()),
              Column.of("state", row -> RunSentence.brief(row.of().state())),
              Column.of("which", row -> BulkText.source(row.of().order().source())),
              Column.of("who", row -> row.of().by()),
              Column.of("begun", row -> row.of().begun()),
              Column.some("ended", Told::ended),
              Column.of("total", row -> row.of().counts().total()),
              Column.of("registered", row -> row.of().counts().registered()),
              Column.of("registered_already", row -> row.of().counts().existing()),
              Column.of("left_out", row -> row.of().counts().leftOut()),
              Column.of("to_come", row -> row.of().counts().open()),
              Column.some("now", Told::nowWords)));

  private BulkExport() {}

  /** A run with how what it registered is now. */
  private record Told(BulkReport of, RunNow now) {
    Optional<Object> ended() {
      return of.state() instanceof BulkState.Ended ended
          ? Optional.of(ended.at())
          : Optional.empty();
    }

    Optional<String> nowWords() {
      return Optional.of(now.words()).filter(words -> !words.isEmpty());
    }
  }

  static List<Route> routes(FollowBulksUseCase progress) {
    return Exports.routes(SHEET, request -> _ -> portion(progress, request));
  }

  private static Portion<Told> portion(FollowBulksUseCase progress, Request request) {
    List<BulkReport> runs = asked(progress, request);
    List<RunNow> nows = RunNow.each(runs, request.app().key(), progress);
    Portion<Told> all =
        Portion.whole(
            request.now(),
            IntStream.range(0, runs.size())
                .mapToObj(at -> new Told(runs.get(at), nows.get(at)))
                .toList());
    return nows.stream().allMatch(now -> now.fates().isTold())
        ? all
        : all.lacking("how what was registered is now is not known");
  }

  /** Those of which the query holds, last begun first. */
  static List<BulkReport> asked(FollowBulksUseCase progress, Request request) {
    Optional<Search> search = QueryParam.read(request, Noun.RERUNS);
    return progress.of(request.app().key()).stream()
        .filter(run -> search.map(run::isAsked).orElse(true))
        .toList();
  }
}
