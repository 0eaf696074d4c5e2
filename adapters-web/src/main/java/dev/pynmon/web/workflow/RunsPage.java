package dev.pynmon.web.workflow;

import dev.pynmon.web.part.ExportLinks;
import dev.pynmon.web.url.Links;
import dev.pynmon.web.url.Query;
import java.util.Set;

/**
 * The page of all runs, for the template {@code workflow/runs}.
 *
 * @param runsTypes the page of all types
 * @param runsTable the runs
 * @param runsExport all of them as a file
 */
record RunsPage(String runsTypes, RunsTable runsTable, ExportLinks runsExport) {
  static RunsPage of(RunsTable table, Links links) {
    return new RunsPage(
        links.area("workflows").toString(),
        table,
        ExportLinks.of("workflow-runs", Query.NONE, Set.of(), links));
  }
}
