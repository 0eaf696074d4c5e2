package dev.pynmon.web.invocation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pynmon.application.port.in.familytree.FamilyTreeQuery;
import dev.pynmon.application.port.in.familytree.ShowFamilyTreeResult;
import dev.pynmon.application.port.in.invocation.InvocationDetail;
import dev.pynmon.application.port.in.invocation.InvocationWithScene;
import dev.pynmon.application.port.in.invocation.ShowHistoryResult;
import dev.pynmon.application.port.in.invocation.ShowInvocationResult;
import dev.pynmon.application.port.in.invocation.ShowInvocationUseCase;
import dev.pynmon.application.port.in.invocation.TriggeredInvocation;
import dev.pynmon.application.port.in.invocation.WholeInvocation;
import dev.pynmon.domain.app.Absence;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.why.Why;
import dev.pynmon.pictures.text.ShortId;
import dev.pynmon.web.criticalpath.PathCard;
import dev.pynmon.web.criticalpath.PathJson;
import dev.pynmon.web.error.InvocationProblems;
import dev.pynmon.web.familytree.FamilyCard;
import dev.pynmon.web.familytree.FamilyForm;
import dev.pynmon.web.html.Html;
import dev.pynmon.web.html.Markup;
import dev.pynmon.web.html.Template;
import dev.pynmon.web.page.Area;
import dev.pynmon.web.page.Head;
import dev.pynmon.web.page.Reply;
import dev.pynmon.web.page.Request;
import dev.pynmon.web.rerun.Reruns;
import dev.pynmon.web.url.SceneLink;
import dev.pynmon.web.why.WhyJson;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Answers the page of one invocation and its JSON. */
final class DetailHandler {
  private final ShowInvocationUseCase invocations;
  private final Reruns reruns;
  private final FamilyCard card;
  private final PathCard path;
  private final Template<DetailPage> beforeFamily;
  private final Template<DetailPage> afterFamily;
  private final Template<PanelView> panel;

  DetailHandler(Html html, ShowInvocationUseCase invocations, Reruns reruns) {
    this.invocations = invocations;
    this.reruns = reruns;
    this.card = new FamilyCard(html);
    this.path = new PathCard(html);
    this.beforeFamily = html.template("invocation/detail", DetailPage.class);
    this.afterFamily = html.template("invocation/detail-rest", DetailPage.class);
    this.panel = html.template("invocation/panel", PanelView.class);
  }

  Reply page(Request request) {
    InvocationId id = InvocationProblems.id(request);
    FamilyForm form = FamilyForm.of(request.params());
    FamilyTreeQuery query = new FamilyTreeQuery(request.app().key(), id, form.expansions());
    WholeInvocation whole = invocations.whole(query);
    InvocationDetail detail = found(whole.invocation(), request);
    DetailPage page =
        DetailPage.of(
            detail, why(whole), whole.triggering(), reruns.around(id, request), request.links());
    Head head = Head.of(Area.INVOCATIONS).page(ShortId.of(id)).asOf(detail.asOf());
    return Reply.page(
        page.follows() ? head.retrying() : head,
        beforeFamily
            .render(page)
            .then(card(whole, form, request))
            .then(path.of(whole.path(), detail.asOf(), request.links()))
            .then(afterFamily.render(page)));
  }

  /** Of one that failed for another's failure with that one. */
  private static Why why(WholeInvocation whole) {
    return whole
        .path()
        .cause()
        .map(cause -> whole.why().and(cause, List.of()))
        .orElseGet(whole::why);
  }

  /** Nothing when the invocation was purged since its page was read, or is alone. */
  private Markup card(WholeInvocation whole, FamilyForm form, Request request) {
    return whole.family() instanceof ShowFamilyTreeResult.Found found && !found.view().isAlone()
        ? card.of(found.view().with(whole.path()), form, request.links())
        : Markup.EMPTY;
  }

  /** The same in short, to be shown below a timeline whose parameters it keeps. */
  Reply panel(Request request) {
    InvocationWithScene asked =
        invocations.withScene(request.app().key(), InvocationProblems.id(request));
    InvocationDetail detail = found(asked.invocation(), request);
    PanelView view =
        PanelView.of(
            detail, asked.scene(), asked.path(), request.links(), request.params().query());
    return Reply.fragment(panel.render(view));
  }

  /** Leads to the timeline of its life: rows of lists would name its times twice for each. */
  Reply timeline(Request request) {
    InvocationDetail detail =
        found(invocations.show(request.app().key(), InvocationProblems.id(request)), request);
    return Reply.seeOther(
        SceneLink.orBare(detail.scene(Optional.empty()), request.links()).hrefText());
  }

  /**
   * All or nothing: a program must not take what is missing for what is not there. Only the trigger
   * store may be missing, which the answer says: whoever asks for a status needs none.
   */
  Reply api(Request request) {
    TriggeredInvocation asked =
        invocations.withTriggers(request.app().key(), InvocationProblems.id(request));
    InvocationDetail detail = found(asked.invocation(), request);
    requireNeeded(detail.missing());
    requireNeeded(asked.triggering().missing());
    ObjectNode json = InvocationJson.of(detail.row(), asked.triggering(), request.links());
    json.set("why", WhyJson.of(asked.why(), detail.asOf()));
    json.set("critical_path", PathJson.of(asked.path(), detail.asOf()));
    return Reply.json(json);
  }

  private static void requireNeeded(Map<Component, Absence> missing) {
    if (!Collections.disjoint(missing.keySet(), InvocationProblems.NEEDED)) {
      throw InvocationProblems.unanswered(missing);
    }
  }

  Reply history(Request request) {
    InvocationId id = InvocationProblems.id(request);
    return switch (invocations.history(request.app().key(), id)) {
      case ShowHistoryResult.Found found -> Reply.json(HistoryJson.of(found));
      case ShowHistoryResult.NotFound _ -> throw InvocationProblems.notFound(request, id);
      case ShowHistoryResult.Unanswered silent ->
          throw InvocationProblems.unanswered(silent.missing());
    };
  }

  static InvocationDetail found(ShowInvocationResult result, Request request) {
    return switch (result) {
      case ShowInvocationResult.Found found -> found.detail();
      case ShowInvocationResult.NotFound none ->
          throw InvocationProblems.notFound(request, none.id());
      case ShowInvocationResult.Unanswered silent ->
          throw InvocationProblems.unanswered(silent.missing());
    };
  }
}
