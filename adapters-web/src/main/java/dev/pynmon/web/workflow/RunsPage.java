package dev.pynmon.web.workflow;

import dev.pynmon.domain.search.Noun;
import dev.pynmon.web.page.Request;
import dev.pynmon.web.part.ExportLinks;
import dev.pynmon.web.query.QueryForm;
import dev.pynmon.web.query.QueryParam;
import dev.pynmon.web.url.Href;
import dev.pynmon.web.url.Links;
import java.util.Set;

/**
 * The page of all runs, for the template {@code workflow/runs}.
 *
 * @param runsTypes the page of all types
 * @param runsQuery the field for a query
 * @param runsTable the runs
 * @param runsExport all of them as a file
 */
record RunsPage(Href runsTypes, QueryForm runsQuery, RunsTable runsTable, ExportLinks runsExport) {
  static RunsPage of(RunsTable table, Request request) {
    Links links = request.links();
    return new RunsPage(
        Href.to(links.area("workflows")),
        QueryForm.of(Noun.INVOCATIONS, request),
        table,
        ExportLinks.of(RunsExport.NAME, request.params().query(), Set.of(QueryParam.NAME), links));
  }
}
