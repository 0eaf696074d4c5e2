package dev.pynmon.web.workflow;

import dev.pynmon.application.port.in.workflow.ShownDatum;
import dev.pynmon.domain.id.WorkflowId;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.query.Snapshot;
import dev.pynmon.web.page.Request;
import dev.pynmon.web.part.Pager;
import dev.pynmon.web.part.RunLink;

/**
 * The page of all values that a run keeps, for the template {@code workflow/data-page}.
 *
 * @param keepRun the run
 * @param keepData the values
 * @param keepPager to others
 */
record DataPage(RunLink keepRun, DataView keepData, Pager keepPager) {
  static DataPage of(
      WorkflowId id, Snapshot<Page<ShownDatum>> data, PageRequest asked, Request request) {
    return new DataPage(
        RunLink.of(id, request.links()),
        DataView.of(data, "", request.links()),
        Pager.plain(request.self(), data.value().orElse(Page.empty()), asked));
  }
}
