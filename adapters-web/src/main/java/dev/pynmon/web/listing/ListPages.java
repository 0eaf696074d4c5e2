package dev.pynmon.web.listing;

import dev.pynmon.application.port.in.invocation.ListInvocationsUseCase;
import dev.pynmon.web.html.Html;
import dev.pynmon.web.page.Route;
import java.util.List;
import java.util.stream.Stream;

/** The list of invocations. */
public final class ListPages {
  private ListPages() {}

  /** Its routes. */
  public static List<Route> routes(Html html, ListInvocationsUseCase invocations) {
    ListHandler list = new ListHandler(html, invocations);
    ListApi api = new ListApi(invocations);
    BriefApi briefs = new BriefApi(invocations);
    return Stream.concat(
            Stream.of(
                Route.page("/invocations", list::page),
                Route.fragment("/invocations/table", list::table),
                Route.json("/invocations/api", api::list),
                Route.json("/invocations/briefs", briefs::of)),
            ListExport.routes(invocations).stream())
        .toList();
  }
}
