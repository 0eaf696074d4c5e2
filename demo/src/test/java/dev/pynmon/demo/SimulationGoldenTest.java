package dev.pynmon.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.port.plugin.BackendContext;
import dev.pynmon.application.port.plugin.Store;
import dev.pynmon.application.port.plugin.StoreUrl;
import dev.pynmon.demo.cluster.Mishap;
import dev.pynmon.demo.cluster.Mishap.Kind;
import dev.pynmon.domain.id.AppId;
import dev.pynmon.testkit.Extent;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Screenshots and tests of pages rely on the demo with a fixed clock. Whoever changes the story on
 * purpose writes down the new digests.
 */
@Tag("slow")
class SimulationGoldenTest {
  private static final boolean FULL = Extent.askedBy(System.getenv()).isFull();

  /** Seven hours, in a full run a day, as usual: how a day is told is in the other cluster. */
  private static final StoreUrl DEMO =
      StoreUrl.parse(
          "simulation:seed=1,volume=30000,hours=" + (FULL ? 24 : 7) + ",speed=1,later=1");

  private static final SimulatedCluster CLUSTER = SimulatedCluster.ofSeed(1);
  private static final Map<String, Contents> AT_START =
      SimulatedCluster.APPS.stream()
          .collect(Collectors.toMap(Function.identity(), CLUSTER::contents));
  private static final Map<String, Contents> SHOWN = shown();

  /** In minutes: ten at speed 10, and so long that what happens last is noticed. */
  private static final int WATCHED = 112;

  private static final int STEP = FULL ? 1 : 56;

  @ParameterizedTest
  @CsvSource({
    "shop, 07edea6dd5efdcb2d181dd0688d34dad58e3c58032df4ae24b63a07280ef715a",
    "reports, 58e66cbf4ba0f1911227f56049a4a37017f1f8002a18c1b41bf18ac7bb45a10c"
  })
  void seedOne_tellsThisVeryStory(String app, String digest) throws Exception {
    assertThat(ContentsDigest.of(Optional.ofNullable(AT_START.get(app)).orElseThrow()))
        .isEqualTo(digest);
  }

  /** What the demo shows at a fixed time: a second before it, so that nothing lies ahead. */
  @ParameterizedTest
  @CsvSource({
    "shop, 6483675ecb4c37cfaba1c379d3b3206aecc11cf16bf3ba70fd2204c1be3badec,"
        + " a02de4dbd89e0cd7130169961b9c7e4c27fc3c0d407babfd64d1295941127f5d",
    "reports, be1e78fd9ae077d74ec63a739dc4246f93c54cf96a8688e3396ceda9542bbd97,"
        + " 083048802fca1207c6a1e099ac2aef806e18ddff68a37b9683a399ee64817be3"
  })
  void demoAtAFixedTime_tellsThisVeryStory(String app, String ofHours, String ofADay)
      throws Exception {
    assertThat(ContentsDigest.of(Optional.ofNullable(SHOWN.get(app)).orElseThrow()))
        .isEqualTo(FULL ? ofADay : ofHours);
  }

  @ParameterizedTest
  @ValueSource(strings = {"shop", "reports"})
  void failuresOfADay_areAsJudged(String app) throws IOException {
    assertThat(JudgedFailures.of(Optional.ofNullable(AT_START.get(app)).orElseThrow()))
        .isEqualTo(JudgedFailures.judged(app));
  }

  /**
   * Ten minutes at speed 10: each accident is told in time, by the rule that is meant for it and of
   * what it befell, and still is some minutes on. A deploy needs no attention, nor does a sale.
   */
  @Test
  void accidentsOfTheDemo_areNoticedInTime_andNothingElseIs() {
    try (Lookout lookout = new Lookout(CLUSTER, SimulatedCluster.START)) {
      for (int minute = 0; minute <= WATCHED; minute++) {
        CLUSTER.advance(Duration.ofMinutes(minute));
        for (String app : SimulatedCluster.APPS) {
          if (minute % STEP == 0 || isDue(app, minute)) {
            lookout.look(app, Duration.ofMinutes(minute));
          }
        }
      }

      assertThat(lookout.unexplained()).isEmpty();
      for (String app : SimulatedCluster.APPS) {
        List<Mishap> watched =
            CLUSTER.mishaps(app).stream().filter(mishap -> !due(mishap).isEmpty()).toList();
        assertThat(watched)
            .extracting(Mishap::kind)
            .contains(Kind.CRASH, Kind.LEFTOVER, Kind.BREAKDOWN, Kind.STUCK);
        for (Mishap mishap : watched) {
          assertThat(due(mishap))
              .as("%s in %s", mishap, app)
              .allMatch(minute -> lookout.told(app, mishap, Duration.ofMinutes(minute)));
        }
      }
    }
  }

  private static boolean isDue(String app, int minute) {
    return CLUSTER.mishaps(app).stream().anyMatch(mishap -> due(mishap).contains((long) minute));
  }

  /**
   * The minutes at which it is looked at: the latest at which it has to be told, and one at which
   * it still has to be. Empty for what needs no attention, and for what is not watched so long.
   */
  private static List<Long> due(Mishap mishap) {
    long begin = minutes(mishap.at());
    List<Long> due =
        switch (mishap.kind()) {
          case CRASH -> List.of(begin + 6, begin + 9);
          case STUCK -> List.of(begin + 11, begin + 15);
          case BREAKDOWN -> List.of(begin + 8, minutes(mishap.until()) + 8);
          case LEFTOVER -> List.of(0L, (long) WATCHED / 2);
          case SALE, DEPLOY -> List.<Long>of();
        };
    boolean isAhead = begin > 0 || mishap.kind() == Kind.LEFTOVER;
    return isAhead && due.stream().allMatch(minute -> minute <= WATCHED) ? due : List.of();
  }

  /** The first whole minute at which it has happened. */
  private static long minutes(Instant at) {
    return Duration.between(SimulatedCluster.START, at).plusSeconds(59).toMinutes();
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
