package dev.pynmon.memory.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class SimulationDeterminismTest {
  private static final Duration PAST = Duration.ofHours(6);

  @Test
  void oneSeed_oneStory_howeverOftenItIsLookedAt() {
    SimulatedCluster inOne = cluster(5);
    inOne.advance(Duration.ofHours(2));
    SimulatedCluster inSteps = cluster(5);
    for (int minutes = 0; minutes <= 120; minutes += 3) {
      inSteps.advance(Duration.ofMinutes(minutes));
    }

    for (String app : SimulatedCluster.APPS) {
      assertThat(inSteps.contents(app)).isEqualTo(inOne.contents(app));
    }
  }

  @Test
  void otherSeed_tellsAnotherStory() {
    SimulatedCluster one = cluster(5);
    SimulatedCluster other = cluster(6);
    one.advance(Duration.ZERO);
    other.advance(Duration.ZERO);

    for (String app : SimulatedCluster.APPS) {
      assertThat(other.contents(app).states().keySet())
          .doesNotContainAnyElementsOf(one.contents(app).states().keySet());
    }
  }

  private static SimulatedCluster cluster(long seed) {
    return new SimulatedCluster(new SimulationSettings(seed, 25_000, PAST, PAST));
  }
}
