package dev.pynmon.web.orchestrator;

import dev.pynmon.application.port.in.OrchestratorUseCases;
import dev.pynmon.application.port.in.orchestrator.OrchestratorOverview;
import dev.pynmon.application.port.in.orchestrator.ShowOrchestratorUseCase;
import dev.pynmon.domain.app.Component;
import dev.pynmon.web.error.Required;
import dev.pynmon.web.html.Html;
import dev.pynmon.web.html.Template;
import dev.pynmon.web.page.Area;
import dev.pynmon.web.page.Head;
import dev.pynmon.web.page.Reply;
import dev.pynmon.web.page.Request;
import dev.pynmon.web.page.Route;
import dev.pynmon.web.rerun.Reruns;
import java.util.List;
import java.util.stream.Stream;

/** The orchestrator, and the atomic service. */
public final class OrchestratorPages {
  private final ShowOrchestratorUseCase orchestrator;
  private final Reruns reruns;
  private final Template<OrchestratorPage> page;
  private final Template<StateView> state;

  private OrchestratorPages(Html html, ShowOrchestratorUseCase orchestrator, Reruns reruns) {
    this.orchestrator = orchestrator;
    this.reruns = reruns;
    this.page = html.template("orchestrator/orchestrator", OrchestratorPage.class);
    this.state = html.template("orchestrator/state", StateView.class);
  }

  /** Their routes. */
  public static List<Route> routes(Html html, OrchestratorUseCases orchestrator, Reruns reruns) {
    OrchestratorPages pages = new OrchestratorPages(html, orchestrator.overview(), reruns);
    return Stream.concat(
            Stream.of(
                Route.page("/orchestrator", pages::show),
                Route.fragment("/orchestrator/refresh", pages::refresh)),
            ServicePages.routes(html, orchestrator.atomicService(), reruns).stream())
        .toList();
  }

  private Reply show(Request request) {
    OrchestratorOverview overview = overview(request);
    return Reply.page(
        Head.of(Area.ORCHESTRATOR).asOf(overview.asOf()),
        page.render(OrchestratorPage.of(overview, reruns.scheduler(request), request)));
  }

  private Reply refresh(Request request) {
    return Reply.fragment(
        state.render(StateView.of(overview(request), reruns.scheduler(request), request.links())));
  }

  /** Its runners are the least that an orchestrator can tell. */
  private OrchestratorOverview overview(Request request) {
    OrchestratorOverview overview = orchestrator.show(request.app().key());
    Required.of(Component.ORCHESTRATOR, overview.runnerCounts());
    return overview;
  }
}
