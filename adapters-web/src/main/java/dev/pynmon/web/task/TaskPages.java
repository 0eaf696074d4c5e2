package dev.pynmon.web.task;

import dev.pynmon.application.port.in.task.ShowTasksUseCase;
import dev.pynmon.web.html.Html;
import dev.pynmon.web.page.Route;
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
    routes.add(Route.page("/tasks", list::page));
    routes.add(Route.fragment("/tasks/refresh", list::table));
    routes.add(Route.page("/tasks/{key}", task::page));
    return routes;
  }
}
