package dev.pynmon.domain.timeline;

import dev.pynmon.domain.id.InvocationId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

  private RowAssigner() {}

  /** Gives each strand its row. Answers how many rows that makes. */
  static int assign(List<Strand> strands) {
    Map<InvocationId, TreeMap<Instant, Strand>> hosts = hosts(strands);
    Map<Strand, Strand> guests = new HashMap<>();
    FirstFit rows = new FirstFit();
    List<Strand> usual = new ArrayList<>();
    for (Strand strand : strands) {
      host(strand, hosts)
          .ifPresentOrElse(host -> guests.put(strand, host), () -> usual.add(strand));
    }
    usual.stream()
        .sorted(BY_BEGIN)
        .forEach(strand -> strand.putIntoRow(rows.place(strand.firstPlace(), strand.lastPlace())));
    guests.forEach((guest, host) -> guest.putIntoRow(host.row()));
    return rows.rows();
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
}
