package dev.pynmon.web.workflow;

import dev.pynmon.application.port.in.workflow.WorkflowRunRow;
import dev.pynmon.application.port.in.workflow.WorkflowRuns;
import dev.pynmon.domain.app.Absence;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.search.Noun;
import dev.pynmon.domain.search.Search;
import dev.pynmon.pictures.text.CountText;
import dev.pynmon.web.error.InvocationProblems;
import dev.pynmon.web.page.Request;
import dev.pynmon.web.param.PastEnd;
import dev.pynmon.web.part.FoundText;
import dev.pynmon.web.part.MissingNote;
import dev.pynmon.web.part.Pager;
import dev.pynmon.web.part.Refresh;
import dev.pynmon.web.part.RowsBefore;
import dev.pynmon.web.part.SearchedNote;
import dev.pynmon.web.query.Narrowed;
import dev.pynmon.web.query.QueryParam;
import dev.pynmon.web.text.TimeText;
import dev.pynmon.web.url.Links;
import dev.pynmon.web.url.Query;
import dev.pynmon.web.url.Url;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Runs of workflows, for the template {@code workflow/runs-table}.
 *
 * @param runsRefresh where they are asked for again
 * @param runsAsOf when this was read
 * @param runsTotal how many runs were recorded
 * @param runsMissing what could not be asked
 * @param runsNone what is said where there is none
 * @param runsNoneWhy why
 * @param runsThere true when there is something to show
 * @param runsRows the runs, newest registered first
 * @param runsSearched how far was looked; none when far enough
 * @param runsFoot which runs these are
 * @param runsPager to other parts of the list
 */
record RunsTable(
    Refresh runsRefresh,
    String runsAsOf,
    String runsTotal,
    List<MissingNote> runsMissing,
    String runsNone,
    String runsNoneWhy,
    boolean runsThere,
    List<RunRow> runsRows,
    List<SearchedNote> runsSearched,
    String runsFoot,
    Pager runsPager) {
  /** Of more rows no cell narrows the list: a page stays small. */
  private static final int DEFAULT_LIMIT = 50;

  /** So many rows stay below 250 KB. */
  private static final int MAX_LIMIT = 150;

  /** Which part of the list an address asks for. */
  static PageRequest asked(Request request) {
    return request.params().page(DEFAULT_LIMIT, MAX_LIMIT);
  }

  /** The query that it asks. */
  static Optional<Search> search(Request request) {
    return QueryParam.read(request.params(), Noun.INVOCATIONS, request.now());
  }

  /** Which part of the list is shown. */
  static PageRequest shown(WorkflowRuns runs, Request request) {
    return PastEnd.shown(asked(request), rows(runs), request.params());
  }

  /**
   * The table.
   *
   * @param sent the parameters as they were asked for
   */
  static RunsTable of(
      WorkflowRuns runs, PageRequest asked, Query sent, Url self, Refresh refresh, Links links) {
    Page<WorkflowRunRow> page = rows(runs);
    Narrowed list =
        page.items().size() > DEFAULT_LIMIT
            ? Narrowed.NONE
            : Narrowed.of(sent, Set.of(QueryParam.NAME));
    // more may be recorded than are listed: the orchestrator forgets some
    RowsBefore before = RowsBefore.of(sent, asked, page, FoundText.UNCOUNTED);
    boolean isAsked = !sent.all(QueryParam.NAME).isEmpty();
    Pager pager = Pager.newestFirst(RowsBefore.without(self), page, asked, before);
    return new RunsTable(
        refresh,
        TimeText.clock(runs.asOf()),
        CountText.of(runs.total(), "run") + " recorded",
        MissingNote.of(runs.missing()),
        FoundText.emptyTitle(page, isAsked, "run"),
        FoundText.emptyText(page, isAsked, "A run appears here when it begins."),
        !page.items().isEmpty(),
        page.items().stream().map(row -> RunRow.of(row, list, runs.asOf(), links)).toList(),
        SearchedNote.of(page, pager),
        foot(page, before, runs),
        pager);
  }

  /** Nothing can be listed without the orchestrator and the state backend. */
  static Page<WorkflowRunRow> rows(WorkflowRuns runs) {
    Map<Component, Absence> missing = runs.missing();
    return runs.page().orElseThrow(() -> InvocationProblems.unanswered(missing));
  }

  private static String foot(Page<WorkflowRunRow> page, RowsBefore before, WorkflowRuns runs) {
    String rows = FoundText.foot(page, before.number(), before.counted(FoundText.UNCOUNTED, page));
    return runs.typesLeftOut()
        ? rows + " There are too many types for one list: it has the runs of the first 200."
        : rows;
  }
}
