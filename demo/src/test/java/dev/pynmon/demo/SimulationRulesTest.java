package dev.pynmon.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.domain.invocation.History;
import dev.pynmon.domain.invocation.HistoryEntry;
import dev.pynmon.domain.orchestrator.AtomicRun;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.domain.trigger.ContextKind;
import dev.pynmon.domain.trigger.Participant;
import dev.pynmon.testkit.Extent;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** One cluster, walked through once: each test asks for other moments, or for more of them. */
class SimulationRulesTest {
  private static final long SEED = 7;
  private static final int MINUTES_PER_DAY = 24 * 60;
  private static final int MINUTES_PER_STEP = 397;

  /** Most of a day, in a full run of three. */
  private static final int STEPS = Extent.askedBy(System.getenv()).isFull() ? 10 : 4;

  private static final List<Integer> STEP_ENDS =
      IntStream.range(0, STEPS).mapToObj(step -> step * MINUTES_PER_STEP).toList();
  private static final List<Integer> DAY_ENDS = List.of(0, MINUTES_PER_DAY, 2 * MINUTES_PER_DAY);

  /** By minutes since the start. */
  private static final SortedMap<Integer, List<Contents>> LOOKS = new TreeMap<>();

  private static final Set<String> SERVICE_RUNS = new TreeSet<>();

  @BeforeAll
  static void walk() {
    SimulatedCluster cluster = SimulatedCluster.ofSeed(SEED);
    for (int minutes = 0; minutes <= Collections.max(lookedAt()); minutes++) {
      boolean looks = lookedAt().contains(minutes);
      boolean asks = minutes < MINUTES_PER_DAY && minutes % 10 == 0;
      if (looks || asks) {
        cluster.advance(Duration.ofMinutes(minutes));
      }
      if (looks) {
        LOOKS.put(minutes, SimulatedCluster.APPS.stream().map(cluster::contents).toList());
      }
      if (asks) {
        cluster.serviceRuns("shop").stream().map(AtomicRun::status).forEach(SERVICE_RUNS::add);
      }
    }
  }

  private static List<Integer> lookedAt() {
    return Stream.concat(STEP_ENDS.stream(), DAY_ENDS.stream()).toList();
  }

  private static List<Contents> looks(int minutes) {
    return Optional.ofNullable(LOOKS.get(minutes)).orElseThrow();
  }

  @Test
  void rules_holdAtEveryMoment() {
    for (int minutes : STEP_ENDS) {
      Instant moment = SimulatedCluster.START.plus(Duration.ofMinutes(minutes));
      looks(minutes).forEach(all -> Rules.hold(all, moment));
    }
  }

  @Test
  void aDay_showsWhatMonitorsAreFor() {
    Set<KnownStatus> seen = EnumSet.noneOf(KnownStatus.class);
    Set<String> runs = new TreeSet<>();
    Set<ContextKind> causes = EnumSet.noneOf(ContextKind.class);

    for (int minutes : DAY_ENDS) {
      for (Contents all : looks(minutes)) {
        all.histories().values().forEach(history -> note(history, seen));
        all.serviceRuns().stream().map(AtomicRun::status).forEach(runs::add);
        all.triggerRuns().stream()
            .flatMap(run -> run.participants().stream())
            .map(Participant::kind)
            .forEach(causes::add);
        assertThat(all.states()).hasSizeGreaterThan(2_000);
      }
    }

    Set<KnownStatus> all = EnumSet.copyOf(Arrays.asList(KnownStatus.values()));
    all.remove(KnownStatus.RESUMED);
    assertThat(seen).isEqualTo(all);
    assertThat(runs).contains("completed");
    assertThat(causes)
        .containsExactlyInAnyOrder(
            ContextKind.CRON, ContextKind.EVENT, ContextKind.STATUS, ContextKind.RESULT);
  }

  @Test
  void stuckScheduler_blocksOthersUntilItIsRepaired() {
    assertThat(SERVICE_RUNS).containsExactly("abandoned", "blocked", "completed", "running");
  }

  private static void note(History history, Set<KnownStatus> seen) {
    for (HistoryEntry entry : history.entries()) {
      entry.status().status().known().ifPresent(seen::add);
    }
  }
}
