package dev.pynmon.web.invocation;

import dev.pynmon.application.port.in.invocation.InvocationDetail;
import dev.pynmon.application.port.in.invocation.InvocationRow;
import dev.pynmon.domain.app.Component;
import dev.pynmon.pictures.life.LifeText;
import dev.pynmon.pictures.text.CountText;
import dev.pynmon.web.listing.RowView;
import dev.pynmon.web.part.ExportLinks;
import dev.pynmon.web.url.Links;
import dev.pynmon.web.url.Query;
import java.util.List;
import java.util.Optional;

/**
 * The invocations that an invocation called, for the template {@code invocation/children}.
 *
 * @param childrenCount how many there are
 * @param childrenThere true when there are any
 * @param children the first of them
 * @param childrenMore how many are not shown; "" when all are
 * @param childrenExport all of them as a file
 * @param childrenNote why there are none
 */
record ChildrenView(
    String childrenCount,
    boolean childrenThere,
    List<Child> children,
    String childrenMore,
    ExportLinks childrenExport,
    String childrenNote) {

  /** Nothing where it is known to have called none. */
  static Optional<ChildrenView> of(InvocationDetail detail, Links links) {
    boolean known = !detail.missing().containsKey(Component.STATE_BACKEND);
    return known && detail.childCount().value() == 0
        ? Optional.empty()
        : Optional.of(of(detail, known, links));
  }

  private static ChildrenView of(InvocationDetail detail, boolean known, Links links) {
    int shown = detail.children().size();
    boolean more = detail.childCount().value() > shown;
    return new ChildrenView(
        known ? CountText.of(detail.childCount()) : "",
        shown > 0,
        detail.children().stream()
            .map(row -> new Child(RowView.of(row, detail.asOf(), links), duration(row, detail)))
            .toList(),
        more
            ? "The first "
                + CountText.of(shown)
                + " of "
                + CountText.of(detail.childCount())
                + " are shown."
            : "",
        ExportLinks.about(
            ChildrenExport.NAME,
            ChildrenExport.PARENT,
            detail.row().id().value(),
            Query.NONE,
            links),
        known ? "" : "Not known: the state backend cannot be read.");
  }

  private static String duration(InvocationRow row, InvocationDetail detail) {
    return LifeText.total(row.life(detail.asOf()));
  }

  /** A child with how long it took so far. */
  record Child(RowView childRow, String childDuration) {}
}
