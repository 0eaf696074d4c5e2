package dev.pynmon.memory.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Screenshots and tests of pages rely on the demo with a fixed clock. Whoever changes the story on
 * purpose writes down the new digests.
 */
class SimulationGoldenTest {
  private static final SimulatedCluster CLUSTER = SimulatedCluster.ofSeed(1);

  @ParameterizedTest
  @CsvSource({
    "shop, ef4a99813d79957023dcc37ac769728427910af5bddcd89e7b7a6b41d0544a41",
    "reports, 18e41fb6f62994c050597a9645a2ff7004b8f3c200988b1eb951b95cee0c75d7"
  })
  void seedOne_tellsThisVeryStory(String app, String digest) throws Exception {
    assertThat(ContentsDigest.of(CLUSTER.contents(app))).isEqualTo(digest);
  }
}
