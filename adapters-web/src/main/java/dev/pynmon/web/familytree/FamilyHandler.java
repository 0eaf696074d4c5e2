package dev.pynmon.web.familytree;

import dev.pynmon.application.port.in.familytree.FamilyTreeQuery;
import dev.pynmon.application.port.in.familytree.FamilyTreeView;
import dev.pynmon.application.port.in.familytree.ShowFamilyTreeResult;
import dev.pynmon.application.port.in.familytree.ShowFamilyTreeUseCase;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.web.error.InvocationProblems;
import dev.pynmon.web.html.Html;
import dev.pynmon.web.page.Reply;
import dev.pynmon.web.page.Request;

/** Answers a family tree: as a card, or bare for whoever has a frame of their own. */
final class FamilyHandler {
  private final ShowFamilyTreeUseCase families;
  private final FamilyCard card;

  FamilyHandler(Html html, ShowFamilyTreeUseCase families) {
    this.families = families;
    this.card = new FamilyCard(html);
  }

  Reply tree(Request request) {
    boolean bare = request.params().flag("bare");
    FamilyForm form = FamilyForm.of(request.params());
    FamilyTreeView view = find(request, form);
    return Reply.fragment(
        bare
            ? card.bare(view, form, request.links())
            : card.withNotes(view, form, request.links()));
  }

  private FamilyTreeView find(Request request, FamilyForm form) {
    InvocationId id = InvocationProblems.id(request);
    FamilyTreeQuery query = new FamilyTreeQuery(request.app().key(), id, form.expansions());
    return switch (families.withPath(query)) {
      case ShowFamilyTreeResult.Found found -> found.view();
      case ShowFamilyTreeResult.NotFound _ -> throw InvocationProblems.notFound(request, id);
      case ShowFamilyTreeResult.Unanswered silent ->
          throw InvocationProblems.unanswered(silent.missing());
    };
  }
}
