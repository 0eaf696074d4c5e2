package dev.pynmon.web.server;

import dev.pynmon.application.port.in.AppUseCases;
import dev.pynmon.application.port.in.InvocationUseCases;
import dev.pynmon.application.port.in.UseCases;
import dev.pynmon.application.port.in.task.ShowTasksUseCase;
import dev.pynmon.web.access.Access;
import dev.pynmon.web.access.AccessConfig;
import dev.pynmon.web.app.AppPages;
import dev.pynmon.web.asset.Assets;
import dev.pynmon.web.attention.AttentionPages;
import dev.pynmon.web.audit.AuditPages;
import dev.pynmon.web.broker.BrokerPages;
import dev.pynmon.web.call.CallPages;
import dev.pynmon.web.clientdata.ClientDataPages;
import dev.pynmon.web.difference.DifferencePages;
import dev.pynmon.web.error.ErrorReplies;
import dev.pynmon.web.event.EventPages;
import dev.pynmon.web.failure.FailurePages;
import dev.pynmon.web.familytree.FamilyPages;
import dev.pynmon.web.html.Html;
import dev.pynmon.web.invocation.InvocationPages;
import dev.pynmon.web.listing.ListPages;
import dev.pynmon.web.live.LivePages;
import dev.pynmon.web.live.LiveStreams;
import dev.pynmon.web.log.LogPages;
import dev.pynmon.web.orchestrator.OrchestratorPages;
import dev.pynmon.web.overview.OverviewPages;
import dev.pynmon.web.page.Route;
import dev.pynmon.web.purge.PurgePages;
import dev.pynmon.web.recovery.StrandedPages;
import dev.pynmon.web.rerun.Reruns;
import dev.pynmon.web.rerun.bulk.BulkPages;
import dev.pynmon.web.runner.RunnerPages;
import dev.pynmon.web.scheduler.SchedulerPages;
import dev.pynmon.web.search.SearchPages;
import dev.pynmon.web.shell.Shell;
import dev.pynmon.web.shell.ZoneChoice;
import dev.pynmon.web.state.StatePages;
import dev.pynmon.web.task.TaskPages;
import dev.pynmon.web.timeline.TimelinePages;
import dev.pynmon.web.trigger.pages.TriggerPages;
import dev.pynmon.web.url.Links;
import dev.pynmon.web.workflow.WorkflowPages;
import io.helidon.webserver.http.Handler;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;

/** Puts all pages together, once: a page joins by its line in {@link #routes}. */
public final class WebRoutes {
  private WebRoutes() {}

  /** The handler of everything under the base path. */
  public static Handler handler(
      String base,
      boolean readOnly,
      String version,
      Clock clock,
      AccessConfig config,
      UseCases useCases,
      LiveStreams streams) {
    Html html = new Html(Links.plain(base));
    Assets assets = Assets.all();
    Access access = new Access(base, config, useCases.access(), clock);
    return new Endpoint(
        new Dispatcher(
            new ServerSetting(base, readOnly, clock),
            useCases.apps().all(),
            access.door(),
            Gates.ofProgram(),
            new Router(routes(html, assets, access, useCases, streams)),
            new Responses(new Shell(html, assets, version, readOnly), base),
            new ErrorReplies(html, useCases.apps().memory())));
  }

  /** Whether an address of this path, as it was sent, may be long. Looks nothing up. */
  public static boolean mayBeLong(String path) {
    return LogPages.mayStandAt(path);
  }

  /** Everything that is answered, for whoever has to try all of it. */
  public static List<Route> all(UseCases useCases) {
    Clock clock = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC); // none of it is asked
    Access access = new Access("", AccessConfig.plain(), useCases.access(), clock);
    return routes(new Html(Links.plain("")), Assets.all(), access, useCases, new LiveStreams());
  }

  static List<Route> routes(
      Html html, Assets assets, Access access, UseCases useCases, LiveStreams streams) {
    AppUseCases apps = useCases.apps();
    InvocationUseCases invocations = useCases.invocations();
    ShowTasksUseCase tasks = useCases.tasks();
    Reruns reruns = new Reruns(useCases.reruns());
    return Stream.of(
            StaticFiles.routes(assets),
            access.routes(html),
            ZoneChoice.routes(),
            AuditPages.routes(html, useCases.access().audit()),
            AppPages.routes(html, apps),
            OverviewPages.routes(
                html,
                apps.overview(),
                apps.attention(),
                useCases.purges().progress(),
                useCases.reruns().many().progress(),
                reruns),
            LivePages.routes(apps.changes(), streams, System::nanoTime),
            AttentionPages.routes(html, apps.attention(), reruns),
            ListPages.routes(html, invocations.all()),
            InvocationPages.routes(html, invocations.one(), reruns),
            TimelinePages.routes(html, useCases.timeline()),
            TaskPages.routes(html, tasks),
            FailurePages.routes(html, useCases.failures()),
            DifferencePages.routes(html, invocations.compare()),
            FamilyPages.routes(html, invocations.families()),
            BrokerPages.routes(html, useCases.broker(), reruns),
            StatePages.routes(html, useCases.stateBackend()),
            ClientDataPages.routes(html, useCases.clientData()),
            CallPages.routes(html, useCases.calls()),
            WorkflowPages.routes(html, useCases.workflows()),
            SearchPages.routes(html, useCases.search()),
            LogPages.routes(html, useCases.logs()),
            OrchestratorPages.routes(html, useCases.orchestrator(), reruns),
            RunnerPages.routes(html, useCases.runners()),
            EventPages.routes(html, useCases.events()),
            TriggerPages.routes(html, useCases.triggers()),
            PurgePages.routes(html, useCases.purges()),
            reruns.routes(html),
            StrandedPages.routes(html, useCases.reruns().recovery(), reruns),
            SchedulerPages.routes(html, useCases.reruns().scheduler(), reruns),
            BulkPages.routes(html, useCases.reruns().many()))
        .flatMap(List::stream)
        .toList();
  }
}
