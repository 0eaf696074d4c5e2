package dev.pynmon.memory.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class SimulationGrowthTest {
  private static final double MOST = 1.2;

  @Test
  void size_staysWhatItIsAfterADay() {
    SimulatedCluster cluster = SimulatedCluster.ofSeed(3);

    cluster.advance(Duration.ofDays(1));
    int early = size(cluster);
    cluster.advance(Duration.ofDays(4));

    assertThat(early).isGreaterThan(100_000);
    assertThat(size(cluster)).isBetween((int) (early / MOST), (int) (early * MOST));
  }

  private static int size(SimulatedCluster cluster) {
    return SimulatedCluster.APPS.stream().mapToInt(app -> cluster.app(app).size()).sum();
  }
}
