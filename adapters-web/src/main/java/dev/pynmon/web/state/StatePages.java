package dev.pynmon.web.state;

import dev.pynmon.application.port.in.state.ShowStateBackendUseCase;
import dev.pynmon.application.port.in.state.StateBackendOverview;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.query.Snapshot;
import dev.pynmon.domain.search.Noun;
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
import dev.pynmon.web.text.StoreSize;
import java.util.ArrayList;
import java.util.List;

/** The state backend: what it holds, and what the orchestrator no longer knows of. */
public final class StatePages {
  private static final int DEFAULT_LIMIT = 50;
  private static final int MAX_LIMIT = 100;

  private final ShowStateBackendUseCase stateBackend;
  private final Template<StatePage> template;

  private StatePages(Html html, ShowStateBackendUseCase stateBackend) {
    this.stateBackend = stateBackend;
    this.template = html.template("state/state", StatePage.class);
  }

  /** Their routes. */
  public static List<Route> routes(Html html, ShowStateBackendUseCase stateBackend) {
    List<Route> routes = new ArrayList<>(OrphansExport.routes(stateBackend));
    routes.add(
        Route.page(
            "/state-backend",
            new AskedPages(html)
                .of(
                    Noun.INVOCATIONS,
                    Head.of(Area.STATE),
                    new StatePages(html, stateBackend)::show)));
    return routes;
  }

  private Reply show(Request request) {
    PageRequest part = request.params().page(DEFAULT_LIMIT, MAX_LIMIT);
    StateBackendOverview overview =
        stateBackend.show(request.app().key(), QueryParam.read(request, Noun.INVOCATIONS), part);
    Count records = Required.of(Component.STATE_BACKEND, overview.records());
    String store = StoreSize.of(overview.app(), Component.STATE_BACKEND, request.current().list());
    Head head = Head.of(Area.STATE).asOf(overview.asOf());
    return Reply.page(
        isCounting(overview) ? head.retrying() : head,
        template.render(StatePage.of(overview, records, store, part, request)));
  }

  private static boolean isCounting(StateBackendOverview overview) {
    return overview.kept().available().filter(Snapshot.NotYet.class::isInstance).isPresent();
  }
}
