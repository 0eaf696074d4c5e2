package dev.pynmon.web.search;

import dev.pynmon.application.port.in.search.SearchUseCase;
import dev.pynmon.domain.search.Meant;
import dev.pynmon.domain.search.Noun;
import dev.pynmon.domain.search.Search;
import dev.pynmon.web.html.Html;
import dev.pynmon.web.html.Template;
import dev.pynmon.web.page.Reply;
import dev.pynmon.web.page.Request;
import dev.pynmon.web.page.Route;
import dev.pynmon.web.query.QueryHints;
import dev.pynmon.web.query.QueryParam;
import java.util.List;

/**
 * What may have been meant by a query, where names that pages know tell: a part of a page that is
 * asked for once that is there.
 *
 * @param search knows the names
 */
record MeantPages(SearchUseCase search, Template<QueryHints> hints) {
  static Route route(Html html, SearchUseCase search) {
    return Route.fragment(
        QueryHints.ROUTE,
        new MeantPages(search, html.template("query/hints", QueryHints.class))::answer);
  }

  private Reply answer(Request request) {
    Noun noun = CompletionPages.noun(request).orElse(Noun.INVOCATIONS);
    List<Meant> meant =
        QueryParam.read(request, noun)
            .map(Search::text)
            .map(query -> search.meant(request.app().key(), noun, query, request.now()))
            .orElse(List.of());
    return Reply.fragment(hints.render(QueryHints.ofNames(meant, request)));
  }
}
