package dev.pynmon.web.familytree;

import dev.pynmon.application.port.in.familytree.FamilyTreeQuery;
import dev.pynmon.application.port.in.familytree.FamilyTreeView;
import dev.pynmon.application.port.in.familytree.ShowFamilyTreeResult;
import dev.pynmon.application.port.in.familytree.ShowFamilyTreeUseCase;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.web.error.InvocationProblems;
import dev.pynmon.web.html.Html;
import dev.pynmon.web.page.Reply;
import dev.pynmon.web.page.Visit;

/** Answers a family tree: as a card, or bare for whoever has a frame of their own. */
final class FamilyHandler {
  private final ShowFamilyTreeUseCase families;
  private final FamilyCard card;

  FamilyHandler(Html html, ShowFamilyTreeUseCase families) {
    this.families = families;
    this.card = new FamilyCard(html);
  }

  Reply tree(Visit visit) {
    boolean bare = visit.params().flag("bare");
    FamilyForm form = FamilyForm.of(visit.params());
    FamilyTreeView view = find(visit, form);
    return Reply.fragment(
        bare
            ? FamilyCard.bare(view, form, visit.links())
            : card.withNotes(view, form, visit.links()));
  }

  private FamilyTreeView find(Visit visit, FamilyForm form) {
    InvocationId id = InvocationProblems.id(visit);
    FamilyTreeQuery query = new FamilyTreeQuery(visit.app().key(), id, form.expansions());
    return switch (families.show(query)) {
      case ShowFamilyTreeResult.Found found -> found.view();
      case ShowFamilyTreeResult.NotFound none -> throw InvocationProblems.notFound(visit, id);
      case ShowFamilyTreeResult.Unanswered silent ->
          throw InvocationProblems.unanswered(silent.missing());
    };
  }
}
