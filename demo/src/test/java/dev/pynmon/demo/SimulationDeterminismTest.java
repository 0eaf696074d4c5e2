package dev.pynmon.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.invocation.History;
import dev.pynmon.testkit.Extent;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("slow")
class SimulationDeterminismTest {
  /** In a full run nine; of six, five are made up apart. */
  private static final Duration PAST = Duration.ofHours(Extent.askedBy(System.getenv()).of(6, 9));

  private static final SimulatedCluster LATER = withLaterPast(5);

  @Test
  void oneSeed_oneStory_wheneverItsPastIsAdded_andHoweverOftenItIsLookedAt() {
    SimulatedCluster inOne = cluster(5);
    inOne.addPast();
    inOne.advance(Duration.ofHours(2));
    SimulatedCluster inSteps = cluster(5);
    inSteps.addPast();
    inSteps.advance(Duration.ZERO);
    areAlike(LATER, inSteps);

    for (int minutes = 3; minutes <= 120; minutes += 3) {
      inSteps.advance(Duration.ofMinutes(minutes));
    }
    areAlike(inSteps, inOne);
  }

  private static void areAlike(SimulatedCluster one, SimulatedCluster other) {
    for (String app : SimulatedCluster.APPS) {
      assertThat(one.contents(app)).isEqualTo(other.contents(app));
    }
  }

  @Test
  void past_thoughAddedLater_standsBeforeThePresent() {
    SimulatedCluster young = cluster(5);
    young.advance(Duration.ZERO);
    int present = young.contents("shop").states().size();

    for (String app : SimulatedCluster.APPS) {
      Contents all = LATER.contents(app);
      assertThat(all.states().keySet().stream().map(id -> registration(all, id)).toList())
          .isSortedAccordingTo(Comparator.reverseOrder());
    }
    assertThat(LATER.contents("shop").states()).hasSizeGreaterThan(2 * present);
  }

  @Test
  void past_thatIsBeingMadeUp_isSeenByNobody() {
    SimulatedCluster young = cluster(5);
    young.advance(Duration.ZERO);
    Contents before = young.contents("shop");

    assertThat(young.addSomePast()).isTrue();
    assertThat(young.contents("shop")).isEqualTo(before);
  }

  private static Instant registration(Contents all, InvocationId id) {
    return Optional.ofNullable(all.histories().get(id))
        .flatMap(History::registeredAt)
        .orElseThrow();
  }

  @Test
  void otherSeed_tellsAnotherStory() {
    SimulatedCluster other = withLaterPast(6);

    for (String app : SimulatedCluster.APPS) {
      Set<InvocationId> inBoth = new HashSet<>(other.contents(app).states().keySet());
      inBoth.retainAll(LATER.contents(app).states().keySet());
      assertThat(inBoth).isEmpty();
    }
  }

  private static SimulatedCluster withLaterPast(long seed) {
    SimulatedCluster cluster = cluster(seed);
    cluster.advance(Duration.ZERO);
    cluster.addPast();
    return cluster;
  }

  private static SimulatedCluster cluster(long seed) {
    return new SimulatedCluster(new SimulationSettings(seed, SimulatedCluster.ENOUGH, PAST, PAST));
  }
}
