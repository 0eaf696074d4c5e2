package dev.pynmon.web.purge;

import dev.pynmon.application.port.in.purge.PurgePart;
import dev.pynmon.domain.app.Absence;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.purge.Holding;
import dev.pynmon.pictures.text.CountText;
import dev.pynmon.pictures.text.SafeText;
import dev.pynmon.web.text.AbsenceText;
import dev.pynmon.web.url.Href;
import dev.pynmon.web.url.Links;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What goes of one component, for the template {@code purge/parts}.
 *
 * @param partName the component
 * @param partHref its page; none while there is none
 * @param partEntries how many entries; "not known" when nobody can tell
 * @param partOf of which kinds
 * @param partOnly the page about it alone; none when that is this one
 * @param partOnlyLabel what that is called
 */
record PartRow(
    String partName,
    Href partHref,
    String partEntries,
    String partOf,
    Href partOnly,
    String partOnlyLabel) {
  static List<PartRow> of(List<PurgePart> parts, Links links) {
    boolean several = parts.size() > 1;
    return parts.stream().map(part -> of(part, several, links)).toList();
  }

  private static PartRow of(PurgePart part, boolean several, Links links) {
    Component component = part.component();
    return new PartRow(
        PurgeWords.name(component),
        component == Component.TRIGGER
            ? Href.NONE
            : Href.to(links.area(PurgeAddress.area(component))),
        entries(part),
        part.holdings().absence().map(PartRow::why).orElseGet(() -> kinds(part)),
        several ? Href.to(PurgeAddress.only(component, links)) : Href.NONE,
        "only this: the " + component.label());
  }

  /** What this monitor cannot reach, it cannot purge either. */
  private static String entries(PurgePart part) {
    return part.holdings().absence().filter(why -> !(why instanceof Absence.Down)).isPresent()
        ? "none"
        : part.entries().map(CountText::of).orElse("not known");
  }

  private static String why(Absence absence) {
    return (absence instanceof Absence.Down ? "" : "stays: ") + AbsenceText.word(absence);
  }

  private static String kinds(PurgePart part) {
    List<Holding> holdings = part.holdings().available().orElse(List.of());
    return holdings.isEmpty()
        ? "nothing is there"
        : holdings.stream().map(PartRow::kind).collect(Collectors.joining(", "));
  }

  private static String kind(Holding holding) {
    String noun = SafeText.name(holding.noun());
    return holding
        .entries()
        .map(count -> CountText.of(count) + " " + noun)
        .orElse(noun + ", nobody can tell how many");
  }
}
