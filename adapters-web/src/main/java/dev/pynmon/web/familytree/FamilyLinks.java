package dev.pynmon.web.familytree;

import dev.pynmon.application.port.in.familytree.FamilyTreeView;
import dev.pynmon.domain.familytree.ChildrenPlace;
import dev.pynmon.domain.familytree.FamilyMore;
import dev.pynmon.domain.familytree.FamilyRow;
import dev.pynmon.domain.familytree.FamilyTree;
import dev.pynmon.domain.familytree.Kin;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.TriggerRunId;
import dev.pynmon.pictures.familytree.FamilyLight;
import dev.pynmon.pictures.familytree.FamilyWays;
import dev.pynmon.pictures.familytree.MoreLink;
import dev.pynmon.web.url.Href;
import dev.pynmon.web.url.Links;
import dev.pynmon.web.url.PageLinks;
import dev.pynmon.web.url.Url;
import java.util.Optional;

/**
 * Where the parts of a family lead. What shows more or otherwise is a page that does so, and
 * therefore works without script.
 *
 * @param focus whose family it is
 * @param form how it is shown
 * @param links makes the links of the page
 */
record FamilyLinks(InvocationId focus, FamilyForm form, Links links) {
  /** The place of the family on the page of an invocation. */
  private static final String PLACE = "family";

  /** The page of an invocation; none where its id is too long. */
  Href invocation(InvocationId id) {
    return PageLinks.invocation(id, links);
  }

  /** The page of the event that started this one; none where none is known to have. */
  Href event(Kin kin) {
    return kin.event().map(event -> PageLinks.event(event.id(), links)).orElse(Href.NONE);
  }

  /** The page with children that are not shown: more of them, and where no more fit, the others. */
  MoreLink more(FamilyTree tree, FamilyMore more) {
    boolean pages = more.rest().paged() || tree.isFull() || form.expansions().isFull();
    return pages
        ? new MoreLink(
            at(more.rest().place()), more.kind() == FamilyRow.Kind.BEFORE ? "before" : "after")
        : new MoreLink(more(more.parent()), "");
  }

  /** The same links for the parts of a picture. */
  FamilyWays inPicture(FamilyTreeView view) {
    return new InPicture(this, view.tree(), FamilyLight.of(view.path().path()));
  }

  /** The links of a picture. */
  private record InPicture(FamilyLinks links, FamilyTree tree, FamilyLight light)
      implements FamilyWays {
    @Override
    public Optional<String> invocation(InvocationId id) {
      return Optional.of(links.invocation(id)).filter(Href::leads).map(Href::hrefText);
    }

    @Override
    public Optional<MoreLink> more(FamilyMore more) {
      return Optional.of(links.more(tree, more));
    }

    @Override
    public Optional<String> run(TriggerRunId run) {
      return Optional.of(PageLinks.triggerRun(run, links.links))
          .filter(Href::leads)
          .map(Href::hrefText);
    }

    @Override
    public String icon(String name) {
      return links.links.icon(name);
    }
  }

  /** The page of the focus with more children of this one. */
  private String more(InvocationId parent) {
    return page(new FamilyForm(form.expansions().and(parent), form.list()));
  }

  /** The page of the focus with the children of one from a place on. */
  String at(ChildrenPlace place) {
    return page(new FamilyForm(form.expansions().at(place), form.list()));
  }

  /** The page of the focus with the same family the other way. */
  String other() {
    return page(new FamilyForm(form.expansions(), !form.list()));
  }

  private String page(FamilyForm wanted) {
    Url url = links.to("invocations", focus.value());
    if (wanted.list()) {
      url = url.with(FamilyForm.FORM, FamilyForm.LIST);
    }
    if (!wanted.expansions().ids().isEmpty()) {
      url = url.with(FamilyForm.EXPAND, wanted.expansions().text());
    }
    Optional<ChildrenPlace> place = wanted.expansions().place();
    return (place.isPresent() ? withPlace(url, place.get()) : url).at(PLACE).toString();
  }

  private static Url withPlace(Url url, ChildrenPlace place) {
    Url begun =
        url.with(FamilyForm.CHILDREN_OF, place.parent().value())
            .with(
                place.front() ? FamilyForm.CHILDREN_STARTED : FamilyForm.CHILDREN_SKIP,
                String.valueOf(place.passed()));
    return place
        .step()
        .map(
            step ->
                begun.with(
                    step.back() ? FamilyForm.CHILDREN_BEFORE : FamilyForm.CHILDREN_AFTER,
                    step.cursor().value()))
        .orElse(begun);
  }
}
