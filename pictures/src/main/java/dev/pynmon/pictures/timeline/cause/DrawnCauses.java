package dev.pynmon.pictures.timeline.cause;

import dev.pynmon.pictures.scale.Covered;
import dev.pynmon.pictures.svg.Box;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a picture shows of events and triggers.
 *
 * @param markers in the order of time, one for each event and each tick that has a place
 * @param relations the lines between causes and what they led to
 * @param conditions the changes of status that met a condition
 * @param complete false when some were left out because they do not fit
 * @param placeless how many events and ticks have no place, because nothing that is shown tells
 *     where they happened; without the one that is looked for
 * @param focus what became of the event that was looked for
 */
public record DrawnCauses(
    List<Marker> markers,
    List<Relation> relations,
    List<ConditionFrame> conditions,
    boolean complete,
    int placeless,
    Focus focus) {
  /** Nothing, and nothing was looked for. */
  public static final DrawnCauses NONE =
      new DrawnCauses(List.of(), List.of(), List.of(), true, 0, Focus.NOT_ASKED);

  public DrawnCauses {
    markers = List.copyOf(markers);
    relations = List.copyOf(relations);
    conditions = List.copyOf(conditions);
  }

  /**
   * The same with names of markers where there is room.
   *
   * @param covered where something stands
   */
  public DrawnCauses named(Covered covered) {
    return new DrawnCauses(
        MarkerNames.placed(markers, covered), relations, conditions, complete, placeless, focus);
  }

  /** What they cover, but for lines, and for names that may be left out. */
  public List<Box> boxes() {
    Stream<Box> marks =
        Stream.concat(
            markers.stream().map(Marker::box), conditions.stream().map(ConditionFrame::box));
    return Stream.concat(marks, markers.stream().filter(Marker::focused).map(MarkerNames::box))
        .toList();
  }

  /** How many marks they count for. */
  public int marks() {
    return markers.stream().mapToInt(marker -> CauseSize.of(marker.cause(), Set.of())).sum()
        + CauseSize.RELATION * relations.size()
        + CauseSize.CONDITION * conditions.size();
  }

  /** True when nothing is drawn. */
  public boolean isEmpty() {
    return markers.isEmpty() && relations.isEmpty() && conditions.isEmpty();
  }

  /** What became of the event that was looked for. */
  public enum Focus {
    /** None was. */
    NOT_ASKED,
    /** It has a marker. */
    SHOWN,
    /** It met no condition, and such are not drawn. */
    UNMATCHED,
    /** It happened in another time than the window's. */
    OUTSIDE,
    /** Nothing that the picture shows tells where it happened. */
    PLACELESS,
    /** It is not kept, any more or at all, or cannot be read. */
    UNKNOWN
  }
}
