package dev.pynmon.web.workflow;

import dev.pynmon.application.port.in.workflow.ShownDatum;
import dev.pynmon.domain.id.WorkflowId;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.query.Snapshot;
import dev.pynmon.domain.search.Noun;
import dev.pynmon.web.page.Request;
import dev.pynmon.web.part.Pager;
import dev.pynmon.web.part.RunLink;
import dev.pynmon.web.part.SearchedNote;
import dev.pynmon.web.query.QueryForm;
import java.util.List;

/**
 * The page of all values that a run keeps, for the template {@code workflow/data-page}.
 *
 * @param keepRun the run
 * @param keepQuery the field for a query
 * @param keepData the values
 * @param keepSearched that not all were looked at
 * @param keepPager to others
 */
record DataPage(
    RunLink keepRun,
    QueryForm keepQuery,
    DataView keepData,
    List<SearchedNote> keepSearched,
    Pager keepPager) {
  static DataPage of(
      WorkflowId id, Snapshot<Page<ShownDatum>> data, PageRequest asked, Request request) {
    QueryForm query = QueryForm.of(Noun.WORKFLOW_DATA, request);
    Page<ShownDatum> page = data.value().orElse(Page.empty());
    Pager pager = Pager.plain(request.self(), page, asked);
    return new DataPage(
        RunLink.of(id, request.links()),
        query,
        DataView.of(id, data, request),
        SearchedNote.of(query.isAsked(), page, asked, "Not all values were looked at.", pager),
        pager);
  }
}
