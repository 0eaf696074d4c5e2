package dev.pynmon.web.listing;

import dev.pynmon.web.part.Pager;
import java.util.List;

/**
 * The table of a list, for the template {@code listing/table}.
 *
 * @param tableHref where this table alone is asked for again
 * @param tablePageHref the page that shows it
 * @param tableTotal how many match
 * @param tableAsOf when it was read
 * @param tableTimeline the timeline of the rows; "" where none has a time
 * @param tableHasRows true when there is something to show
 * @param tableRows the rows
 * @param tableSearched how far was looked; "" when far enough
 * @param tableFurtherHref where the search goes on; "" when it does not
 * @param tableEmptyTitle what is missing
 * @param tableEmptyText why
 * @param tableClearHref the list without filter; "" when there is none
 * @param tableFoot which rows these are
 * @param tablePager to other parts of the list
 */
record TableView(
    String tableHref,
    String tablePageHref,
    String tableTotal,
    String tableAsOf,
    String tableTimeline,
    boolean tableHasRows,
    List<RowView> tableRows,
    String tableSearched,
    String tableFurtherHref,
    String tableEmptyTitle,
    String tableEmptyText,
    String tableClearHref,
    String tableFoot,
    Pager tablePager) {}
