package dev.pynmon.domain.timeline;

import java.util.List;

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
public record Causes(
    List<Marker> markers,
    List<Relation> relations,
    List<ConditionMark> conditions,
    boolean complete,
    int placeless,
    Focus focus) {
  /** Nothing, and nothing was looked for. */
  public static final Causes NONE =
      new Causes(List.of(), List.of(), List.of(), true, 0, Focus.NOT_ASKED);

  public Causes {
    markers = List.copyOf(markers);
    relations = List.copyOf(relations);
    conditions = List.copyOf(conditions);
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
