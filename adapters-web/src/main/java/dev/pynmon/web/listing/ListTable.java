package dev.pynmon.web.listing;

import dev.pynmon.application.port.in.invocation.InvocationList;
import dev.pynmon.application.port.in.invocation.InvocationRow;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.Page;
import dev.pynmon.pictures.text.CountText;
import dev.pynmon.web.part.ExportLinks;
import dev.pynmon.web.part.FoundText;
import dev.pynmon.web.part.Pager;
import dev.pynmon.web.part.Refresh;
import dev.pynmon.web.part.RowsBefore;
import dev.pynmon.web.text.TimeText;
import dev.pynmon.web.url.Href;
import dev.pynmon.web.url.Links;
import dev.pynmon.web.url.Query;
import java.util.List;

/** Fills the table of a list. */
final class ListTable {
  private ListTable() {}

  /**
   * The table.
   *
   * @param read what it shows
   * @param sent the parameters as they were asked for, which links keep
   */
  static TableView of(ReadList read, Query sent, Links links) {
    InvocationList list = read.list();
    Page<InvocationRow> page = read.rows();
    ListParams params = read.params();
    RowsBefore before = read.before();
    Query asked = RowsBefore.without(LookingOn.without(sent));
    Pager pager =
        Pager.newestFirst(links.area("invocations").with(asked), page, params.page(), before);
    List<ReadInvocation> rows =
        page.items().stream().map(row -> ReadInvocation.of(row, list)).toList();
    Narrowing narrowing = Narrowing.of(asked, rows.size());
    return new TableView(
        Refresh.of(
            before.here(links.area("invocations").with(asked), params.page(), page),
            before.here(links.to("invocations", "table").with(asked), params.page(), page),
            "invocation-table"),
        list.total()
            .available()
            .filter(FoundText::tells)
            .map(count -> many(count, params.isFiltered()))
            .orElse(""),
        TimeText.clock(list.asOf()),
        ColumnChoice.ALL,
        ListTimeline.of(rows, asked, links),
        narrowing.form(),
        !rows.isEmpty(),
        rows.stream().map(row -> RowView.of(row, narrowing, list.asOf(), links)).toList(),
        LookingOn.offered(list, page, pager, before, sent, links),
        FoundText.emptyTitle(page, params.isFiltered(), "invocation"),
        FoundText.emptyText(
            page, params.isFiltered(), "An invocation appears here when a task is called."),
        params.isFiltered() ? Href.to(links.area("invocations")) : Href.NONE,
        FoundText.foot(page, before.number(), list.total()),
        pager,
        ExportLinks.of("invocations", asked, FilterParams.NAMES, links));
  }

  private static String many(Count count, boolean isFiltered) {
    return CountText.of(count)
        + (!isFiltered ? " in all" : count.value() == 1 ? " match" : " matches");
  }
}
