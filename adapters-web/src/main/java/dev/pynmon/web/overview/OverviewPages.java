package dev.pynmon.web.overview;

import dev.pynmon.application.port.in.overview.AppOverview;
import dev.pynmon.application.port.in.overview.ShowOverviewUseCase;
import dev.pynmon.application.port.in.task.ShowTasksUseCase;
import dev.pynmon.application.port.in.task.TaskReport;
import dev.pynmon.pictures.text.SafeText;
import dev.pynmon.web.html.Html;
import dev.pynmon.web.html.Template;
import dev.pynmon.web.page.Area;
import dev.pynmon.web.page.Head;
import dev.pynmon.web.page.Reply;
import dev.pynmon.web.page.Request;
import dev.pynmon.web.page.Route;
import dev.pynmon.web.param.Notice;
import dev.pynmon.web.task.Ranges;
import java.util.List;

/** The dashboard. */
public final class OverviewPages {
  private static final int MAX_NOTICE = 300;

  private final ShowOverviewUseCase overview;
  private final ShowTasksUseCase tasks;
  private final Template<OverviewPage> page;
  private final Template<OverviewPage> body;

  private OverviewPages(Html html, ShowOverviewUseCase overview, ShowTasksUseCase tasks) {
    this.overview = overview;
    this.tasks = tasks;
    this.page = html.template("overview/overview", OverviewPage.class);
    this.body = html.template("overview/body", OverviewPage.class);
  }

  /** Its routes. */
  public static List<Route> routes(
      Html html, ShowOverviewUseCase overview, ShowTasksUseCase tasks) {
    OverviewPages pages = new OverviewPages(html, overview, tasks);
    return List.of(
        Route.page("/", pages::show), Route.fragment("/overview/refresh", pages::refresh));
  }

  private Reply show(Request request) {
    AppOverview shown = overview.show(request.app().key());
    shown.app().notices().forEach(text -> request.params().notice(notice(text)));
    return Reply.page(
        Head.of(Area.DASHBOARD).asOf(shown.asOf()), page.render(view(shown, request)));
  }

  private static Notice notice(String text) {
    return new Notice(SafeText.line(text, MAX_NOTICE), "", false);
  }

  private Reply refresh(Request request) {
    AppOverview shown = overview.show(request.app().key());
    return Reply.fragment(body.render(view(shown, request)));
  }

  private OverviewPage view(AppOverview shown, Request request) {
    TaskReport report = tasks.report(request.app().key(), Ranges.DEFAULT);
    return OverviewPage.of(shown, report, request.links());
  }
}
