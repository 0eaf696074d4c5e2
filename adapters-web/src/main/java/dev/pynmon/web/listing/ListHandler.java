package dev.pynmon.web.listing;

import dev.pynmon.application.port.in.invocation.InvocationList;
import dev.pynmon.application.port.in.invocation.InvocationRow;
import dev.pynmon.application.port.in.invocation.ListInvocationsQuery;
import dev.pynmon.application.port.in.invocation.ListInvocationsUseCase;
import dev.pynmon.application.port.in.invocation.ListWithChoices;
import dev.pynmon.application.port.in.invocation.StatusNumbers;
import dev.pynmon.domain.access.Deed;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.search.InvocationFilter;
import dev.pynmon.domain.search.Noun;
import dev.pynmon.web.error.Required;
import dev.pynmon.web.html.Html;
import dev.pynmon.web.html.Template;
import dev.pynmon.web.page.Area;
import dev.pynmon.web.page.Head;
import dev.pynmon.web.page.Reply;
import dev.pynmon.web.page.Request;
import dev.pynmon.web.param.LastPage;
import dev.pynmon.web.part.MissingNote;
import dev.pynmon.web.part.RowsBefore;
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
    FilterView filters = Filters.of(params, choices, query, problem, request);
    return new Reply.Page(400, Head.of(Area.INVOCATIONS), page.render(ListPage.of(filters)));
  }

  private Reply whole(Request request) {
    AppKey app = request.app().key();
    ListParams params = ListParams.read(request.params(), request.now());
    ListWithChoices first = invocations.withChoices(query(app, params));
    Loaded loaded = Loaded.of(first.list(), params, request);
    ListChoices choices = ListChoices.of(first, loaded.numbers(first, request));
    ListPage view =
        ListPage.of(
            loaded.table(request),
            MissingNote.of(loaded.list().missing()),
            SameQuery.ofInvocations(request),
            isNone(loaded.rows()) ? Href.NONE : again(request),
            Filters.of(loaded.params(), choices, request));
    return Reply.page(
        Head.of(Area.INVOCATIONS).asOf(loaded.list().asOf()).live(Head.Live.COUNTS),
        page.render(view));
  }

  /** Of what was not looked at yet, more may be to come. */
  private static boolean isNone(Page<InvocationRow> rows) {
    return rows.items().isEmpty() && rows.next().isEmpty() && rows.searchedBackTo().isEmpty();
  }

  private static Href again(Request request) {
    return request.may(Deed.RERUN)
        ? Href.to(BulkAddress.matching(filter(request.params().query()), request.links()))
        : Href.NONE;
  }

  private static Query filter(Query list) {
    return new Query(
        list.pairs().stream().filter(pair -> FilterParams.NAMES.contains(pair.name())).toList());
  }

  Reply table(Request request) {
    AppKey app = request.app().key();
    ListParams params = ListParams.read(request.params(), request.now());
    Loaded loaded = Loaded.of(invocations.listOrLast(query(app, params)), params, request);
    return Reply.fragment(table.render(loaded.table(request)));
  }

  private static ListInvocationsQuery query(AppKey app, ListParams params) {
    return new ListInvocationsQuery(app, params.filter(), params.page());
  }

  /** What was read, for which parameters. */
  private record Loaded(InvocationList list, Page<InvocationRow> rows, ListParams params) {
    static Loaded of(InvocationList list, ListParams asked, Request request) {
      Page<InvocationRow> rows = Required.of(list.needed(), list.page());
      PageRequest shown = LastPage.shown(asked.page(), rows, request.params());
      return new Loaded(list, rows, new ListParams(asked.filter(), asked.range(), shown));
    }

    /** Of the one status that is asked for there are as many as the list has. */
    StatusNumbers numbers(ListWithChoices first, Request request) {
      RowsBefore before =
          RowsBefore.of(request.params().query(), params.page(), rows, list.total());
      InvocationFilter filter = params.filter();
      return filter.asksForThePast()
          ? first.numbers()
          : first.numbers().agreeing(before.counted(list.total(), rows), filter.statuses());
    }

    TableView table(Request request) {
      return Tables.of(list, rows, params, request.params().query(), request.links());
    }
  }
}
