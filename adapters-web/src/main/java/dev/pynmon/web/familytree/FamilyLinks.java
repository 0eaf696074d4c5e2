package dev.pynmon.web.familytree;

import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.web.url.Links;
import dev.pynmon.web.url.Url;

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

  /** The page of the focus with more children of this one. */
  String more(InvocationId parent) {
    return page(new FamilyForm(form.expansions().and(parent), form.list()));
  }

  /** The family of another one on its own page; "" for that of the focus, which is shown. */
  String family(InvocationId id) {
    return id.equals(focus) ? "" : links.to("invocations", id.value()).at(PLACE).toString();
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
    return url.at(PLACE).toString();
  }
}
