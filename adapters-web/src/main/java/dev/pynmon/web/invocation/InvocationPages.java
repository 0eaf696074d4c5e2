package dev.pynmon.web.invocation;

import dev.pynmon.application.port.in.invocation.ShowInvocationUseCase;
import dev.pynmon.web.html.Html;
import dev.pynmon.web.page.Route;
import dev.pynmon.web.rerun.Reruns;
import java.util.ArrayList;
import java.util.List;

/** The page of an invocation, and its JSON. */
public final class InvocationPages {
  private InvocationPages() {}

  /** Their routes. */
  public static List<Route> routes(Html html, ShowInvocationUseCase invocations, Reruns reruns) {
    DetailHandler detail = new DetailHandler(html, invocations, reruns);
    List<Route> routes = new ArrayList<>(ChildrenExport.routes(invocations));
    routes.addAll(
        List.of(
            Route.page("/invocations/{id}", detail::page),
            Route.page("/invocations/{id}/timeline", detail::timeline),
            Route.fragment("/invocations/{id}/panel", detail::panel),
            Route.json("/invocations/{id}/api", detail::api),
            Route.json("/invocations/{id}/history", detail::history)));
    return routes;
  }
}
