package dev.pynmon.web.invocation;

import dev.pynmon.application.port.in.app.AppSummary;
import dev.pynmon.application.port.in.invocation.InvocationDetail;
import dev.pynmon.application.port.in.invocation.ShowHistoryResult;
import dev.pynmon.application.port.in.invocation.ShowInvocationResult;
import dev.pynmon.application.port.in.invocation.ShowInvocationUseCase;
import dev.pynmon.domain.app.Absence;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.web.error.Problem;
import dev.pynmon.web.error.ProblemException;
import dev.pynmon.web.error.Required;
import dev.pynmon.web.html.Html;
import dev.pynmon.web.html.Template;
import dev.pynmon.web.page.Area;
import dev.pynmon.web.page.Head;
import dev.pynmon.web.page.Reply;
import dev.pynmon.web.page.Visit;
import dev.pynmon.web.param.BadParameterException;
import dev.pynmon.web.text.ShortId;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Answers the page of one invocation and its JSON. */
final class DetailHandler {
  private static final int MAX_OTHER_APPS = 10;
  private static final Set<Component> FOR_JSON =
      EnumSet.of(Component.ORCHESTRATOR, Component.STATE_BACKEND);

  private final ShowInvocationUseCase invocations;
  private final Template<DetailPage> template;
  private final Template<PanelView> panel;

  DetailHandler(Html html, ShowInvocationUseCase invocations) {
    this.invocations = invocations;
    this.template = html.template("invocation/detail", DetailPage.class);
    this.panel = html.template("invocation/panel", PanelView.class);
  }

  Reply page(Visit visit) {
    InvocationDetail detail = find(visit);
    Head head = Head.of(Area.INVOCATIONS).page(ShortId.of(detail.row().id())).asOf(detail.asOf());
    return Reply.page(head, template.render(DetailPage.of(detail, visit.links())));
  }

  /** The same in short, to be shown below a timeline whose parameters it keeps. */
  Reply panel(Visit visit) {
    PanelView view = PanelView.of(find(visit), visit.links(), visit.params().query());
    return Reply.fragment(panel.render(view));
  }

  /** All or nothing: a program must not take what is missing for what is not there. */
  Reply api(Visit visit) {
    InvocationDetail detail = find(visit);
    if (!Collections.disjoint(detail.missing().keySet(), FOR_JSON)) {
      throw unanswered(detail.missing());
    }
    return Reply.json(InvocationJson.of(detail.row()));
  }

  Reply history(Visit visit) {
    InvocationId id = id(visit);
    return switch (invocations.history(visit.app().key(), id)) {
      case ShowHistoryResult.Found found -> Reply.json(HistoryJson.of(found));
      case ShowHistoryResult.NotFound none -> throw notFound(visit, id);
      case ShowHistoryResult.Unanswered silent -> throw unanswered(silent.missing());
    };
  }

  private InvocationDetail find(Visit visit) {
    InvocationId id = id(visit);
    return switch (invocations.show(visit.app().key(), id)) {
      case ShowInvocationResult.Found found -> found.detail();
      case ShowInvocationResult.NotFound none -> throw notFound(visit, id);
      case ShowInvocationResult.Unanswered silent -> throw unanswered(silent.missing());
    };
  }

  private static InvocationId id(Visit visit) {
    String text = visit.segment("id");
    return InvocationId.parse(text)
        .orElseThrow(() -> new BadParameterException("invocation id", text, "an invocation id"));
  }

  private static ProblemException notFound(Visit visit, InvocationId id) {
    AppSummary app = visit.app();
    Problem problem =
        Problem.notFound("No invocation " + id.value() + " in " + app.label() + ".")
            .advise("It may have been purged, or it belongs to another application.")
            .way("Invocations of " + app.label(), visit.links().area("invocations").toString());
    return new ProblemException(elsewhere(problem, visit, id));
  }

  private static Problem elsewhere(Problem problem, Visit visit, InvocationId id) {
    Problem more = problem;
    for (AppSummary other :
        visit.current().list().apps().stream()
            .filter(each -> !each.key().equals(visit.app().key()))
            .limit(MAX_OTHER_APPS)
            .toList()) {
      String href = visit.links().forApp(other.key()).to("invocations", id.value()).toString();
      more = more.way("Look for it in " + other.label(), href);
    }
    return more;
  }

  private static ProblemException unanswered(Map<Component, Absence> missing) {
    return missing.entrySet().stream()
        .filter(entry -> FOR_JSON.contains(entry.getKey()))
        .min(Map.Entry.comparingByKey())
        .map(entry -> new ProblemException(Required.problem(entry.getKey(), entry.getValue())))
        .orElseThrow(() -> new IllegalArgumentException("nothing is missing that it needs"));
  }
}
