package dev.pynmon.web.listing;

import dev.pynmon.application.port.in.invocation.ListInvocationsQuery;
import dev.pynmon.application.port.in.invocation.ListInvocationsUseCase;
import dev.pynmon.application.port.in.invocation.ListWithChoices;
import dev.pynmon.application.port.in.invocation.StatusNumbers;
import dev.pynmon.domain.access.Deed;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.search.InvocationFilter;
import dev.pynmon.domain.search.Noun;
import dev.pynmon.web.html.Html;
import dev.pynmon.web.html.Template;
import dev.pynmon.web.page.Area;
import dev.pynmon.web.page.Head;
import dev.pynmon.web.page.Reply;
import dev.pynmon.web.page.Request;
import dev.pynmon.web.part.MissingNote;
import dev.pynmon.web.query.QueryParam;
import dev.pynmon.web.query.SameQuery;
import dev.pynmon.web.url.BulkAddress;
import dev.pynmon.web.url.Href;
import dev.pynmon.web.url.Query;

/** Answers the list of invocations and its table alone. */
final class ListHandler {
  private final ListInvocationsUseCase invocations;
  private final Template<ListPage> page;
  private final Template<TableView> table;

  ListHandler(Html html, ListInvocationsUseCase invocations) {
    this.invocations = invocations;
    this.page = html.template("listing/list", ListPage.class);
    this.table = html.template("listing/table", TableView.class);
  }

  Reply page(Request request) {
    return Narrowing.added(request.params().query())
        .map(narrowed -> request.links().area("invocations").with(narrowed))
        .map(list -> Reply.seeOther(list.toString()))
        .orElseGet(() -> asked(request));
  }

  private Reply asked(Request request) {
    return QueryParam.fault(request, Noun.INVOCATIONS)
        .map(problem -> faulty(problem, request))
        .orElseGet(() -> whole(request));
  }

  /** Of the list nothing is shown, and no more than a row is asked for. */
  private Reply faulty(String problem, Request request) {
    ListParams params = ListParams.read(QueryParam.without(request.params()), request.now());
    ListInvocationsQuery least =
        new ListInvocationsQuery(request.app().key(), InvocationFilter.ALL, PageRequest.first(1));
    ListWithChoices read = invocations.withChoices(least);
    ListChoices choices = ListChoices.of(read, read.numbers());
    String query = request.params().text(QueryParam.NAME).orElse("");
    FilterView filters = FilterForm.of(params, choices, query, problem, request);
    return new Reply.Page(400, Head.of(Area.INVOCATIONS), page.render(ListPage.of(filters)));
  }

  private Reply whole(Request request) {
    AppKey app = request.app().key();
    ListParams params = ListParams.read(request.params(), request.now());
    ListWithChoices first = invocations.withChoices(query(app, params));
    ReadList read = ReadList.of(first.list(), params, request);
    StatusNumbers numbers = first.numbers().knowing(read.list().total(), params.filter());
    ListChoices choices = ListChoices.of(first, numbers);
    ListPage view =
        ListPage.of(
            ListTable.of(read, sent(request), request.links()),
            MissingNote.of(read.list().missing()),
            SameQuery.ofInvocations(request),
            read.isNone() ? Href.NONE : again(request),
            FilterForm.of(read.params(), choices, request));
    return Reply.page(
        Head.of(Area.INVOCATIONS).asOf(read.list().asOf()).live(Head.Live.COUNTS),
        page.render(view));
  }

  private static Href again(Request request) {
    return request.may(Deed.RERUN)
        ? Href.to(BulkAddress.matching(sent(request).only(FilterParams.NAMES), request.links()))
        : Href.NONE;
  }

  private static Query sent(Request request) {
    return request.params().query();
  }

  Reply table(Request request) {
    AppKey app = request.app().key();
    ListParams params = ListParams.read(request.params(), request.now());
    ReadList read = ReadList.of(invocations.listOrLast(query(app, params)), params, request);
    return Reply.fragment(table.render(ListTable.of(read, sent(request), request.links())));
  }

  private static ListInvocationsQuery query(AppKey app, ListParams params) {
    return new ListInvocationsQuery(app, params.filter(), params.page());
  }
}
