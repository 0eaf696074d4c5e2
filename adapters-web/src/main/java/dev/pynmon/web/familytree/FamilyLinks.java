package dev.pynmon.web.familytree;

import dev.pynmon.application.port.in.familytree.FamilyTreeView;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.web.url.Links;

/**
 * Where the parts of a tree lead.
 *
 * @param view the family
 * @param links makes the links of the page
 */
record FamilyLinks(FamilyTreeView view, Links links) {
  /** The place of the tree on the page of an invocation. */
  static final String PLACE = "family";

  /** The page of an invocation. */
  String invocation(InvocationId id) {
    return links.to("invocations", id.value()).toString();
  }

  /** The page of the focus with more children of this one: it works without script. */
  String more(InvocationId parent) {
    return links
        .to("invocations", view.focus().value())
        .with("expand", view.expansions().and(parent).text())
        .at(PLACE)
        .toString();
  }
}
