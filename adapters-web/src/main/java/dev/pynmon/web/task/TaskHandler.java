package dev.pynmon.web.task;

import dev.pynmon.application.port.in.task.ShowTaskResult;
import dev.pynmon.application.port.in.task.ShowTasksUseCase;
import dev.pynmon.application.port.in.task.TaskDetail;
import dev.pynmon.domain.access.Deed;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.pictures.text.SafeText;
import dev.pynmon.web.error.InvocationProblems;
import dev.pynmon.web.error.Problem;
import dev.pynmon.web.error.ProblemException;
import dev.pynmon.web.html.Html;
import dev.pynmon.web.html.Template;
import dev.pynmon.web.page.Area;
import dev.pynmon.web.page.Head;
import dev.pynmon.web.page.Reply;
import dev.pynmon.web.page.Request;
import dev.pynmon.web.param.BadParameterException;
import dev.pynmon.web.url.Href;

/** Answers the page of a task. */
final class TaskHandler {
  private final ShowTasksUseCase tasks;
  private final Template<TaskPage> page;

  TaskHandler(Html html, ShowTasksUseCase tasks) {
    this.tasks = tasks;
    this.page = html.template("task/task", TaskPage.class);
  }

  Reply page(Request request) {
    TaskKey task = key(request.segment("key"));
    return switch (tasks.show(
        request.app().key(), task, Ranges.read(request.params(), request.now()))) {
      case ShowTaskResult.Found found -> page(found.detail(), request);
      case ShowTaskResult.NotFound _ -> throw new ProblemException(notFound(request, task));
      case ShowTaskResult.Unanswered silent ->
          throw InvocationProblems.unanswered(silent.missing());
    };
  }

  private Reply page(TaskDetail detail, Request request) {
    OptionsView options =
        OptionsView.of(detail.catalogue(), detail.task(), detail.asOf(), request.links());
    return Reply.page(
        Ranges.head(
            Head.of(Area.TASKS).page(SafeText.name(detail.task().value())), detail.report()),
        page.render(
            TaskPage.of(
                detail, options, request.may(Deed.RERUN), request.self(), request.links())));
  }

  private static TaskKey key(String text) {
    return TaskKey.parse(text)
        .orElseThrow(
            () -> new BadParameterException("task key", text, "a task key like module.function"));
  }

  private static Problem notFound(Request request, TaskKey task) {
    return Problem.notFound(
            "No task of module "
                + task.module()
                + " with function "
                + task.function()
                + " is known in "
                + request.app().label()
                + ".")
        .advise(
            "A store knows a task from its first call until its last trace is purged; a file of"
                + " --tasks names what the code registers.")
        .way("Tasks of " + request.app().label(), Href.to(request.links().area("tasks")));
  }
}
