package dev.pynmon.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.invocation.History;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SimulationDeterminismTest {
  private static final Duration PAST = Duration.ofHours(9);

  @Test
  void oneSeed_oneStory_howeverOftenItIsLookedAt() {
    SimulatedCluster inOne = cluster(5);
    inOne.addPast();
    inOne.advance(Duration.ofHours(2));
    SimulatedCluster inSteps = cluster(5);
    inSteps.addPast();
    for (int minutes = 0; minutes <= 120; minutes += 3) {
      inSteps.advance(Duration.ofMinutes(minutes));
    }

    for (String app : SimulatedCluster.APPS) {
      assertThat(inSteps.contents(app)).isEqualTo(inOne.contents(app));
    }
  }

  @Test
  void past_thoughAddedLater_isThatOfOneAddedBefore() {
    SimulatedCluster later = cluster(5);
    later.advance(Duration.ZERO);
    later.addPast();
    SimulatedCluster before = cluster(5);
    before.addPast();
    before.advance(Duration.ZERO);

    for (String app : SimulatedCluster.APPS) {
      assertThat(later.contents(app)).isEqualTo(before.contents(app));
    }
  }

  @Test
  void past_thoughAddedLater_standsBeforeThePresent() {
    SimulatedCluster cluster = cluster(5);
    cluster.advance(Duration.ZERO);
    int present = cluster.contents("shop").states().size();
    cluster.addPast();

    for (String app : SimulatedCluster.APPS) {
      Contents all = cluster.contents(app);
      assertThat(all.states().keySet().stream().map(id -> registration(all, id)).toList())
          .isSortedAccordingTo(Comparator.reverseOrder());
    }
    assertThat(cluster.contents("shop").states()).hasSizeGreaterThan(2 * present);
  }

  private static Instant registration(Contents all, InvocationId id) {
    return Optional.ofNullable(all.histories().get(id))
        .flatMap(History::registeredAt)
        .orElseThrow();
  }

  @Test
  void otherSeed_tellsAnotherStory() {
    SimulatedCluster one = cluster(5);
    SimulatedCluster other = cluster(6);
    one.advance(Duration.ZERO);
    one.addPast();
    other.advance(Duration.ZERO);
    other.addPast();

    for (String app : SimulatedCluster.APPS) {
      assertThat(other.contents(app).states().keySet())
          .doesNotContainAnyElementsOf(one.contents(app).states().keySet());
    }
  }

  private static SimulatedCluster cluster(long seed) {
    return new SimulatedCluster(new SimulationSettings(seed, 30_000, PAST, PAST));
  }
}
