package dev.pynmon.web.task;

import dev.pynmon.application.port.in.task.ShowTasksUseCase;
import dev.pynmon.application.port.in.task.TaskList;
import dev.pynmon.application.port.in.task.TaskListQuery;
import dev.pynmon.application.port.in.task.TaskOrder;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.search.Noun;
import dev.pynmon.web.error.Required;
import dev.pynmon.web.html.Html;
import dev.pynmon.web.html.Template;
import dev.pynmon.web.page.Area;
import dev.pynmon.web.page.Head;
import dev.pynmon.web.page.Reply;
import dev.pynmon.web.page.Request;
import dev.pynmon.web.param.Params;
import dev.pynmon.web.param.PastEnd;
import dev.pynmon.web.query.QueryParam;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Answers the list of tasks and its table alone. */
final class TaskListHandler {
  /** In which order, by a word. */
  static final String SORT = "sort";

  /** Before that word: the other way round. */
  static final String REVERSED = "-";

  private static final int LIMIT = 50;

  /** So many rows stay below 250 KB. */
  private static final int MAX_LIMIT = 100;

  private final ShowTasksUseCase tasks;
  private final Template<TaskListPage> page;
  private final Template<NeverInvokedView> never;
  private final Template<TaskListPage> table;

  TaskListHandler(Html html, ShowTasksUseCase tasks) {
    this.tasks = tasks;
    this.never = html.template("task/never", NeverInvokedView.class);
    this.page = html.template("task/list", TaskListPage.class);
    this.table = html.template("task/table", TaskListPage.class);
  }

  Reply page(Request request) {
    Listed listed = list(request);
    return Reply.page(
        Ranges.head(Head.of(Area.TASKS), listed.list().report()),
        page.render(listed.view(request)).then(never.render(never(listed.list(), request))));
  }

  private static NeverInvokedView never(TaskList list, Request request) {
    return NeverInvokedView.of(list.catalogue(), list.neverInvoked(), list.asOf(), request.links());
  }

  Reply table(Request request) {
    return Reply.fragment(table.render(list(request).view(request)));
  }

  private Listed list(Request request) {
    TaskListQuery query = query(request);
    TaskList list = tasks.list(query);
    if (list.total().value() == 0 && query.search().isEmpty()) {
      Required.of(Component.ORCHESTRATOR, list.known());
    }
    return new Listed(query.at(PastEnd.shown(query.page(), list.page(), request.params())), list);
  }

  static TaskListQuery query(Request request) {
    Params params = request.params();
    int limit = params.number(Params.LIMIT, LIMIT, 1, MAX_LIMIT);
    int page = params.number("page", 1, 1, PageRequest.MAX_SKIP / limit + 1);
    String sort = sort(params);
    return new TaskListQuery(
        request.app().key(),
        Ranges.read(params, request.now()),
        QueryParam.read(params, Noun.TASKS, request.now()),
        TaskOrder.valueOf(sort.replace(REVERSED, "").toUpperCase(Locale.ROOT)),
        sort.startsWith(REVERSED),
        new PageRequest.Skip(limit, (page - 1) * limit));
  }

  private static String sort(Params params) {
    List<String> words =
        Arrays.stream(TaskOrder.values())
            .map(HeadRow::word)
            .flatMap(word -> Stream.of(word, REVERSED + word))
            .toList();
    return params.choice(SORT, words, HeadRow.word(TaskOrder.FINISHED));
  }

  /** What was read, for which question. */
  private record Listed(TaskListQuery query, TaskList list) {
    TaskListPage view(Request request) {
      return TaskListPage.of(list, query, request);
    }
  }
}
