package dev.pynmon.web.familytree;

import dev.pynmon.domain.familytree.FamilyMore;
import dev.pynmon.domain.familytree.FamilyRow;
import dev.pynmon.domain.familytree.FamilyTree;

/**
 * Where what stands for children that are not drawn leads: to more of them, and where no more fit,
 * to the others.
 *
 * @param href the page that shows them
 * @param side {@code before} or {@code after} where children are paged through; else ""
 */
record MoreLink(String href, String side) {
  static MoreLink of(FamilyTree tree, FamilyMore more, FamilyLinks links) {
    boolean pages = more.rest().paged() || tree.isFull() || links.form().expansions().isFull();
    return pages
        ? new MoreLink(
            links.at(more.rest().place()),
            more.kind() == FamilyRow.Kind.BEFORE ? "before" : "after")
        : new MoreLink(links.more(more.parent()), "");
  }
}
