package dev.pynmon.web.workflow;

import dev.pynmon.web.url.Links;

/**
 * The page of all runs, for the template {@code workflow/runs}.
 *
 * @param runsTypes the page of all types
 * @param runsTable the runs
 */
record RunsPage(String runsTypes, RunsTable runsTable) {
  static RunsPage of(RunsTable table, Links links) {
    return new RunsPage(links.area("workflows").toString(), table);
  }
}
