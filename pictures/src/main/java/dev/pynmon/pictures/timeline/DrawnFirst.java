package dev.pynmon.pictures.timeline;

import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.timeline.Presence;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Which invocations are drawn first when not all are. */
final class DrawnFirst {
  private static final Comparator<Presence> NEWEST_FIRST =
      (a, b) -> {
        int ends = b.end().compareTo(a.end());
        int begins = ends != 0 ? ends : b.begin().compareTo(a.begin());
        return begins != 0 ? begins : a.id().compareTo(b.id());
      };

  private DrawnFirst() {}

  /** The selected ones, then those that go on longest, then those that began last. */
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
