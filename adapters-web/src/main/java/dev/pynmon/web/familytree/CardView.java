package dev.pynmon.web.familytree;

import dev.pynmon.application.port.in.familytree.FamilyTreeView;
import dev.pynmon.domain.app.Absence;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.familytree.ChildrenPlace;
import dev.pynmon.domain.familytree.Descent;
import dev.pynmon.domain.familytree.FamilyCourse;
import dev.pynmon.domain.familytree.FamilyEdge;
import dev.pynmon.domain.familytree.FamilyTree;
import dev.pynmon.domain.familytree.Stretch.Kind;
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
 * A family without its picture, for the templates {@code familytree/top}, {@code familytree/list},
 * {@code familytree/bottom} and {@code familytree/bare}.
 *
 * @param familyId whose family it is
 * @param familyCount how many are shown, and of how many
 * @param familyOther the same the other way
 * @param familyWhole how long they all took; "" where nobody knows
 * @param familyLegend what is drawn how, as far as it occurs; none for a list
 * @param familyOrder who does not stand where their first changes would have them; "" for nobody
 * @param familyNote what of the address could not be heeded; "" when all was
 * @param familyMissing the components that could not be asked, as far as the page does not say it
 * @param familyLines its lines; none for a picture
 * @param skipTo what stands behind the picture; "" where there is none
 */
record CardView(
    String familyId,
    String familyCount,
    String familyWhole,
    Way familyOther,
    List<LegendRow> familyLegend,
    String familyOrder,
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
    FamilyCourse course = FamilyCourse.of(view.tree());
    return new CardView(
        SafeText.whole(view.focus().value()),
        FamilyText.count(view.tree()),
        FamilyText.whole(course),
        new Way(new Href(links.other()), list ? "as a picture" : "as a list"),
        list ? List.of() : LegendRow.of(view.tree()),
        list ? "" : FamilyText.order(course),
        note(view),
        MissingNote.of(missing),
        list ? FamilyLine.of(view, links) : List.of(),
        list ? "" : "family-end");
  }

  /** Nothing where another component is missing for the same reason. */
  private static Map<Component, Absence> triggersAlone(Map<Component, Absence> missing) {
    return MissingNote.byReason(missing).entrySet().stream()
        .filter(reason -> reason.getValue().equals(List.of(Component.TRIGGER)))
        .collect(Collectors.toMap(_ -> Component.TRIGGER, Map.Entry::getKey));
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
   * Something that occurs in the picture.
   *
   * @param legendClass how it is drawn
   * @param legendText what it means
   */
  record LegendRow(String legendClass, String legendText) {
    static List<LegendRow> of(FamilyTree tree) {
      return Stream.of(times(tree), kinds(tree), others(tree)).flatMap(rows -> rows).toList();
    }

    private static Stream<LegendRow> times(FamilyTree tree) {
      return Stream.of(
              row(told(tree, Kind.WAITED), "waited", "waited"),
              row(told(tree, Kind.RAN), "ran", "ran"),
              row(told(tree, Kind.LOST), "lost-time", "lost with its runner"))
          .flatMap(rows -> rows);
    }

    private static boolean told(FamilyTree tree, Kind kind) {
      return tree.nodes().stream()
          .flatMap(node -> node.facts().stretches().stream())
          .anyMatch(stretch -> stretch.kind() == kind);
    }

    private static Stream<LegendRow> kinds(FamilyTree tree) {
      return Arrays.stream(Descent.values())
          .filter(kind -> tree.edges().stream().anyMatch(edge -> edge.descent() == kind))
          .map(kind -> new LegendRow("ft-edge-" + kind.value(), word(kind)));
    }

    private static Stream<LegendRow> others(FamilyTree tree) {
      boolean path = tree.edges().stream().anyMatch(FamilyEdge::onPath);
      boolean failed = tree.edges().stream().anyMatch(edge -> edge.failed() && !edge.onPath());
      return Stream.concat(
          row(failed, "failed", "failed there or below"), row(path, "path", "path to the root"));
    }

    private static Stream<LegendRow> row(boolean occurs, String css, String text) {
      return occurs ? Stream.of(new LegendRow(css, text)) : Stream.empty();
    }

    private static String word(Descent kind) {
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
