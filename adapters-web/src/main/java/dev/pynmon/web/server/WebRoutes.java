package dev.pynmon.web.server;

import dev.pynmon.application.port.in.UseCases;
import dev.pynmon.web.app.AppPages;
import dev.pynmon.web.asset.Assets;
import dev.pynmon.web.broker.BrokerPages;
import dev.pynmon.web.call.CallPages;
import dev.pynmon.web.clientdata.ClientDataPages;
import dev.pynmon.web.error.ErrorReplies;
import dev.pynmon.web.event.EventPages;
import dev.pynmon.web.failure.FailurePages;
import dev.pynmon.web.familytree.FamilyPages;
import dev.pynmon.web.html.Html;
import dev.pynmon.web.invocation.InvocationPages;
import dev.pynmon.web.orchestrator.OrchestratorPages;
import dev.pynmon.web.overview.OverviewPages;
import dev.pynmon.web.page.Route;
import dev.pynmon.web.runner.RunnerPages;
import dev.pynmon.web.search.SearchPages;
import dev.pynmon.web.shell.Shell;
import dev.pynmon.web.state.StatePages;
import dev.pynmon.web.task.TaskPages;
import dev.pynmon.web.timeline.TimelinePages;
import dev.pynmon.web.workflow.WorkflowPages;
import io.helidon.webserver.http.Handler;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;

/** Puts all pages together, once: a page joins by its line in {@link #routes}. */
public final class WebRoutes {
  private WebRoutes() {}

  /** The handler of everything under the base path. */
  public static Handler handler(
      String base, boolean readOnly, String version, Clock clock, UseCases useCases) {
    Html html = new Html();
    Assets assets = Assets.all();
    Answers answers = new Answers(new Shell(html, assets, version, readOnly));
    Router router = new Router(routes(html, assets, useCases));
    return new Endpoint(
        new Dispatcher(base, clock, useCases.apps(), router, answers, new ErrorReplies(html)));
  }

  static List<Route> routes(Html html, Assets assets, UseCases useCases) {
    return Stream.of(
            StaticFiles.routes(assets),
            AppPages.routes(html, useCases),
            OverviewPages.routes(html, useCases),
            InvocationPages.routes(html, useCases),
            TimelinePages.routes(html, useCases),
            TaskPages.routes(html, useCases),
            FailurePages.routes(html, useCases),
            FamilyPages.routes(html, useCases),
            BrokerPages.routes(html, useCases),
            StatePages.routes(html, useCases),
            ClientDataPages.routes(html, useCases),
            CallPages.routes(html, useCases),
            WorkflowPages.routes(html, useCases),
            SearchPages.routes(html, useCases),
            OrchestratorPages.routes(html, useCases),
            RunnerPages.routes(html, useCases),
            EventPages.routes(html, useCases))
        .flatMap(List::stream)
        .toList();
  }
}
