package dev.pynmon.web.familytree;

import dev.pynmon.application.port.in.familytree.FamilyTreeView;
import dev.pynmon.domain.app.Absence;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.familytree.ChildrenPlace;
import dev.pynmon.domain.familytree.FamilyEdge;
import dev.pynmon.domain.familytree.FamilyTree;
import dev.pynmon.domain.familytree.Relation;
import dev.pynmon.pictures.familytree.FamilyText;
import dev.pynmon.pictures.text.SafeText;
import dev.pynmon.pictures.text.ShortId;
import dev.pynmon.web.part.MissingNote;
import dev.pynmon.web.part.Way;
import dev.pynmon.web.url.Href;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A family without its picture, for the templates {@code familytree/top}, {@code familytree/list}
 * and {@code familytree/bottom}.
 *
 * @param familyId whose family it is
 * @param familyCount how many are shown, and of how many
 * @param familyOther the same the other way
 * @param familyLegend the kinds of lines that occur; none for a list
 * @param familyNote what of the address could not be heeded; "" when all was
 * @param familyMissing the components that could not be asked, as far as the page does not say it
 * @param familyLines its lines; none for a picture
 * @param skipTo what stands behind the picture; "" where there is none
 */
record CardView(
    String familyId,
    String familyCount,
    Way familyOther,
    List<LegendRow> familyLegend,
    String familyNote,
    List<MissingNote> familyMissing,
    List<FamilyLine> familyLines,
    String skipTo) {

  /** For a page that says itself what is missing, but for the triggers, which it does not ask. */
  static CardView of(FamilyTreeView view, FamilyLinks links) {
    return of(view, links, triggersAlone(view.missing()));
  }

  static CardView withMissing(FamilyTreeView view, FamilyLinks links) {
    return of(view, links, view.missing());
  }

  private static CardView of(
      FamilyTreeView view, FamilyLinks links, Map<Component, Absence> missing) {
    boolean list = links.form().list();
    return new CardView(
        SafeText.whole(view.focus().value()),
        FamilyText.count(view.tree()),
        new Way(new Href(links.other()), list ? "as a picture" : "as a list"),
        list ? List.of() : LegendRow.of(view.tree()),
        note(view),
        MissingNote.of(missing),
        list ? FamilyLine.of(view, links) : List.of(),
        list ? "" : "family-end");
  }

  /** Nothing where another component is missing for the same reason. */
  private static Map<Component, Absence> triggersAlone(Map<Component, Absence> missing) {
    return MissingNote.byReason(missing).entrySet().stream()
        .filter(reason -> reason.getValue().equals(List.of(Component.TRIGGER)))
        .collect(Collectors.toMap(reason -> Component.TRIGGER, Map.Entry::getKey));
  }

  private static String note(FamilyTreeView view) {
    return view.expansions()
        .place()
        .map(ChildrenPlace::parent)
        .filter(parent -> view.tree().node(parent).isEmpty())
        .map(parent -> "children_of names " + ShortId.of(parent) + ", which is not in this family.")
        .orElse("");
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
