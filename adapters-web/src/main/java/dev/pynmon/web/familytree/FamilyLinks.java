package dev.pynmon.web.familytree;

import dev.pynmon.domain.familytree.ChildrenPlace;
import dev.pynmon.domain.familytree.Kin;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.web.part.PageLinks;
import dev.pynmon.web.url.Links;
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

  /** The page of an invocation. */
  String invocation(InvocationId id) {
    return links.to("invocations", id.value()).toString();
  }

  /** The page of the event that started this one; "" where none is known to have. */
  String event(Kin kin) {
    return kin.event().map(event -> PageLinks.event(event.id(), links)).orElse("");
  }

  /** The page of the focus with more children of this one. */
  String more(InvocationId parent) {
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
