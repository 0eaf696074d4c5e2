package dev.pynmon.web.listing;

import dev.pynmon.application.port.in.invocation.InvocationList;
import dev.pynmon.application.port.in.invocation.InvocationRow;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.web.error.Required;
import dev.pynmon.web.page.Request;
import dev.pynmon.web.param.PastEnd;
import dev.pynmon.web.part.RowsBefore;

/**
 * A part of a list as it was read.
 *
 * @param list how it was read; as many match as are shown up to here, at the least
 * @param rows its rows
 * @param before how many come before them
 * @param params for what it was read, with the page that is shown
 */
record ReadList(
    InvocationList list, Page<InvocationRow> rows, RowsBefore before, ListParams params) {
  /** What was read for these parameters, which says where its last page is shown instead. */
  static ReadList of(InvocationList list, ListParams asked, Request request) {
    Page<InvocationRow> rows = Required.of(list.needed(), list.page());
    PageRequest shown = PastEnd.shown(asked.page(), rows, request.params());
    RowsBefore before = RowsBefore.of(request.params().query(), shown, rows, list.total());
    return new ReadList(
        list.withTotal(before.counted(list.total(), rows)),
        rows,
        before,
        new ListParams(asked.filter(), asked.range(), shown));
  }

  /** Of what was not looked at yet, more may be to come. */
  boolean isNone() {
    return rows.items().isEmpty() && rows.next().isEmpty() && rows.searchedBackTo().isEmpty();
  }
}
