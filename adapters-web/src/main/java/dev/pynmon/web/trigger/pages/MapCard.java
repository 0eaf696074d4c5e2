package dev.pynmon.web.trigger.pages;

import dev.pynmon.application.port.in.trigger.TriggerList;
import dev.pynmon.domain.trigger.DamagedTrigger;
import dev.pynmon.domain.trigger.StoredTrigger;
import dev.pynmon.domain.triggermap.MapLimits;
import dev.pynmon.domain.triggermap.TriggerMap;
import dev.pynmon.pictures.svg.Svg;
import dev.pynmon.pictures.triggermap.LineKind;
import dev.pynmon.pictures.triggermap.MapSvg;
import dev.pynmon.pictures.triggermap.MapText;
import dev.pynmon.pictures.triggermap.TriggerNote.State;
import dev.pynmon.web.url.Links;
import java.util.List;
import java.util.stream.Stream;

/**
 * The map of triggers, for the template {@code trigger/map}.
 *
 * @param mapCount how much it shows
 * @param mapLegend the kinds of lines that occur
 * @param mapPicture the picture
 * @param mapChains what leads to what over more than one trigger; "" for nothing
 */
record MapCard(String mapCount, List<LegendRow> mapLegend, Svg mapPicture, String mapChains) {
  private static final String LABEL = "Map of triggers: the table below it says the same";

  /**
   * A kind of line.
   *
   * @param legendClass how it is drawn
   * @param legendText what it stands for
   */
  record LegendRow(String legendClass, String legendText) {
    static LegendRow of(LineKind kind) {
      return new LegendRow(kind.css(), kind.word());
    }
  }

  /** The map; nothing where there is no trigger. */
  static List<MapCard> of(TriggerList list, TriggerDeeds deeds, Links links) {
    List<StoredTrigger> triggers = list.mapped().items();
    return triggers.isEmpty() ? List.of() : List.of(of(map(triggers, deeds), deeds, links));
  }

  private static TriggerMap map(List<StoredTrigger> triggers, TriggerDeeds deeds) {
    return TriggerMap.of(
        triggers,
        deeds.around().conditions(),
        stored -> needsAttention(stored, deeds),
        MapLimits.DEFAULT);
  }

  private static boolean needsAttention(StoredTrigger stored, TriggerDeeds deeds) {
    return stored instanceof DamagedTrigger
        || deeds.mark(stored).state() == State.WRONG
        || stored.readable().filter(deeds::isOfNobody).isPresent();
  }

  private static MapCard of(TriggerMap map, TriggerDeeds deeds, Links links) {
    return new MapCard(
        MapText.count(map),
        Stream.of(LineKind.values())
            .filter(kind -> map.conditions().stream().map(LineKind::of).anyMatch(kind::equals))
            .map(LegendRow::of)
            .toList(),
        MapSvg.framed(map, new MapLinks(links), new DeedNotes(deeds), LABEL),
        MapText.chains(map));
  }
}
