package dev.pynmon.web.familytree;

import dev.pynmon.application.port.in.familytree.FamilyTreeView;
import dev.pynmon.domain.familytree.FamilyFacts;
import dev.pynmon.domain.familytree.FamilyMore;
import dev.pynmon.domain.familytree.FamilyNode;
import dev.pynmon.domain.familytree.FamilyRow;
import dev.pynmon.pictures.familytree.FamilyText;
import dev.pynmon.pictures.familytree.MoreLink;
import dev.pynmon.pictures.text.SafeText;
import dev.pynmon.web.part.InvocationLink;
import dev.pynmon.web.text.StatusBadge;
import java.util.List;
import java.util.Optional;

/**
 * A line of the list that says what the picture shows.
 *
 * @param lineLevel 1 for the root
 * @param lineIndent the same, no more than fits
 * @param linePosition its place among those with the same parent
 * @param lineSize how many these are
 * @param lineMore true when it stands for children that are not shown
 * @param lineChildren {@code before} or {@code after} where children are paged through; else ""
 * @param lineLink the invocation, or the one whose children are not shown, and where it leads
 * @param lineText its function, or how many are not shown
 * @param lineTitle its task
 * @param lineBadge its status; at most one
 * @param lineDuration how long it took
 * @param lineRemark what else is to be said
 * @param lineEvent the page of the event that started it; "" where none did
 */
record FamilyLine(
    String lineLevel,
    String lineIndent,
    String linePosition,
    String lineSize,
    boolean lineMore,
    String lineChildren,
    InvocationLink lineLink,
    String lineText,
    String lineTitle,
    List<StatusBadge> lineBadge,
    String lineDuration,
    String lineRemark,
    String lineEvent) {
  private static final int DEEPEST_INDENT = 12;

  static List<FamilyLine> of(FamilyTreeView view, FamilyLinks links) {
    Drawn drawn = Drawn.of(view.tree());
    return view.tree().rows().stream()
        .flatMap(
            row ->
                switch (row.kind()) {
                  case INVOCATION ->
                      drawn.node(row.id()).map(node -> of(row, node, links)).stream();
                  case BEFORE, MORE ->
                      drawn
                          .more(row)
                          .map(more -> of(row, more, links.more(view.tree(), more)))
                          .stream();
                })
        .toList();
  }

  private static FamilyLine of(FamilyRow row, FamilyNode node, FamilyLinks links) {
    return line(
        row,
        "",
        links.invocation(row.id()),
        FamilyText.task(node.facts()),
        Optional.of(badge(node.facts())),
        FamilyText.duration(node.facts()),
        String.join(", ", FamilyText.remarks(node)),
        links.event(node.member().kin()));
  }

  private static StatusBadge badge(FamilyFacts facts) {
    return facts.status().map(StatusBadge::of).orElseGet(StatusBadge::none);
  }

  private static FamilyLine of(FamilyRow row, FamilyMore more, MoreLink link) {
    return line(row, link.side(), link.href(), FamilyText.more(more), Optional.empty(), "", "", "");
  }

  private static FamilyLine line(
      FamilyRow row,
      String children,
      String href,
      String text,
      Optional<StatusBadge> badge,
      String duration,
      String remark,
      String event) {
    return new FamilyLine(
        String.valueOf(row.level()),
        String.valueOf(Math.min(row.level(), DEEPEST_INDENT)),
        String.valueOf(row.position()),
        String.valueOf(row.setSize()),
        row.kind() != FamilyRow.Kind.INVOCATION,
        children,
        InvocationLink.elsewhere(row.id(), href),
        SafeText.line(text, 80),
        text,
        badge.stream().toList(),
        duration,
        remark,
        event);
  }
}
