package dev.pynmon.web.call;

import dev.pynmon.application.port.in.call.CallDetail;
import dev.pynmon.application.port.in.invocation.InvocationRow;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.search.Noun;
import dev.pynmon.pictures.text.CountText;
import dev.pynmon.pictures.text.SafeText;
import dev.pynmon.pictures.text.ShortId;
import dev.pynmon.web.invocation.ArgumentsView;
import dev.pynmon.web.listing.RowView;
import dev.pynmon.web.page.Request;
import dev.pynmon.web.part.ExportLinks;
import dev.pynmon.web.part.FoundText;
import dev.pynmon.web.part.MissingNote;
import dev.pynmon.web.part.Pager;
import dev.pynmon.web.part.RowsBefore;
import dev.pynmon.web.part.SearchedNote;
import dev.pynmon.web.part.TaskLink;
import dev.pynmon.web.part.TaskNames;
import dev.pynmon.web.query.QueryForm;
import dev.pynmon.web.query.QueryParam;
import dev.pynmon.web.text.TimeText;
import dev.pynmon.web.url.FilterNames;
import dev.pynmon.web.url.Href;
import java.util.List;

/**
 * The page of a call, for the template {@code call/call}.
 *
 * @param callKey its whole key
 * @param callShort the same, cut in the middle
 * @param callTask its task
 * @param callNames what the key of that says
 * @param callCount how many invocations it has
 * @param callOthers all invocations of the task
 * @param callList the list of all invocations
 * @param callMissing what could not be asked
 * @param callArguments what it was called with
 * @param callQuery the field for a query; none where there is nothing to choose from
 * @param callAsOf when this was read
 * @param callSearched how far was looked; none when far enough
 * @param callRows its invocations
 * @param callThere true when there is something to show
 * @param callFoot which of them are shown
 * @param callPager to others of them
 * @param callExport all of them as a file
 */
record CallPage(
    String callKey,
    String callShort,
    TaskLink callTask,
    TaskNames callNames,
    String callCount,
    Href callOthers,
    Href callList,
    List<MissingNote> callMissing,
    ArgumentsView callArguments,
    List<QueryForm> callQuery,
    String callAsOf,
    List<SearchedNote> callSearched,
    List<RowView> callRows,
    boolean callThere,
    String callFoot,
    Pager callPager,
    ExportLinks callExport) {

  static CallPage of(CallDetail detail, PageRequest asked, Request request) {
    TaskKey task = detail.call().task();
    Page<InvocationRow> page = detail.page();
    Answer<Count> total = total(detail, request);
    RowsBefore before = RowsBefore.of(request.params().query(), asked, page, total);
    Pager pager = Pager.newestFirst(RowsBefore.without(request.self()), page, asked, before);
    return new CallPage(
        SafeText.whole(detail.call().value()),
        ShortId.of(detail.call()),
        TaskLink.of(task, request.links()),
        TaskNames.of(task),
        CountText.of(detail.total(), "invocation"),
        Href.to(request.links().area("invocations").with(FilterNames.TASK, task.value())),
        Href.to(request.links().area("invocations")),
        MissingNote.of(detail.missing()),
        ArgumentsView.of(
            detail.arguments(), detail.argumentsDamage(), note(detail), request.links()),
        query(detail, request),
        TimeText.clock(detail.asOf()),
        SearchedNote.of(page, pager),
        page.items().stream()
            .map(row -> RowView.of(row, detail.extras(), detail.asOf(), request.links()))
            .toList(),
        !page.items().isEmpty(),
        FoundText.foot(page, before.number(), before.counted(total, page)),
        pager,
        export(detail, request));
  }

  private static List<QueryForm> query(CallDetail detail, Request request) {
    boolean isAsked = request.params().text(QueryParam.NAME).isPresent();
    return isAsked || detail.total().value() > 1
        ? List.of(QueryForm.of(Noun.INVOCATIONS, request))
        : List.of();
  }

  /** How many a query finds, nobody counts. */
  private static Answer<Count> total(CallDetail detail, Request request) {
    boolean isAsked = request.params().text(QueryParam.NAME).isPresent();
    return isAsked ? FoundText.UNCOUNTED : new Answer.Available<>(detail.total());
  }

  private static ExportLinks export(CallDetail detail, Request request) {
    return ExportLinks.about(
        CallExport.NAME,
        CallPages.PARAMETER,
        detail.call().value(),
        request.params().query(),
        request.links());
  }

  private static String note(CallDetail detail) {
    if (detail.missing().containsKey(Component.STATE_BACKEND)) {
      return "Not known: the state backend cannot be read.";
    }
    if (detail.argumentsDamage().isPresent()) {
      return "The stored arguments cannot be read.";
    }
    return detail.recorded()
        ? "It was called without arguments."
        : "Not known: the state backend has no readable record of these invocations.";
  }
}
