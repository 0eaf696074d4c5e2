package dev.pynmon.web.audit;

import dev.pynmon.application.port.in.access.AuditView;
import dev.pynmon.application.port.in.access.ShowAuditUseCase;
import dev.pynmon.domain.access.Deed;
import dev.pynmon.domain.search.Noun;
import dev.pynmon.domain.search.Search;
import dev.pynmon.web.html.Html;
import dev.pynmon.web.html.Template;
import dev.pynmon.web.page.Head;
import dev.pynmon.web.page.Reply;
import dev.pynmon.web.page.Request;
import dev.pynmon.web.page.Route;
import dev.pynmon.web.param.PastEnd;
import dev.pynmon.web.query.AskedPages;
import dev.pynmon.web.query.QueryParam;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What was done to stores through this process, for admins. */
public final class AuditPages {
  /** More than the list ever has. */
  private static final int MOST = 100;

  private static final Head HEAD = Head.titled("Who did what").live(Head.Live.STILL);

  private final ShowAuditUseCase audit;
  private final Template<AuditPage> template;

  private AuditPages(Html html, ShowAuditUseCase audit) {
    this.audit = audit;
    this.template = html.template("audit/audit", AuditPage.class);
  }

  /** Its routes. */
  public static List<Route> routes(Html html, ShowAuditUseCase audit) {
    AuditPages pages = new AuditPages(html, audit);
    Route page =
        Route.page("/audit", new AskedPages(html).of(Noun.AUDIT, HEAD, pages::show)).of(Deed.AUDIT);
    return Stream.concat(Stream.of(page), AuditExport.routes(audit).stream()).toList();
  }

  private Reply show(Request request) {
    int asked = request.params().number("page", 1, 1, MOST);
    AuditView view = audit.show(request.actor(), search(request), asked);
    if (view.page() < asked) {
      PastEnd.say(asked, view.page(), request.params());
    }
    return Reply.page(HEAD.asOf(request.now()), template.render(AuditPage.of(view, request)));
  }

  static Optional<Search> search(Request request) {
    return QueryParam.read(request, Noun.AUDIT);
  }
}
