package dev.pynmon.web.failure;

import dev.pynmon.application.port.in.failure.ShowFailuresUseCase;
import dev.pynmon.application.port.in.task.TaskReport;
import dev.pynmon.domain.access.Deed;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.search.Noun;
import dev.pynmon.domain.search.Search;
import dev.pynmon.web.error.Required;
import dev.pynmon.web.html.Html;
import dev.pynmon.web.html.Template;
import dev.pynmon.web.page.Area;
import dev.pynmon.web.page.Head;
import dev.pynmon.web.page.Reply;
import dev.pynmon.web.page.Request;
import dev.pynmon.web.page.Route;
import dev.pynmon.web.query.AskedPages;
import dev.pynmon.web.query.QueryParam;
import dev.pynmon.web.task.Ranges;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What fails now, how often, and since when. */
public final class FailurePages {
  private final ShowFailuresUseCase failures;
  private final Template<FailuresPage> page;
  private final Template<FailuresPage> table;

  private FailurePages(Html html, ShowFailuresUseCase failures) {
    this.failures = failures;
    this.page = html.template("failure/failures", FailuresPage.class);
    this.table = html.template("failure/table", FailuresPage.class);
  }

  /** Their routes. */
  public static List<Route> routes(Html html, ShowFailuresUseCase failures) {
    FailurePages pages = new FailurePages(html, failures);
    AskedPages asked = new AskedPages(html);
    EarlierHandler earlier = new EarlierHandler(html, failures);
    return Stream.of(
            Stream.of(
                Route.page(
                    "/failures", asked.of(Noun.FAILURES, Head.of(Area.FAILURES), pages::show)),
                Route.fragment("/failures/refresh", pages::refresh),
                Route.page(
                    "/failures/earlier",
                    asked.of(
                        Noun.FAILURES, Head.of(Area.FAILURES).page("Earlier"), earlier::show))),
            FailureExport.routes(pages::report, FailurePages::search).stream(),
            EarlierExport.routes(failures).stream())
        .flatMap(routes -> routes)
        .toList();
  }

  private Reply show(Request request) {
    TaskReport report = report(request);
    return Reply.page(
        Ranges.head(Head.of(Area.FAILURES), report), page.render(view(report, request)));
  }

  private Reply refresh(Request request) {
    return Reply.fragment(table.render(view(report(request), request)));
  }

  private TaskReport report(Request request) {
    TaskReport report =
        failures.recent(request.app().key(), Ranges.read(request.params(), request.now()));
    Required.of(Component.STATE_BACKEND, report.state());
    return report;
  }

  static Optional<Search> search(Request request) {
    return QueryParam.read(request.params(), Noun.FAILURES, request.now());
  }

  private static FailuresPage view(TaskReport report, Request request) {
    return FailuresPage.of(report, search(request), request.may(Deed.RERUN), request);
  }
}
