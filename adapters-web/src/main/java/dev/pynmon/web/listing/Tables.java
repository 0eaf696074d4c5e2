package dev.pynmon.web.listing;

import dev.pynmon.application.port.in.invocation.InvocationList;
import dev.pynmon.application.port.in.invocation.InvocationRow;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.Page;
import dev.pynmon.pictures.text.CountText;
import dev.pynmon.web.part.Pager;
import dev.pynmon.web.part.Refresh;
import dev.pynmon.web.part.SearchedNote;
import dev.pynmon.web.text.TimeText;
import dev.pynmon.web.url.Href;
import dev.pynmon.web.url.Links;
import dev.pynmon.web.url.Query;
import java.util.Optional;

/** Fills the table of a list. */
final class Tables {
  private Tables() {}

  /**
   * The table.
   *
   * @param list what was read, with the rows apart
   * @param page the rows
   * @param asked the parameters as they were asked for, which links keep
   */
  static TableView of(
      InvocationList list, Page<InvocationRow> page, ListParams params, Query asked, Links links) {
    Pager pager = Pager.newestFirst(links.area("invocations").with(asked), page, params.page());
    Optional<Count> total = list.total().available();
    return new TableView(
        Refresh.of(
            links.area("invocations").with(asked),
            links.to("invocations", "table").with(asked),
            "invocation-table"),
        total.filter(Tables::tells).map(count -> CountText.of(count) + " match").orElse(""),
        TimeText.clock(list.asOf()),
        new Href(ListTimeline.of(page.items(), asked, list.asOf(), links)),
        !page.items().isEmpty(),
        page.items().stream().map(row -> RowView.of(row, list.asOf(), links)).toList(),
        SearchedNote.of(page, pager),
        emptyTitle(page, params),
        emptyText(page, params),
        params.isFiltered() ? Href.to(links.area("invocations")) : Href.NONE,
        foot(page, params, list.total()),
        pager);
  }

  /** That there may be any number of them is nothing to say. */
  private static boolean tells(Count count) {
    return !count.equals(new Count.AtLeast(0));
  }

  private static String emptyTitle(Page<?> page, ListParams params) {
    if (page.searchedBackTo().isPresent()) {
      return "None found so far";
    }
    return params.isFiltered() ? "No invocation matches" : "No invocation yet";
  }

  private static String emptyText(Page<?> page, ListParams params) {
    if (page.searchedBackTo().isPresent()) {
      return "None of those looked at so far matches.";
    }
    return params.isFiltered()
        ? "Nothing that the store holds fits all that is chosen above."
        : "An invocation appears here when a task is called.";
  }

  private static String foot(Page<?> page, ListParams params, Answer<Count> total) {
    String of =
        total
            .available()
            .filter(Tables::tells)
            .map(count -> " of " + CountText.of(count))
            .orElse("");
    int rows = page.items().size();
    if (rows == 0) {
      return "No rows.";
    }
    return params
        .skipped()
        .map(
            skipped ->
                "Rows "
                    + CountText.of(skipped + 1L)
                    + " to "
                    + CountText.of((long) skipped + rows)
                    + of
                    + ".")
        .orElse(CountText.of(rows, "row") + of + ".");
  }
}
