package dev.pynmon.web.rerun.bulk;

import dev.pynmon.domain.rerun.BulkReport;
import dev.pynmon.pictures.text.SafeText;
import dev.pynmon.web.page.Request;
import dev.pynmon.web.text.TimeText;
import dev.pynmon.web.url.BulkAddress;
import dev.pynmon.web.url.Href;
import java.util.List;

/**
 * All runs of many, for the template {@code rerun/runs}.
 *
 * @param runsThere true when there is one
 * @param runsRows the runs, last begun first
 * @param runsLists the list of invocations, from which more are begun
 */
record RunsPage(boolean runsThere, List<Row> runsRows, Href runsLists) {
  static RunsPage of(List<BulkReport> runs, Request request) {
    return new RunsPage(
        !runs.isEmpty(),
        runs.stream().map(run -> Row.of(run, request)).toList(),
        Href.to(request.links().area("invocations")));
  }

  /**
   * A run.
   *
   * @param runHref its page
   * @param runWhich which invocations it runs again
   * @param runBrief how it stands
   * @param runCounts what became of them
   * @param runBy who began it
   * @param runAt when
   */
  record Row(
      Href runHref,
      String runWhich,
      String runBrief,
      String runCounts,
      String runBy,
      TimeText runAt) {
    private static Row of(BulkReport run, Request request) {
      return new Row(
          Href.to(BulkAddress.run(run.id(), request.links())),
          BulkText.source(run.order().source()),
          RunSentence.brief(run.state()),
          BulkText.counts(run.counts()),
          SafeText.name(run.by()),
          TimeText.of(run.begun(), request.now()));
    }
  }
}
