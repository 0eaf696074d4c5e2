package dev.pynmon.web.trigger.pages;

import dev.pynmon.application.port.in.TriggerUseCases;
import dev.pynmon.application.port.in.trigger.ConditionDetail;
import dev.pynmon.application.port.in.trigger.TriggerDetail;
import dev.pynmon.application.port.in.trigger.TriggerList;
import dev.pynmon.application.port.in.trigger.TriggerRunDetail;
import dev.pynmon.application.port.in.trigger.ValidConditionDetail;
import dev.pynmon.domain.app.Absence;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.id.TriggerRunId;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.search.Noun;
import dev.pynmon.pictures.text.SafeText;
import dev.pynmon.pictures.text.ShortId;
import dev.pynmon.web.error.Problem;
import dev.pynmon.web.error.ProblemException;
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
import dev.pynmon.web.query.AskedPages;
import dev.pynmon.web.query.QueryParam;
import dev.pynmon.web.trigger.runs.NoRunsPage;
import dev.pynmon.web.trigger.runs.RunsList;
import dev.pynmon.web.url.Href;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Triggers, their runs, and what met their conditions. */
public final class TriggerPages {
  private static final int ROWS = 100;
  private static final int LINE = 300;
  private static final int MOST = 100;
  private static final int LONGEST = 1_000;

  private final TriggerUseCases triggers;
  private final Template<TriggersPage> all;
  private final Template<TriggerPage> one;
  private final Template<TriggerRunPage> run;
  private final Template<ConditionPage> condition;
  private final Template<ValidConditionPage> valid;

  private TriggerPages(Html html, TriggerUseCases triggers) {
    this.triggers = triggers;
    this.all = html.template("trigger/triggers", TriggersPage.class);
    this.one = html.template("trigger/trigger", TriggerPage.class);
    this.run = html.template("trigger/run", TriggerRunPage.class);
    this.condition = html.template("trigger/condition", ConditionPage.class);
    this.valid = html.template("trigger/valid-condition", ValidConditionPage.class);
  }

  /** Their routes. */
  public static List<Route> routes(Html html, TriggerUseCases triggers) {
    TriggerPages pages = new TriggerPages(html, triggers);
    return Stream.of(
            pages.routes(new AskedPages(html)),
            TriggersExport.routes(triggers.all()).stream(),
            RunsList.routes(html, triggers.runs()).stream())
        .flatMap(each -> each)
        .toList();
  }

  private Stream<Route> routes(AskedPages asked) {
    return Stream.of(
        Route.page("/triggers", asked.of(Noun.TRIGGERS, Head.of(Area.TRIGGERS), this::all)),
        Route.page("/triggers/{id}", this::one),
        Route.json("/triggers/{id}/api", this::oneApi),
        Route.page("/trigger-runs/condition", this::condition),
        Route.page("/trigger-runs/valid-condition", this::validCondition),
        Route.page("/trigger-runs/{id}", this::run),
        Route.json("/trigger-runs/{id}/api", this::api));
  }

  private Reply all(Request request) {
    PageRequest asked = request.params().page(ROWS, MOST);
    TriggerList list =
        triggers.all().list(request.app().key(), QueryParam.read(request, Noun.TRIGGERS), asked);
    return Reply.page(
        Head.of(Area.TRIGGERS).asOf(list.asOf()),
        all.render(
            TriggersPage.of(
                list, Required.of(Component.TRIGGER, list.triggers()), asked, request)));
  }

  private Reply oneApi(Request request) {
    return Reply.json(TriggerJson.of(trigger(request)));
  }

  private TriggerDetail trigger(Request request) {
    String id = id(request, "trigger id").value();
    return there(triggers.all().one(request.app().key(), id), request, "No trigger " + id);
  }

  private Reply one(Request request) {
    TriggerDetail detail = trigger(request);
    String id = detail.trigger().id();
    return Reply.page(
        Head.of(Area.TRIGGERS).page(ShortId.of(id)).asOf(detail.asOf()),
        one.render(TriggerPage.of(detail, request.links())));
  }

  private Reply run(Request request) {
    TriggerRunDetail detail = found(request);
    String id = detail.run().id().value();
    return below(
        request,
        "Run " + ShortId.of(id),
        detail.asOf(),
        run.render(TriggerRunPage.of(detail, request.links())));
  }

  private Reply api(Request request) {
    return Reply.json(TriggerRunJson.of(found(request), request.links()));
  }

  private TriggerRunDetail found(Request request) {
    TriggerRunId id = id(request, "trigger run id");
    return there(
        triggers.run().show(request.app().key(), id), request, "No run of a trigger " + id.value());
  }

  private Reply condition(Request request) {
    String id = required(request, "condition_id");
    ConditionDetail detail =
        there(triggers.all().condition(request.app().key(), id), request, "No condition " + id);
    return below(
        request,
        "Condition",
        detail.asOf(),
        condition.render(ConditionPage.of(detail, request.links())));
  }

  private Reply validCondition(Request request) {
    String id = required(request, "valid_condition_id");
    ValidConditionDetail detail =
        there(
            triggers.all().validCondition(request.app().key(), id),
            request,
            "No condition met " + id);
    return below(
        request,
        "Condition met",
        detail.asOf(),
        valid.render(ValidConditionPage.of(detail, request.links())));
  }

  private static Reply below(Request request, String title, Instant asOf, Markup body) {
    Crumb above = new Crumb("Runs", Href.to(request.links().area("trigger-runs")));
    return Reply.page(Head.of(Area.TRIGGERS).page(title).via(above).asOf(asOf), body);
  }

  private static <T> T there(Answer<Optional<T>> answer, Request request, String missing) {
    return switch (answer) {
      case Answer.Available<Optional<T>> found ->
          found.value().orElseThrow(() -> new ProblemException(notFound(request, missing)));
      case Answer.Missing<Optional<T>> silent ->
          throw new ProblemException(
              silent.why() instanceof Absence.InThisVersion
                  ? notFound(request, missing).advise(NoRunsPage.OLD)
                  : Required.problem(Component.TRIGGER, silent.why()));
    };
  }

  private static Problem notFound(Request request, String missing) {
    String app = request.app().label();
    return Problem.notFound(SafeText.line(missing, LINE) + " in " + app + ".")
        .advise("It may have been purged, or it belongs to another application.")
        .member("error", "Trigger run not found")
        .way("Triggers of " + app, Href.to(request.links().area("triggers")));
  }

  private static TriggerRunId id(Request request, String name) {
    String text = request.segment("id");
    return TriggerRunId.parse(text)
        .orElseThrow(() -> new BadParameterException(name, text, "an id of 64 digits"));
  }

  private static String required(Request request, String name) {
    return request
        .params()
        .parsed(name, text -> Optional.of(text).filter(any -> any.length() <= LONGEST), "an id")
        .orElseThrow(() -> new BadParameterException(name, "", "an id"));
  }
}
