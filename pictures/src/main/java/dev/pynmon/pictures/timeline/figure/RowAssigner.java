package dev.pynmon.pictures.timeline.figure;

import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.timeline.Presence;
import dev.pynmon.domain.timeline.Segment;
import dev.pynmon.pictures.timeline.lane.FirstFit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Puts the stays of one lane into rows, each into the first where it is in nobody's way. Taken by
 * their beginnings, that needs no more rows than there are stays at once. Cost: n log n.
 */
public final class RowAssigner {
  private static final Comparator<Stay> BY_BEGIN =
      Comparator.comparingLong(Stay::firstPlace)
          .thenComparingLong(Stay::lastPlace)
          .thenComparing(stay -> stay.presence().id());

  private RowAssigner() {}

  /** Gives each stay its row. Answers how many rows that makes. */
  public static int assign(List<Stay> stays) {
    Map<InvocationId, TreeMap<Instant, Stay>> hosts = hosts(stays);
    Map<Stay, Stay> guests = new HashMap<>();
    FirstFit rows = new FirstFit();
    List<Stay> usual = new ArrayList<>();
    for (Stay stay : stays) {
      host(stay, hosts).ifPresentOrElse(host -> guests.put(stay, host), () -> usual.add(stay));
    }
    usual.stream()
        .sorted(BY_BEGIN)
        .forEach(stay -> stay.putIntoRow(rows.place(stay.firstPlace(), stay.lastPlace())));
    guests.forEach((guest, host) -> guest.putIntoRow(host.row()));
    return rows.rows();
  }

  /** Moves these so many rows down. */
  public static void lower(List<Stay> stays, int rows) {
    stays.forEach(stay -> stay.putIntoRow(stay.row() + rows));
  }

  /** The stays that have bars, by invocation and beginning. */
  private static Map<InvocationId, TreeMap<Instant, Stay>> hosts(List<Stay> stays) {
    Map<InvocationId, TreeMap<Instant, Stay>> hosts = new HashMap<>();
    for (Stay stay : stays) {
      if (stay.segments().stream().anyMatch(Segment::isBar)) {
        hosts.computeIfAbsent(stay.presence().id(), _ -> new TreeMap<>()).put(stay.begin(), stay);
      }
    }
    return hosts;
  }

  /** On whose bar a registration sits: that of the invocation that made it. */
  private static Optional<Stay> host(Stay stay, Map<InvocationId, TreeMap<Instant, Stay>> hosts) {
    return stay.loneRegistrationBy()
        .flatMap(parent -> Optional.ofNullable(hosts.get(parent)))
        .flatMap(own -> Optional.ofNullable(own.floorEntry(stay.begin())))
        .map(Map.Entry::getValue)
        .filter(host -> Presence.barAt(host.segments(), stay.begin()).isPresent());
  }
}
