package dev.pynmon.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.testkit.Extent;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class SimulationGrowthTest {
  private static final double MOST = 1.25;

  /** So few differ by chance alone. */
  private static final int FEW = 60;

  private static final int DAYS = Extent.askedBy(System.getenv()).isFull() ? 4 : 2;

  private final SimulatedCluster cluster = SimulatedCluster.ofSeed(3);

  @Test
  void size_afterAnHour_isThatAfterADay_andAfterMore() {
    cluster.advance(Duration.ofHours(1));
    long anHour = heap();
    cluster.advance(Duration.ofDays(1));
    long aDay = heap();
    List<Integer> shop = sizes("shop");
    List<Integer> reports = sizes("reports");

    cluster.advance(Duration.ofDays(DAYS));

    assertThat(shop.getFirst()).isGreaterThan(100_000);
    assertThat(aDay).isLessThan((long) (anHour * MOST));
    assertThat(heap()).isLessThan((long) (aDay * MOST));
    areAlike(sizes("shop"), shop);
    areAlike(sizes("reports"), reports);
  }

  private static void areAlike(List<Integer> sizes, List<Integer> before) {
    for (int i = 0; i < sizes.size(); i++) {
      assertThat(sizes.get(i))
          .isBetween((int) (before.get(i) / MOST) - FEW, (int) (before.get(i) * MOST) + FEW);
    }
  }

  /** Of everything together, and of each table that pages read. */
  private List<Integer> sizes(String app) {
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

  /** What is in use when what nobody needs is gone. */
  private static long heap() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }
}
