package dev.pynmon.web.listing;

import dev.pynmon.application.port.in.invocation.InvocationList;
import dev.pynmon.application.port.in.invocation.InvocationRow;
import dev.pynmon.domain.app.Answer;
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

/** Fills the table of a list. */
final class Tables {
  private Tables() {}

  /**
   * The table.
   *
   * @param list what was read, with the rows apart
   * @param page the rows
   * @param sent the parameters as they were asked for, which links keep
   */
  static TableView of(
      InvocationList list, Page<InvocationRow> page, ListParams params, Query sent, Links links) {
    Query asked = RowsBefore.without(LookingOn.without(sent));
    RowsBefore before = RowsBefore.of(sent, params.page(), page, list.total());
    Pager pager =
        Pager.newestFirst(links.area("invocations").with(asked), page, params.page(), before);
    Narrowing narrowing = Narrowing.of(asked, page.items().size());
    Answer<Count> total = before.counted(list.total(), page);
    return new TableView(
        Refresh.of(
            before.here(links.area("invocations").with(asked), params.page(), page),
            before.here(links.to("invocations", "table").with(asked), params.page(), page),
            "invocation-table"),
        total
            .available()
            .filter(FoundText::tells)
            .map(count -> many(count, params.isFiltered()))
            .orElse(""),
        TimeText.clock(list.asOf()),
        ColumnChoice.ALL,
        new Href(ListTimeline.of(page.items(), asked, list.asOf(), links)),
        narrowing.form(),
        !page.items().isEmpty(),
        page.items().stream()
            .map(row -> RowView.of(row, list.extras(), narrowing, list.asOf(), links))
            .toList(),
        LookingOn.offered(list, page, pager, before, sent, links),
        FoundText.emptyTitle(page, params.isFiltered(), "invocation"),
        FoundText.emptyText(
            page, params.isFiltered(), "An invocation appears here when a task is called."),
        params.isFiltered() ? Href.to(links.area("invocations")) : Href.NONE,
        FoundText.foot(page, before.number(), total),
        pager,
        ExportLinks.of("invocations", asked, FilterParams.NAMES, links));
  }

  private static String many(Count count, boolean isFiltered) {
    return CountText.of(count)
        + (!isFiltered ? " in all" : count.value() == 1 ? " match" : " matches");
  }
}
