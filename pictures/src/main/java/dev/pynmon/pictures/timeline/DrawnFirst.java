package dev.pynmon.pictures.timeline;

import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.timeline.Presence;
import dev.pynmon.domain.timeline.ToldFirst;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Which invocations are drawn first when not all are. */
final class DrawnFirst {
  private static final Comparator<Presence> NEWEST_FIRST =
      ToldFirst.order(Presence::begin, Presence::end, Presence::id);

  private DrawnFirst() {}

  /** The selected ones, then the others in the order of {@link ToldFirst}. */
  static List<Presence> first(List<Presence> presences, Set<InvocationId> selected) {
    Comparator<Presence> selectedFirst =
        Comparator.comparing(presence -> !selected.contains(presence.id()));
    Comparator<Presence> order =
        selected.isEmpty() ? NEWEST_FIRST : selectedFirst.thenComparing(NEWEST_FIRST);
    return presences.stream().sorted(order).toList();
  }

  /** Some of them, in the order of all. */
  static List<Presence> inOrder(List<Presence> all, List<Presence> some) {
    Set<InvocationId> kept = some.stream().map(Presence::id).collect(Collectors.toSet());
    return all.stream().filter(presence -> kept.contains(presence.id())).toList();
  }
}
