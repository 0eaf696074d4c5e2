package dev.pynmon.web.trigger.runs;

import dev.pynmon.application.port.in.trigger.ListTriggerRunsUseCase;
import dev.pynmon.application.port.in.trigger.TriggerRunList;
import dev.pynmon.domain.app.Absence;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.search.Noun;
import dev.pynmon.web.error.Required;
import dev.pynmon.web.html.Html;
import dev.pynmon.web.html.Markup;
import dev.pynmon.web.html.Template;
import dev.pynmon.web.page.Area;
import dev.pynmon.web.page.Head;
import dev.pynmon.web.page.Reply;
import dev.pynmon.web.page.Request;
import dev.pynmon.web.page.Route;
import dev.pynmon.web.query.AskedPages;
import java.util.List;
import java.util.stream.Stream;

/** The list of runs, as a page and as files. */
public final class RunsList {
  /** The parameter that names a trigger. */
  public static final String TRIGGER = "trigger";

  private static final Head HEAD = Head.of(Area.TRIGGERS).page("Runs");

  private final ListTriggerRunsUseCase runs;
  private final Template<RunsPage> page;
  private final Template<NoRunsPage> none;

  private RunsList(Html html, ListTriggerRunsUseCase runs) {
    this.runs = runs;
    this.page = html.template("trigger/list", RunsPage.class);
    this.none = html.template("trigger/none", NoRunsPage.class);
  }

  /** Their routes. */
  public static List<Route> routes(Html html, ListTriggerRunsUseCase runs) {
    RunsList list = new RunsList(html, runs);
    Route page =
        Route.page("/trigger-runs", new AskedPages(html).of(Noun.TRIGGER_RUNS, HEAD, list::show));
    return Stream.concat(Stream.of(page), RunsExport.routes(runs).stream()).toList();
  }

  private Reply show(Request request) {
    RunsParams params = RunsParams.read(request.params(), request.now());
    TriggerRunList list = runs.list(params.query(request.app().key(), params.page()));
    return Reply.page(
        HEAD.asOf(list.asOf()), isOld(list) ? old(request) : known(list, params, request));
  }

  private static boolean isOld(TriggerRunList list) {
    return list.part().absence().filter(Absence.InThisVersion.class::isInstance).isPresent();
  }

  private Markup old(Request request) {
    return none.render(NoRunsPage.of(request.links()));
  }

  private Markup known(TriggerRunList list, RunsParams params, Request request) {
    return page.render(
        RunsPage.of(list, Required.of(Component.TRIGGER, list.part()), params, request));
  }
}
