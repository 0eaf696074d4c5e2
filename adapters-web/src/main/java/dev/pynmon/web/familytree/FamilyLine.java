package dev.pynmon.web.familytree;

import dev.pynmon.application.port.in.familytree.FamilyTreeView;
import dev.pynmon.domain.familytree.FamilyMore;
import dev.pynmon.domain.familytree.FamilyNode;
import dev.pynmon.domain.familytree.FamilyRow;
import dev.pynmon.pictures.familytree.FamilyText;
import dev.pynmon.pictures.familytree.MoreLink;
import dev.pynmon.pictures.text.SafeText;
import dev.pynmon.web.part.InvocationLink;
import dev.pynmon.web.url.Href;
import java.util.List;

/**
 * A line of the list that says what the picture shows.
 *
 * @param linePlace where it stands
 * @param lineLink the invocation, or the one whose children are not shown, and where it leads
 * @param lineText its function, or how many are not shown
 * @param lineChildren {@code before} or {@code after} where children are paged through; else ""
 * @param lineMember what is told of the invocation; none where it stands for children that are not
 *     shown
 */
record FamilyLine(
    LinePlace linePlace,
    InvocationLink lineLink,
    String lineText,
    String lineChildren,
    List<FamilyMember> lineMember) {
  private static final int TEXT = 80;

  static List<FamilyLine> of(FamilyTreeView view, FamilyLinks links) {
    Drawn drawn = Drawn.of(view.tree());
    return view.tree().rows().stream()
        .flatMap(
            row ->
                switch (row.kind()) {
                  case INVOCATION ->
                      drawn.node(row.id()).map(node -> of(row, node, drawn, links)).stream();
                  case BEFORE, MORE ->
                      drawn
                          .more(row)
                          .map(more -> of(row, more, links.more(view.tree(), more)))
                          .stream();
                })
        .toList();
  }

  private static FamilyLine of(FamilyRow row, FamilyNode node, Drawn drawn, FamilyLinks links) {
    return new FamilyLine(
        LinePlace.of(row),
        InvocationLink.elsewhere(row.id(), links.invocation(row.id())),
        SafeText.line(FamilyText.task(node.facts()), TEXT),
        "",
        List.of(FamilyMember.of(node, drawn.course(), links)));
  }

  private static FamilyLine of(FamilyRow row, FamilyMore more, MoreLink link) {
    return new FamilyLine(
        LinePlace.of(row),
        InvocationLink.elsewhere(row.id(), new Href(link.href())),
        SafeText.line(FamilyText.more(more), TEXT),
        link.side(),
        List.of());
  }
}
