package dev.pynmon.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.port.plugin.BackendContext;
import dev.pynmon.application.port.plugin.Store;
import dev.pynmon.application.port.plugin.StoreUrl;
import dev.pynmon.domain.id.AppId;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
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
  private static final Map<String, Contents> SHOWN = shown();

  @ParameterizedTest
  @CsvSource({
    "shop, cec55bce90697e35b4baaaa2ed731ed148b13857a5beaa5b903f3caf8ed6a3b5",
    "reports, f3dadef22e048f95c139f376c36db594768691d207894736225f78297bb34df2"
  })
  void seedOne_tellsThisVeryStory(String app, String digest) throws Exception {
    assertThat(ContentsDigest.of(CLUSTER.contents(app))).isEqualTo(digest);
  }

  /** What the demo shows at a fixed time: a second before it, so that nothing lies ahead. */
  @ParameterizedTest
  @CsvSource({
    "shop, d12674081edbb79965576f14dc1f4daa2d8bc82976e532bb673eeb2a75bf939b",
    "reports, 75b50af827c6ea6d2a54e6a7aafa5262d39f61388cff24124e3e4ca4c91fbabf"
  })
  void demoAtAFixedTime_tellsThisVeryStory(String app, String digest) throws Exception {
    assertThat(ContentsDigest.of(Optional.ofNullable(SHOWN.get(app)).orElseThrow()))
        .isEqualTo(digest);
  }

  private static Map<String, Contents> shown() {
    Clock clock = Clock.fixed(SimulatedCluster.START, ZoneOffset.UTC);
    BackendContext context = SimulatedCluster.context(clock, Duration.ofMinutes(10));
    try (Store demo = new SimulationPlugin().open(DEMO, context)) {
      return SimulatedCluster.APPS.stream()
          .collect(
              Collectors.toMap(Function.identity(), app -> Contents.of(demo.open(new AppId(app)))));
    }
  }
}
