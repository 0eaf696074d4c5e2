package dev.pynmon.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.demo.cluster.Mishap;
import dev.pynmon.domain.invocation.HistoryEntry;
import dev.pynmon.domain.orchestrator.AtomicRun;
import dev.pynmon.domain.status.KnownStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What whoever comes first has to look at. */
class SimulationStartTest {
  private static final Duration BURST = Duration.ofMinutes(15);

  @ParameterizedTest
  @CsvSource({
    "1, 2026-11-24T14:45:10Z",
    "2, 2026-11-24T02:13:00Z",
    "3, 2026-11-24T20:59:59Z",
    "4, 2026-11-24T05:30:30Z",
    "5, 2026-11-24T03:30:30Z",
    "6, 2026-11-24T23:30:30Z",
    "7, 2026-11-24T16:30:30Z",
    "8, 2026-11-24T04:30:30Z",
    "9, 2026-11-24T11:00:00Z"
  })
  void lastHour_hadItsTroubles(long seed, Instant start) {
    SimulatedCluster cluster = SimulatedCluster.withoutPast(seed, start);

    for (String app : SimulatedCluster.APPS) {
      Contents all = cluster.contents(app);
      Map<KnownStatus, Long> seen =
          entries(all)
              .collect(
                  Collectors.groupingBy(
                      entry -> entry.status().status().known().orElseThrow(),
                      Collectors.counting()));
      assertThat(seen)
          .containsKeys(
              KnownStatus.RETRY,
              KnownStatus.KILLED,
              KnownStatus.PENDING_RECOVERY,
              KnownStatus.RUNNING_RECOVERY,
              KnownStatus.SUCCESS);
      assertThat(burst(all)).isGreaterThanOrEqualTo(8);
      assertThat(all.heartbeats().values())
          .anyMatch(beat -> beat.last().isBefore(start.minus(Duration.ofMinutes(30))))
          .anyMatch(beat -> beat.last().isAfter(start.minus(Duration.ofMinutes(1))));
    }
  }

  @ParameterizedTest
  @CsvSource({"1", "2", "3"})
  void whoeverStays_seesABurstAndADeadRunner_andWithinTwoHoursAStuckScheduler(long seed) {
    SimulatedCluster cluster = SimulatedCluster.withoutPast(seed, SimulatedCluster.START);
    Set<String> shop = new TreeSet<>();
    Set<String> reports = new TreeSet<>();

    for (int minutes = 0; minutes <= 120; minutes += 5) {
      cluster.advance(Duration.ofMinutes(minutes));
      cluster.serviceRuns("shop").stream().map(AtomicRun::status).forEach(shop::add);
      cluster.serviceRuns("reports").stream().map(AtomicRun::status).forEach(reports::add);
      if (minutes == 20) {
        SimulatedCluster.APPS.forEach(app -> hadItsTroubles(cluster.mishaps(app)));
      }
    }

    assertThat(shop).contains("blocked", "completed", "running");
    assertThat(reports).contains("blocked", "completed", "running");
  }

  private static void hadItsTroubles(List<Mishap> mishaps) {
    assertThat(mishaps)
        .filteredOn(mishap -> mishap.at().isAfter(SimulatedCluster.START))
        .extracting(Mishap::kind)
        .contains(Mishap.Kind.BREAKDOWN, Mishap.Kind.SALE, Mishap.Kind.CRASH);
  }

  /** How many failed at most within some minutes. */
  private static long burst(Contents all) {
    Set<Instant> failures =
        entries(all)
            .filter(entry -> entry.status().status() == KnownStatus.FAILED)
            .map(HistoryEntry::at)
            .collect(Collectors.toCollection(TreeSet::new));
    return failures.stream()
        .mapToLong(first -> count(failures, first, first.plus(BURST)))
        .max()
        .orElse(0);
  }

  private static long count(Set<Instant> times, Instant from, Instant until) {
    return times.stream().filter(at -> !at.isBefore(from) && at.isBefore(until)).count();
  }

  private static Stream<HistoryEntry> entries(Contents all) {
    return all.histories().values().stream().flatMap(history -> history.entries().stream());
  }
}
