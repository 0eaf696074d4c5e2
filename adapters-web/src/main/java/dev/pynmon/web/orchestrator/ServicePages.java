package dev.pynmon.web.orchestrator;

import dev.pynmon.application.port.in.orchestrator.ServiceRunsQuery;
import dev.pynmon.application.port.in.orchestrator.ServiceRunsView;
import dev.pynmon.application.port.in.orchestrator.ServiceScheduleView;
import dev.pynmon.application.port.in.orchestrator.ShowAtomicServiceUseCase;
import dev.pynmon.application.port.in.orchestrator.ShowServiceRunResult;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.search.Noun;
import dev.pynmon.pictures.text.ShortId;
import dev.pynmon.web.error.Required;
import dev.pynmon.web.html.Html;
import dev.pynmon.web.html.Markup;
import dev.pynmon.web.html.Template;
import dev.pynmon.web.page.Area;
import dev.pynmon.web.page.Crumb;
import dev.pynmon.web.page.Head;
import dev.pynmon.web.page.Reply;
import dev.pynmon.web.page.Request;
import dev.pynmon.web.page.Route;
import dev.pynmon.web.param.BadParameterException;
import dev.pynmon.web.param.PastEnd;
import dev.pynmon.web.query.AskedPages;
import dev.pynmon.web.rerun.Reruns;
import dev.pynmon.web.url.Href;
import dev.pynmon.web.url.PageLinks;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The atomic service: its runs, each of them, and who may run it when. */
final class ServicePages {
  private static final String FIRST = "atomic-service";
  private static final Head RUNS = Head.of(Area.RUNNERS).page("Atomic service");

  private final ShowAtomicServiceUseCase service;
  private final Reruns reruns;
  private final Template<RunsPage> runsTop;
  private final Template<RunsPage> runs;
  private final Template<RunPage> run;
  private final Template<UnrecordedPage> unrecorded;
  private final Template<SchedulePage> scheduleTop;
  private final Template<SchedulePage> schedule;
  private final Template<TurnsView> turnsTop;
  private final Template<TurnsView> turns;

  private ServicePages(Html html, ShowAtomicServiceUseCase service, Reruns reruns) {
    this.service = service;
    this.reruns = reruns;
    this.runsTop = html.template("orchestrator/runs-top", RunsPage.class);
    this.runs = html.template("orchestrator/runs", RunsPage.class);
    this.run = html.template("orchestrator/run", RunPage.class);
    this.unrecorded = html.template("orchestrator/unrecorded", UnrecordedPage.class);
    this.scheduleTop = html.template("orchestrator/schedule-top", SchedulePage.class);
    this.schedule = html.template("orchestrator/schedule", SchedulePage.class);
    this.turnsTop = html.template("orchestrator/turns-top", TurnsView.class);
    this.turns = html.template("orchestrator/turns", TurnsView.class);
  }

  static List<Route> routes(Html html, ShowAtomicServiceUseCase service, Reruns reruns) {
    ServicePages pages = new ServicePages(html, service, reruns);
    List<Route> routes = new ArrayList<>(ServiceRunsExport.routes(service));
    routes.addAll(pages.routes(new AskedPages(html)));
    return routes;
  }

  private List<Route> routes(AskedPages asked) {
    return List.of(
        Route.page(
            "/runners/atomic-service/timeline", asked.of(Noun.SERVICE_RUNS, RUNS, this::runs)),
        Route.page("/runners/atomic-service/scheduling", this::schedule),
        Route.fragment("/runners/atomic-service/scheduling/refresh", this::turns),
        Route.page("/runners/atomic-service/runs/{id}", this::run));
  }

  private Reply runs(Request request) {
    RunsParams params = RunsParams.read(request);
    ServiceRunsView view =
        service.runs(
            new ServiceRunsQuery(
                request.app().key(),
                params.filter(),
                params.size(),
                params.page(),
                params.selected()));
    ServiceRunsView.Part part = Required.of(Component.ORCHESTRATOR, view.part());
    params
        .page()
        .filter(page -> page > part.pages())
        .ifPresent(page -> PastEnd.say(page, part.pages(), request.params()));
    RunsPage page = RunsPage.of(view, part, params, reruns.scheduler(request), request);
    return Reply.page(
        RUNS.asOf(view.asOf()),
        runsTop
            .render(page)
            .then(RunsPicture.of(view, part, request.links()))
            .then(runs.render(page)));
  }

  private Reply schedule(Request request) {
    ServiceScheduleView view = service.schedule(request.app().key());
    SchedulePage page = SchedulePage.of(view, request.links());
    return Reply.page(
        Head.of(Area.RUNNERS).page("Schedule").asOf(view.asOf()),
        scheduleTop.render(page).then(turns(view, request)).then(schedule.render(page)));
  }

  private Reply turns(Request request) {
    return Reply.fragment(turns(service.schedule(request.app().key()), request));
  }

  private Markup turns(ServiceScheduleView view, Request request) {
    ServiceScheduleView.Turns found = Required.of(Component.ORCHESTRATOR, view.turns());
    TurnsView shown = TurnsView.of(view, found, reruns.scheduler(request), request.links());
    return turnsTop
        .render(shown)
        .then(TurnsPicture.of(view, found, request.links()))
        .then(turns.render(shown));
  }

  private Reply run(Request request) {
    String id = request.segment("id");
    if (!PageLinks.isServiceRun(id)) {
      throw new BadParameterException("run id", id, "the id of a run");
    }
    return switch (service.run(request.app().key(), id)) {
      case ShowServiceRunResult.Found found ->
          run(
              request,
              id,
              found.asOf(),
              run.render(RunPage.of(found, reruns.scheduler(request), request.links())));
      case ShowServiceRunResult.Unrecorded found ->
          run(
              request,
              id,
              found.asOf(),
              unrecorded.render(UnrecordedPage.of(found, request.links())));
      case ShowServiceRunResult.NotFound none -> throw UnknownRun.problem(request, id, none);
      case ShowServiceRunResult.Unanswered silent -> throw UnknownRun.problem(id, silent);
    };
  }

  private static Reply run(Request request, String id, Instant asOf, Markup body) {
    Crumb above =
        new Crumb("Atomic service", Href.to(request.links().to("runners", FIRST, "timeline")));
    return Reply.page(
        Head.of(Area.RUNNERS).page("Run " + ShortId.of(id)).via(above).asOf(asOf), body);
  }
}
