package dev.pynmon.web.app;

import dev.pynmon.application.port.in.AppUseCases;
import dev.pynmon.application.port.in.app.AppList;
import dev.pynmon.application.port.in.app.AppSummary;
import dev.pynmon.application.port.in.app.CompareAppsUseCase;
import dev.pynmon.web.html.Html;
import dev.pynmon.web.html.Template;
import dev.pynmon.web.page.Head;
import dev.pynmon.web.page.Reply;
import dev.pynmon.web.page.Request;
import dev.pynmon.web.page.Route;
import java.util.List;

/** All applications, choosing one, and health. */
public final class AppPages {
  private final CompareAppsUseCase comparison;
  private final Template<AppsPage> template;

  private AppPages(Html html, CompareAppsUseCase comparison) {
    this.comparison = comparison;
    this.template = html.template("app/apps", AppsPage.class);
  }

  /** Their routes. */
  public static List<Route> routes(Html html, AppUseCases apps) {
    AppPages pages = new AppPages(html, apps.comparison());
    return List.of(
        Route.page("/apps", pages::list),
        Route.page("/switch-app/{app}", new SwitchAppPage(apps.all())),
        Route.json("/health", new HealthPage()).always());
  }

  private Reply list(Request request) {
    AppList list = request.current().list();
    AppsPart part = AppsPart.of(request, list, comparison);
    Head head = Head.titled("Applications").asOf(request.now()).live(Head.Live.STILL);
    AppsPage page =
        AppsPage.of(list, part, request.current().find().map(AppSummary::key), request.links());
    return Reply.page(
        part.isWaiting() || page.isWaiting() ? head.retrying() : head, template.render(page));
  }
}
