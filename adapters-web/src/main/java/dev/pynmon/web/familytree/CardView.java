package dev.pynmon.web.familytree;

import dev.pynmon.application.port.in.familytree.FamilyTreeView;
import dev.pynmon.domain.familytree.FamilyEdge;
import dev.pynmon.domain.familytree.FamilyTree;
import dev.pynmon.domain.familytree.Relation;
import dev.pynmon.domain.query.Count;
import dev.pynmon.web.part.MissingNote;
import dev.pynmon.web.text.CountText;
import dev.pynmon.web.text.SafeText;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * A family without its picture, for the templates {@code familytree/top}, {@code familytree/list}
 * and {@code familytree/bottom}.
 *
 * @param familyId whose family it is
 * @param familyCount how many are shown, and of how many
 * @param familyOtherHref the same the other way
 * @param familyOtherText what that is
 * @param familyLegend the kinds of lines that occur; none for a list
 * @param familyMissing the components that could not be asked
 * @param familyLines its lines; none for a picture
 */
record CardView(
    String familyId,
    String familyCount,
    String familyOtherHref,
    String familyOtherText,
    List<LegendRow> familyLegend,
    List<MissingNote> familyMissing,
    List<FamilyLine> familyLines) {

  static CardView of(FamilyTreeView view, FamilyLinks links) {
    boolean list = links.form().list();
    return new CardView(
        SafeText.whole(view.focus().value()),
        count(view.tree()),
        links.other(),
        list ? "as a picture" : "as a list",
        list ? List.of() : LegendRow.of(view.tree()),
        List.of(),
        list ? FamilyLine.of(view, links) : List.of());
  }

  static CardView withMissing(FamilyTreeView view, FamilyLinks links) {
    CardView card = of(view, links);
    return new CardView(
        card.familyId,
        card.familyCount,
        card.familyOtherHref,
        card.familyOtherText,
        card.familyLegend,
        MissingNote.of(view.missing()),
        card.familyLines);
  }

  /** For example "9 of 21 invocations". */
  static String count(FamilyTree tree) {
    return counted(tree) + (tree.isFull() ? "; no more are drawn at once" : "");
  }

  private static String counted(FamilyTree tree) {
    int shown = tree.nodes().size();
    boolean all = tree.total() instanceof Count.Exact exact && exact.value() == shown;
    return all
        ? CountText.of(shown, "invocation")
        : CountText.of(shown) + " of " + CountText.of(tree.total(), "invocation");
  }

  /**
   * A kind of line that occurs in the picture.
   *
   * @param legendClass how it is drawn
   * @param legendText what it means
   */
  record LegendRow(String legendClass, String legendText) {
    static List<LegendRow> of(FamilyTree tree) {
      Stream<LegendRow> kinds =
          Arrays.stream(Relation.values())
              .filter(kind -> occurs(tree, kind))
              .map(kind -> new LegendRow("ft-edge-" + kind.value(), word(kind)));
      return Stream.concat(kinds, others(tree)).toList();
    }

    private static boolean occurs(FamilyTree tree, Relation kind) {
      return tree.edges().stream().anyMatch(edge -> edge.relation() == kind);
    }

    private static Stream<LegendRow> others(FamilyTree tree) {
      boolean path = tree.edges().stream().anyMatch(FamilyEdge::onPath);
      boolean failed = tree.edges().stream().anyMatch(edge -> edge.failed() && !edge.onPath());
      return Stream.of(
              failed ? List.of(new LegendRow("failed", "failed there or below")) : none(),
              path ? List.of(new LegendRow("path", "path to the root")) : none())
          .flatMap(List::stream);
    }

    private static List<LegendRow> none() {
      return List.of();
    }

    private static String word(Relation kind) {
      return switch (kind) {
        case DIRECT -> "direct call";
        case EVENT -> "event";
        case STATUS_TRIGGER -> "status trigger";
        case RESULT_TRIGGER -> "result trigger";
        case EXCEPTION_TRIGGER -> "exception trigger";
        case TRIGGER -> "other trigger";
      };
    }
  }
}
