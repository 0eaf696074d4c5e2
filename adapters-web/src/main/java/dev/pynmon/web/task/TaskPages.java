package dev.pynmon.web.task;

import dev.pynmon.application.port.in.task.ShowTasksUseCase;
import dev.pynmon.domain.search.Noun;
import dev.pynmon.web.html.Html;
import dev.pynmon.web.page.Area;
import dev.pynmon.web.page.Head;
import dev.pynmon.web.page.Route;
import dev.pynmon.web.query.AskedPages;
import java.util.ArrayList;
import java.util.List;

/** The tasks, and each of them. */
public final class TaskPages {
  private TaskPages() {}

  /** Their routes. */
  public static List<Route> routes(Html html, ShowTasksUseCase tasks) {
    TaskListHandler list = new TaskListHandler(html, tasks);
    TaskHandler task = new TaskHandler(html, tasks);
    List<Route> routes = new ArrayList<>(TaskExport.routes(tasks));
    routes.add(
        Route.page("/tasks", new AskedPages(html).of(Noun.TASKS, Head.of(Area.TASKS), list::page)));
    routes.add(Route.fragment("/tasks/refresh", list::table));
    routes.add(Route.page("/tasks/{key}", task::page));
    return routes;
  }
}
