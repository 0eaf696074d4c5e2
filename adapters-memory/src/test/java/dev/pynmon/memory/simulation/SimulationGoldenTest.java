package dev.pynmon.memory.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.port.plugin.BackendContext;
import dev.pynmon.application.port.plugin.Store;
import dev.pynmon.application.port.plugin.StoreUrl;
import dev.pynmon.domain.id.AppId;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Screenshots and tests of pages rely on the demo with a fixed clock. Whoever changes the story on
 * purpose writes down the new digests.
 */
class SimulationGoldenTest {
  private static final StoreUrl DEMO =
      StoreUrl.parse("simulation:seed=1,volume=30000,speed=1,later=1");
  private static final SimulatedCluster CLUSTER = SimulatedCluster.ofSeed(1);

  @ParameterizedTest
  @CsvSource({
    "shop, ef4a99813d79957023dcc37ac769728427910af5bddcd89e7b7a6b41d0544a41",
    "reports, 18e41fb6f62994c050597a9645a2ff7004b8f3c200988b1eb951b95cee0c75d7"
  })
  void seedOne_tellsThisVeryStory(String app, String digest) throws Exception {
    assertThat(ContentsDigest.of(CLUSTER.contents(app))).isEqualTo(digest);
  }

  /** What the demo shows at a fixed time: a second before it, so that nothing lies ahead. */
  @ParameterizedTest
  @CsvSource({
    "shop, ef4dca291c529458b47ba18fb1984a18d612c8aeea1e1ca6834afacb1b01a742",
    "reports, 9d43966b5101bd82f04a2f01bcd101b9088f06c1cc759c644cda781bb342866f"
  })
  void demoAtAFixedTime_tellsThisVeryStory(String app, String digest) throws Exception {
    Clock clock = Clock.fixed(SimulatedCluster.START, ZoneOffset.UTC);
    BackendContext context = SimulatedCluster.context(clock, Duration.ofMinutes(1));
    try (Store demo = new SimulationPlugin().open(DEMO, context)) {
      assertThat(ContentsDigest.of(Contents.of(demo.open(new AppId(app))))).isEqualTo(digest);
    }
  }
}
