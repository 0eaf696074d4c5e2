package dev.pynmon.web.listing;

import dev.pynmon.web.part.MissingNote;
import dev.pynmon.web.part.Way;
import dev.pynmon.web.url.Href;
import java.util.List;

/**
 * The page of a list, for the template {@code listing/list}.
 *
 * @param listTotal how many match, and in which order they stand
 * @param listMissing what could not be asked
 * @param listWays to other lists that are asked the same
 * @param listAgain where all that match are run again; none for those who may not
 * @param listFilters the form above the table
 * @param listTable the table; none beside a query that is none
 */
record ListPage(
    String listTotal,
    List<MissingNote> listMissing,
    List<Way> listWays,
    Href listAgain,
    FilterView listFilters,
    List<TableView> listTable) {

  static ListPage of(
      TableView table, List<MissingNote> missing, List<Way> ways, Href again, FilterView filters) {
    // A SQLite file has no index of time: who brings back what was purged appends it.
    String order = "newest registered first, as the store orders them";
    String total = table.tableTotal().isEmpty() ? order : table.tableTotal() + ", " + order;
    return new ListPage(total, missing, ways, again, filters, List.of(table));
  }

  /** The form alone. */
  static ListPage of(FilterView filters) {
    return new ListPage("", List.of(), List.of(), Href.NONE, filters, List.of());
  }
}
