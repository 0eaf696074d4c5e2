package dev.pynmon.web.task;

import dev.pynmon.application.port.in.task.TaskList;
import dev.pynmon.application.port.in.task.TaskListQuery;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.query.Snapshot;
import dev.pynmon.domain.search.Noun;
import dev.pynmon.pictures.text.CountText;
import dev.pynmon.web.page.Request;
import dev.pynmon.web.part.ExportLinks;
import dev.pynmon.web.part.IdleNote;
import dev.pynmon.web.part.MissingNote;
import dev.pynmon.web.part.Pager;
import dev.pynmon.web.query.Narrowed;
import dev.pynmon.web.query.QueryForm;
import dev.pynmon.web.query.QueryParam;
import dev.pynmon.web.text.TimeText;
import dev.pynmon.web.url.Href;
import dev.pynmon.web.url.Links;
import dev.pynmon.web.url.Query;
import dev.pynmon.web.url.TimelineAddress;
import dev.pynmon.web.url.Url;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The tasks, for the templates {@code task/list} and {@code task/table}.
 *
 * @param tasksTotal how many there are; "" where nobody can tell
 * @param tasksMissing what could not be asked
 * @param range the times to choose from
 * @param tasksQuery the field for a query
 * @param tasksAsked true where one is asked
 * @param tasksHref this page
 * @param tasksRefresh its table alone
 * @param tasksWaits true while something is worked out for the first time
 * @param tasksAsOf when this was put together
 * @param tasksNote what the statistics are made of
 * @param tasksSince since when all is counted; "" where that is all of the time
 * @param tasksIdle when something last changed, where nothing did; at most one
 * @param tasksKnown how old the list of tasks is; "" when it is as old as the page
 * @param tasksHasRows true when there is something to show
 * @param taskHeads the columns
 * @param taskRows the tasks
 * @param tasksFoot which these are
 * @param tasksPager to the others
 * @param tasksFailures the page of what fails
 * @param tasksExport all of them as a file
 */
record TaskListPage(
    String tasksTotal,
    List<MissingNote> tasksMissing,
    RangeChoice range,
    QueryForm tasksQuery,
    boolean tasksAsked,
    Href tasksHref,
    Href tasksRefresh,
    boolean tasksWaits,
    String tasksAsOf,
    String tasksNote,
    String tasksSince,
    List<IdleNote> tasksIdle,
    String tasksKnown,
    boolean tasksHasRows,
    List<HeadRow> taskHeads,
    List<TaskRow> taskRows,
    String tasksFoot,
    Pager tasksPager,
    Href tasksFailures,
    ExportLinks tasksExport) {

  private static final Set<String> EXPORTED =
      Set.of(
          TimelineAddress.RANGE,
          TimelineAddress.START,
          TimelineAddress.END,
          TaskListHandler.SORT,
          QueryParam.NAME);

  static TaskListPage of(TaskList list, TaskListQuery query, Request request) {
    Query asked = request.params().query().brief();
    Links links = request.links();
    Url self = links.area("tasks").with(asked);
    Narrowed narrowed = Narrowed.of(asked, EXPORTED);
    return new TaskListPage(
        list.entries().isEmpty() && list.known().absence().isPresent()
            ? ""
            : CountText.of(list.total()),
        missing(list),
        RangeChoice.of(list.report(), self),
        QueryForm.of(Noun.TASKS, request),
        query.search().isPresent(),
        Href.to(self),
        Href.to(links.to("tasks", "refresh").with(asked)),
        list.report().isBeingMade() || isLookedFor(list.known()),
        TimeText.clock(list.asOf()),
        ReportText.note(list.report()),
        ReportText.sinceLater(list.report()).orElse(""),
        Idle.of(list.report(), self, links),
        known(list.known()),
        !list.entries().isEmpty(),
        HeadRow.of(query, self),
        list.entries().stream()
            .map(each -> TaskRow.of(each, query.range(), narrowed, list.asOf(), links))
            .toList(),
        foot(list, query),
        pager(self, query.page(), list.total().value()),
        Href.to(TimelineAddress.at(query.range(), links.area("failures"))),
        ExportLinks.of("tasks", asked, EXPORTED, links));
  }

  private static Pager pager(Url self, PageRequest.Skip shown, long total) {
    int page = shown.skip() / shown.limit() + 1;
    int pages = (int) ((total + shown.limit() - 1) / shown.limit());
    return Pager.numbered(self, page, pages);
  }

  private static List<MissingNote> missing(TaskList list) {
    return Stream.concat(
            MissingNote.of(Component.ORCHESTRATOR, list.known()).stream(),
            MissingNote.of(Component.STATE_BACKEND, list.report().state()).stream())
        .toList();
  }

  private static boolean isLookedFor(Answer<Snapshot<Count>> known) {
    return known.available().filter(Snapshot.NotYet.class::isInstance).isPresent();
  }

  private static String known(Answer<Snapshot<Count>> known) {
    return known
        .available()
        .map(
            found ->
                switch (found) {
                  case Snapshot.NotYet<Count> waiting ->
                      "Tasks are being looked for since "
                          + TimeText.clock(waiting.since())
                          + TimeText.zone(waiting.since())
                          + ".";
                  case Snapshot.Taken<Count> taken ->
                      taken.complete()
                          ? "Tasks as known at "
                              + TimeText.clock(taken.asOf())
                              + TimeText.zone(taken.asOf())
                              + "."
                          : "Not all tasks are found yet, as of "
                              + TimeText.clock(taken.asOf())
                              + TimeText.zone(taken.asOf())
                              + ".";
                })
        .orElse("");
  }

  private static String foot(TaskList list, TaskListQuery query) {
    int rows = list.entries().size();
    int skip = query.page().skip();
    return rows == 0
        ? "No rows."
        : "Rows "
            + CountText.of(skip + 1L)
            + " to "
            + CountText.of((long) skip + rows)
            + " of "
            + CountText.of(list.total())
            + ".";
  }
}
