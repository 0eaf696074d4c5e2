package dev.pynmon.web.listing;

import dev.pynmon.web.part.ExportLinks;
import dev.pynmon.web.part.Pager;
import dev.pynmon.web.part.Refresh;
import dev.pynmon.web.part.SearchedNote;
import dev.pynmon.web.url.Href;
import java.util.List;

/**
 * The table of a list, for the template {@code listing/table}.
 *
 * @param tableRefresh where it is asked for again
 * @param tableTotal how many match
 * @param tableAsOf when it was read
 * @param tableColumns those that can be hidden
 * @param tableTimeline the timeline of the rows; none where none has a time
 * @param tableForm the form around the rows; at most one
 * @param tableHasRows true when there is something to show
 * @param tableRows the rows
 * @param tableSearched how far was looked; none when far enough
 * @param tableEmptyTitle what is missing
 * @param tableEmptyText why
 * @param tableClearHref the list without filter; none when there is none
 * @param tableFoot which rows these are
 * @param tablePager to other parts of the list
 * @param tableExport all of it as a file
 */
record TableView(
    Refresh tableRefresh,
    String tableTotal,
    String tableAsOf,
    List<ColumnChoice> tableColumns,
    Href tableTimeline,
    List<Narrowing.Kept> tableForm,
    boolean tableHasRows,
    List<RowView> tableRows,
    List<SearchedNote> tableSearched,
    String tableEmptyTitle,
    String tableEmptyText,
    Href tableClearHref,
    String tableFoot,
    Pager tablePager,
    ExportLinks tableExport) {}
