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
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class SimulationRulesTest {
  private static final long SEED = 7;
  private static final int MINUTES_PER_STEP = 397;

  /** Most of a day, in a full run of three. */
  private static final int STEPS = Extent.askedBy(System.getenv()).isFull() ? 10 : 4;

  @Test
  void rules_holdAtEveryMoment() {
    SimulatedCluster cluster = SimulatedCluster.ofSeed(SEED);

    for (int step = 0; step < STEPS; step++) {
      Duration sinceStart = Duration.ofMinutes((long) step * MINUTES_PER_STEP);
      cluster.advance(sinceStart);
      for (String app : SimulatedCluster.APPS) {
        Rules.hold(cluster.contents(app), SimulatedCluster.START.plus(sinceStart));
      }
    }
  }

  @Test
  void aDay_showsWhatMonitorsAreFor() {
    Set<KnownStatus> seen = EnumSet.noneOf(KnownStatus.class);
    Set<String> runs = new TreeSet<>();
    Set<ContextKind> causes = EnumSet.noneOf(ContextKind.class);
    SimulatedCluster cluster = SimulatedCluster.ofSeed(SEED);

    for (int day = 0; day < 3; day++) {
      cluster.advance(Duration.ofDays(day));
      for (String app : SimulatedCluster.APPS) {
        Contents all = cluster.contents(app);
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
    Set<String> seen = new TreeSet<>();
    SimulatedCluster cluster = SimulatedCluster.ofSeed(SEED);

    for (int minutes = 0; minutes < 24 * 60; minutes += 10) {
      cluster.advance(Duration.ofMinutes(minutes));
      cluster.serviceRuns("shop").stream().map(AtomicRun::status).forEach(seen::add);
    }

    assertThat(seen).containsExactly("abandoned", "blocked", "completed", "running");
  }

  private static void note(History history, Set<KnownStatus> seen) {
    for (HistoryEntry entry : history.entries()) {
      entry.status().status().known().ifPresent(seen::add);
    }
  }
}
