package dev.pynmon.web.overview;

import dev.pynmon.application.port.in.attention.CheckAttentionUseCase;
import dev.pynmon.application.port.in.overview.AppOverview;
import dev.pynmon.application.port.in.overview.Dashboard;
import dev.pynmon.application.port.in.overview.ShowOverviewUseCase;
import dev.pynmon.application.port.in.purge.FollowPurgesUseCase;
import dev.pynmon.application.port.in.rerun.FollowBulksUseCase;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.pictures.text.SafeText;
import dev.pynmon.web.attention.Again;
import dev.pynmon.web.attention.Mends;
import dev.pynmon.web.html.Html;
import dev.pynmon.web.html.Template;
import dev.pynmon.web.page.Area;
import dev.pynmon.web.page.Head;
import dev.pynmon.web.page.Reply;
import dev.pynmon.web.page.Request;
import dev.pynmon.web.page.Route;
import dev.pynmon.web.param.Notice;
import dev.pynmon.web.purge.PurgeLink;
import dev.pynmon.web.purge.PurgeNote;
import dev.pynmon.web.rerun.Reruns;
import dev.pynmon.web.rerun.bulk.BulkNote;
import dev.pynmon.web.task.Ranges;
import java.util.List;

/** The dashboard. */
public final class OverviewPages {
  private static final int MAX_NOTICE = 300;

  private final ShowOverviewUseCase overview;
  private final CheckAttentionUseCase attention;
  private final FollowPurgesUseCase purges;
  private final FollowBulksUseCase runs;
  private final Reruns reruns;
  private final Template<OverviewPage> page;
  private final Template<OverviewPage> body;

  private OverviewPages(
      Html html,
      ShowOverviewUseCase overview,
      CheckAttentionUseCase attention,
      FollowPurgesUseCase purges,
      FollowBulksUseCase runs,
      Reruns reruns) {
    this.overview = overview;
    this.attention = attention;
    this.purges = purges;
    this.runs = runs;
    this.reruns = reruns;
    this.page = html.template("overview/overview", OverviewPage.class);
    this.body = html.template("overview/body", OverviewPage.class);
  }

  /** Its routes. */
  public static List<Route> routes(
      Html html,
      ShowOverviewUseCase overview,
      CheckAttentionUseCase attention,
      FollowPurgesUseCase purges,
      FollowBulksUseCase runs,
      Reruns reruns) {
    OverviewPages pages = new OverviewPages(html, overview, attention, purges, runs, reruns);
    return List.of(
        Route.page("/", pages::show), Route.fragment("/overview/refresh", pages::refresh));
  }

  private Reply show(Request request) {
    Dashboard shown = dashboard(request);
    AppOverview app = shown.overview();
    app.app().notices().forEach(text -> request.params().notice(notice(text)));
    return Reply.page(Head.of(Area.DASHBOARD).asOf(app.asOf()), page.render(view(shown, request)));
  }

  private static Notice notice(String text) {
    return new Notice(SafeText.line(text, MAX_NOTICE), "", false);
  }

  private Reply refresh(Request request) {
    return Reply.fragment(body.render(view(dashboard(request), request)));
  }

  private Dashboard dashboard(Request request) {
    AppKey app = request.app().key();
    if (Again.isAskedBy(request)) {
      attention.checkAgain(app);
    }
    return overview.show(app, Ranges.DEFAULT);
  }

  private OverviewPage view(Dashboard shown, Request request) {
    AppOverview app = shown.overview();
    return OverviewPage.of(shown, offers(app.app().key(), request), request.links());
  }

  private Offers offers(AppKey app, Request request) {
    return new Offers(
        PurgeLink.everything(request),
        Mends.of(reruns, request),
        reruns.offers(request),
        PurgeNote.of(purges, app, request),
        BulkNote.of(runs, app, request));
  }
}
