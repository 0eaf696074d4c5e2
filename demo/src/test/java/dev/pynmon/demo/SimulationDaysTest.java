package dev.pynmon.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.domain.invocation.History;
import dev.pynmon.domain.orchestrator.AtomicRun;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.domain.trigger.ContextKind;
import dev.pynmon.domain.trigger.Participant;
import dev.pynmon.testkit.Extent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * One cluster, walked through for a day and more, once for all tests: each asks for its moments.
 */
@Tag("slow")
@Isolated("measures the heap")
class SimulationDaysTest {
  private static final long SEED = 7;
  private static final Duration A_DAY = Duration.ofDays(1);
  private static final int HOUR = 60;
  private static final int DAY = 24 * HOUR;

  /** In a full run four days. */
  private static final int END = Extent.askedBy(System.getenv()).of(3 * DAY / 2, 4 * DAY);

  /** Most of a day, in a full run of three; no part of an hour. */
  private static final int STEP = 397;

  private static final int STEPS = Extent.askedBy(System.getenv()).of(4, 10);

  private static final double MOST = 1.25;

  /** So few differ by chance alone. */
  private static final int FEW = 60;

  private static final List<AssertionError> BROKEN_RULES = new ArrayList<>();
  private static final Set<KnownStatus> STATUSES = EnumSet.noneOf(KnownStatus.class);
  private static final Set<ContextKind> CAUSES = EnumSet.noneOf(ContextKind.class);
  private static final Set<String> SERVICE_RUNS = new TreeSet<>();
  private static final List<Integer> INVOCATIONS = new ArrayList<>();

  /** What is kept, by minutes since the start. */
  private static final SortedMap<Integer, Kept> KEPT = new TreeMap<>();

  @BeforeAll
  static void walk() {
    SimulatedCluster cluster =
        SimulatedCluster.of(new SimulationSettings(SEED, SimulatedCluster.ENOUGH, A_DAY, A_DAY));
    for (int minutes = 0; minutes <= END; minutes++) {
      boolean isStep = minutes % STEP == 0 && minutes / STEP < STEPS;
      boolean isNoted = minutes == 0 || minutes == DAY || minutes == END;
      boolean asks = minutes < DAY && minutes % 10 == 0;
      boolean counts = minutes == HOUR || minutes == DAY || minutes == END;
      if (isStep || isNoted || asks || counts) {
        cluster.advance(Duration.ofMinutes(minutes));
      }
      if (isStep) {
        holdRules(cluster, SimulatedCluster.START.plus(Duration.ofMinutes(minutes)));
      }
      if (isNoted) {
        SimulatedCluster.APPS.stream().map(cluster::contents).forEach(SimulationDaysTest::note);
      }
      if (asks) {
        cluster.serviceRuns("shop").stream().map(AtomicRun::status).forEach(SERVICE_RUNS::add);
      }
      if (counts) {
        KEPT.put(minutes, Kept.by(cluster));
      }
    }
  }

  private static void holdRules(SimulatedCluster cluster, Instant moment) {
    for (String app : SimulatedCluster.APPS) {
      try {
        Rules.hold(cluster.contents(app), moment);
      } catch (AssertionError e) {
        BROKEN_RULES.add(e);
      }
    }
  }

  private static void note(Contents all) {
    INVOCATIONS.add(all.states().size());
    all.histories().values().stream()
        .map(History::entries)
        .flatMap(List::stream)
        .flatMap(entry -> entry.status().status().known().stream())
        .forEach(STATUSES::add);
    all.triggerRuns().stream()
        .flatMap(run -> run.participants().stream())
        .map(Participant::kind)
        .forEach(CAUSES::add);
  }

  @Test
  void rules_holdAtEveryMoment() {
    assertThat(BROKEN_RULES).isEmpty();
  }

  @Test
  void aDay_showsWhatMonitorsAreFor() {
    assertThat(STATUSES).isEqualTo(EnumSet.complementOf(EnumSet.of(KnownStatus.RESUMED)));
    assertThat(CAUSES)
        .containsExactlyInAnyOrder(
            ContextKind.CRON, ContextKind.EVENT, ContextKind.STATUS, ContextKind.RESULT);
    assertThat(INVOCATIONS).hasSize(6).allMatch(size -> size > 2_000);
  }

  @Test
  void stuckScheduler_blocksOthersUntilItIsRepaired() {
    assertThat(SERVICE_RUNS).containsExactly("abandoned", "blocked", "completed", "running");
  }

  @Test
  void size_afterAnHour_isThatAfterADay_andAfterMore() {
    Kept anHour = after(HOUR);
    Kept aDay = after(DAY);
    Kept longer = after(END);

    assertThat(aDay.shop().getFirst()).isGreaterThan(5 * SimulatedCluster.ENOUGH);
    assertThat(aDay.heap()).isLessThan((long) (anHour.heap() * MOST));
    assertThat(longer.heap()).isLessThan((long) (aDay.heap() * MOST));
    areAlike(longer.shop(), aDay.shop());
    areAlike(longer.reports(), aDay.reports());
  }

  private static Kept after(int minutes) {
    return Optional.ofNullable(KEPT.get(minutes)).orElseThrow();
  }

  private static void areAlike(List<Integer> sizes, List<Integer> before) {
    for (int i = 0; i < sizes.size(); i++) {
      assertThat(sizes.get(i))
          .isBetween((int) (before.get(i) / MOST) - FEW, (int) (before.get(i) * MOST) + FEW);
    }
  }

  /**
   * How much there is.
   *
   * @param heap the bytes that are in use when what nobody needs is gone
   * @param shop the sizes of its tables
   * @param reports the same
   */
  private record Kept(long heap, List<Integer> shop, List<Integer> reports) {
    static Kept by(SimulatedCluster cluster) {
      System.gc();
      long heap = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
      return new Kept(heap, sizes(cluster, "shop"), sizes(cluster, "reports"));
    }

    /** Of everything together, and of each table that pages read. */
    private static List<Integer> sizes(SimulatedCluster cluster, String app) {
      Contents all = cluster.contents(app);
      return List.of(
          cluster.app(app).size(),
          all.states().size(),
          all.records().size(),
          all.histories().size(),
          all.outcomes().size(),
          all.runs().size(),
          all.waitedFor().size(),
          all.messages().size(),
          all.heartbeats().size(),
          all.contexts().size(),
          all.serviceRuns().size(),
          all.clientData().size(),
          all.events().size(),
          all.triggerRuns().size());
    }
  }
}
