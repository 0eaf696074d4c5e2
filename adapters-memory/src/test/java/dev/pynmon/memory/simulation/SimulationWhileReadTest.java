package dev.pynmon.memory.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class SimulationWhileReadTest {
  private static final Duration DAY = Duration.ofDays(1);

  @Test
  void whoeverReadsWhileItRunsFast_seesOneConsistentMoment() {
    SimulatedCluster cluster = new SimulatedCluster(SimulationSettings.usual(11));
    CompletableFuture<Void> running = CompletableFuture.runAsync(() -> runADay(cluster));

    int looks = 0;
    while (!running.isDone()) {
      for (String app : SimulatedCluster.APPS) {
        Rules.hold(cluster.contents(app), SimulatedCluster.START.plus(DAY));
        looks++;
      }
    }

    running.join();
    assertThat(looks).isGreaterThan(1);
    assertThat(cluster.contents("shop").states()).hasSizeGreaterThan(10_000);
  }

  private static void runADay(SimulatedCluster cluster) {
    cluster.advance(Duration.ZERO);
    cluster.addPast();
    for (int seconds = 0; seconds <= DAY.toSeconds(); seconds += 7) {
      cluster.advance(Duration.ofSeconds(seconds));
    }
  }
}
