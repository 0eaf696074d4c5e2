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
    "shop, acca651e33e9dfe55ee95955f6a1d20cc320e3c9aaa00616f9745705b77c8724",
    "reports, e4daa5db51395d775a39d5052188249a5b23c52e17f9803d4952624e1913b286"
  })
  void seedOne_tellsThisVeryStory(String app, String digest) throws Exception {
    assertThat(ContentsDigest.of(CLUSTER.contents(app))).isEqualTo(digest);
  }

  /** What the demo shows at a fixed time: a second before it, so that nothing lies ahead. */
  @ParameterizedTest
  @CsvSource({
    "shop, fa3dc27ed1027e89905c685a93ea5f765ccd8de3117979f7dc60ea4882d68351",
    "reports, eebb8aaa139db1682720f049ec9d38369635f8e00fbbb30a721f1fe314ee9d8c"
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
