package dev.pynmon.web.invocation;

import dev.pynmon.application.port.in.InvocationUseCases;
import dev.pynmon.application.port.in.overview.ShowOverviewUseCase;
import dev.pynmon.application.port.in.task.ListTasksUseCase;
import dev.pynmon.web.html.Html;
import dev.pynmon.web.page.Route;
import java.util.List;

/** The list of invocations, the page of one, and its JSON. */
public final class InvocationPages {
  private InvocationPages() {}

  /** Their routes. */
  public static List<Route> routes(
      Html html,
      InvocationUseCases invocations,
      ListTasksUseCase tasks,
      ShowOverviewUseCase overview) {
    ListHandler list = new ListHandler(html, invocations, tasks, overview);
    DetailHandler detail = new DetailHandler(html, invocations);
    return List.of(
        Route.page("/invocations", list::page),
        Route.fragment("/invocations/table", list::table),
        Route.page("/invocations/{id}", detail::page),
        Route.fragment("/invocations/{id}/panel", detail::panel),
        Route.json("/invocations/{id}/api", detail::api),
        Route.json("/invocations/{id}/history", detail::history));
  }
}
