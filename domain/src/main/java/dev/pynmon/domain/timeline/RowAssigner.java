package dev.pynmon.domain.timeline;

import dev.pynmon.domain.id.InvocationId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.TreeMap;

/**
 * Puts the strands of one lane into rows, each into the first where it is in nobody's way. Taken by
 * their beginnings, that needs no more rows than there are strands at once. Cost: n log n.
 */
final class RowAssigner {
  private static final Comparator<Strand> BY_BEGIN =
      Comparator.comparingLong(Strand::firstPlace)
          .thenComparingLong(Strand::lastPlace)
          .thenComparing(strand -> strand.life().id());

  private final PriorityQueue<Taken> taken =
      new PriorityQueue<>(Comparator.comparingLong(Taken::until));
  private final PriorityQueue<Integer> free = new PriorityQueue<>();
  private int rows;

  /** A row that is in use up to a place. */
  private record Taken(int row, long until) {}

  private RowAssigner() {}

  /** Gives each strand its row. Answers how many rows that makes. */
  static int assign(List<Strand> strands) {
    Map<InvocationId, TreeMap<Instant, Strand>> hosts = hosts(strands);
    Map<Strand, Strand> guests = new HashMap<>();
    RowAssigner rows = new RowAssigner();
    List<Strand> usual = new ArrayList<>();
    for (Strand strand : strands) {
      host(strand, hosts)
          .ifPresentOrElse(host -> guests.put(strand, host), () -> usual.add(strand));
    }
    usual.stream().sorted(BY_BEGIN).forEach(rows::place);
    guests.forEach((guest, host) -> guest.putIntoRow(host.row()));
    return rows.rows;
  }

  /** The strands that have bars, by invocation and beginning. */
  private static Map<InvocationId, TreeMap<Instant, Strand>> hosts(List<Strand> strands) {
    Map<InvocationId, TreeMap<Instant, Strand>> hosts = new HashMap<>();
    for (Strand strand : strands) {
      if (strand.spells().stream().anyMatch(Spell::isBar)) {
        hosts
            .computeIfAbsent(strand.life().id(), id -> new TreeMap<>())
            .put(strand.begin(), strand);
      }
    }
    return hosts;
  }

  /** On whose bar a registration sits: that of the invocation that made it. */
  private static Optional<Strand> host(
      Strand strand, Map<InvocationId, TreeMap<Instant, Strand>> hosts) {
    return strand
        .loneRegistrationBy()
        .flatMap(parent -> Optional.ofNullable(hosts.get(parent)))
        .flatMap(own -> Optional.ofNullable(own.floorEntry(strand.begin())))
        .map(Map.Entry::getValue)
        .filter(host -> Life.barAt(host.spells(), strand.begin()).isPresent());
  }

  private void place(Strand strand) {
    for (Taken next = taken.peek();
        next != null && next.until() < strand.firstPlace();
        next = taken.peek()) {
      taken.remove();
      free.add(next.row());
    }
    int row = Optional.ofNullable(free.poll()).orElseGet(() -> rows++);
    strand.putIntoRow(row);
    taken.add(new Taken(row, strand.lastPlace()));
  }
}
