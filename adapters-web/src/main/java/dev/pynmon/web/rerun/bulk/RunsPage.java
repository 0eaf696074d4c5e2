package dev.pynmon.web.rerun.bulk;

import dev.pynmon.domain.rerun.BulkReport;
import dev.pynmon.domain.search.Field;
import dev.pynmon.domain.search.Noun;
import dev.pynmon.web.page.Request;
import dev.pynmon.web.part.ExportLinks;
import dev.pynmon.web.query.Narrowed;
import dev.pynmon.web.query.QueryForm;
import dev.pynmon.web.text.TimeText;
import dev.pynmon.web.text.WhoText;
import dev.pynmon.web.url.BulkAddress;
import dev.pynmon.web.url.Href;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * All runs of many, for the template {@code rerun/runs}.
 *
 * @param runsGoOn true while one of them goes on
 * @param runsQuery the field for a query
 * @param runsThere true when there is one
 * @param runsRows the runs, last begun first
 * @param runsExport all of them as a file
 * @param runsLists the list of invocations, from which more are begun
 */
record RunsPage(
    boolean runsGoOn,
    QueryForm runsQuery,
    boolean runsThere,
    List<Row> runsRows,
    ExportLinks runsExport,
    Href runsLists) {
  /**
   * The runs.
   *
   * @param nows how what they registered is now, in their order
   */
  static RunsPage of(List<BulkReport> runs, List<RunNow> nows, Request request) {
    return new RunsPage(
        runs.stream().anyMatch(BulkReport::isUnderWay),
        QueryForm.of(Noun.RERUNS, request),
        !runs.isEmpty(),
        IntStream.range(0, runs.size())
            .mapToObj(at -> Row.of(runs.get(at), nows.get(at), request))
            .toList(),
        ExportLinks.asked(BulkExport.NAME, request.params().query(), request.links()),
        Href.to(request.links().area("invocations")));
  }

  /**
   * A run.
   *
   * @param runMark how the picture of that is coloured, and which it is
   * @param runBrief how it stands
   * @param runHref its page
   * @param runWhich which invocations it runs again
   * @param runCounts what became of them
   * @param runBy who began it
   * @param runAt when
   * @param runOnlyState those of the list that stand like it
   * @param runOnlyBy those that the same began
   * @param runOnlyAt those that were begun in the same minute
   */
  record Row(
      String runMark,
      String runBrief,
      Href runHref,
      String runWhich,
      String runCounts,
      String runBy,
      TimeText runAt,
      Href runOnlyState,
      Href runOnlyBy,
      Href runOnlyAt) {
    private static Row of(BulkReport run, RunNow now, Request request) {
      Narrowed list = Narrowed.of(request);
      return new Row(
          RunSentence.mark(run.state(), now),
          RunSentence.brief(run.state(), now),
          Href.to(BulkAddress.run(run.id(), request.links())),
          BulkText.source(run.order().source()),
          BulkText.counts(run.counts()) + (now.words().isEmpty() ? "" : "; now " + now.words()),
          WhoText.of(run.by()),
          TimeText.of(run.begun(), request.now()),
          list.and(Field.STATUS, Optional.of(run.state().word())),
          list.and(Field.WHO, Optional.of(run.by())),
          list.and(Field.STARTED, run.begun()));
    }
  }
}
