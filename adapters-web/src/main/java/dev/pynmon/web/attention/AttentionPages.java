package dev.pynmon.web.attention;

import dev.pynmon.application.port.in.app.AppSummary;
import dev.pynmon.application.port.in.attention.Attention;
import dev.pynmon.application.port.in.attention.CheckAttentionUseCase;
import dev.pynmon.domain.attention.Checkup;
import dev.pynmon.web.html.Html;
import dev.pynmon.web.html.Template;
import dev.pynmon.web.page.Area;
import dev.pynmon.web.page.Head;
import dev.pynmon.web.page.Reply;
import dev.pynmon.web.page.Request;
import dev.pynmon.web.page.Route;
import dev.pynmon.web.rerun.Reruns;
import java.time.Instant;
import java.util.List;

/** What needs attention, with every rule and its threshold. */
public final class AttentionPages {
  private final CheckAttentionUseCase attention;
  private final Reruns reruns;
  private final Template<AttentionPage> page;
  private final Template<AttentionPage> body;

  private AttentionPages(Html html, CheckAttentionUseCase attention, Reruns reruns) {
    this.attention = attention;
    this.reruns = reruns;
    this.page = html.template("attention/attention", AttentionPage.class);
    this.body = html.template("attention/body", AttentionPage.class);
  }

  /** Its routes. */
  public static List<Route> routes(Html html, CheckAttentionUseCase attention, Reruns reruns) {
    AttentionPages pages = new AttentionPages(html, attention, reruns);
    return List.of(
        Route.page("/attention", pages::show),
        Route.fragment("/attention/refresh", pages::refresh),
        Route.json("/attention/api", pages::api));
  }

  private Reply show(Request request) {
    Attention found = Again.check(attention, request);
    Instant asOf = found.last().value().map(Checkup::asOf).orElse(request.now());
    return Reply.page(Head.of(Area.ATTENTION).asOf(asOf), page.render(view(found, request)));
  }

  private Reply refresh(Request request) {
    return Reply.fragment(body.render(view(Again.check(attention, request), request)));
  }

  private AttentionPage view(Attention found, Request request) {
    return AttentionPage.of(
        found, attention.thresholds(), Mends.of(reruns, request), request.now(), request.links());
  }

  /** Waits for a check that is due, so that a program need not ask twice. */
  private Reply api(Request request) {
    AppSummary app = request.app();
    return Reply.json(
        AttentionJson.of(app.label(), attention.checkComplete(app.key()), attention.thresholds()));
  }
}
