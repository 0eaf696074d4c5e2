package dev.pynmon.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pynmon.application.port.out.purge.Removal;
import dev.pynmon.application.port.plugin.BackendContext;
import dev.pynmon.application.port.plugin.OrchestratorStore;
import dev.pynmon.application.port.plugin.Store;
import dev.pynmon.application.port.plugin.StoreApp;
import dev.pynmon.application.port.plugin.StoreHealth;
import dev.pynmon.application.port.plugin.StoreUrl;
import dev.pynmon.application.port.plugin.StoredApp;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.id.AppId;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.query.StatusFilter;
import dev.pynmon.domain.runner.ActiveRule;
import dev.pynmon.testkit.Await;
import dev.pynmon.testkit.Extent;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("slow")
class SimulatedStoreTest {
  private static final Instant NOW = SimulatedCluster.START;
  private static final AppId SHOP = new AppId("shop");
  private static final int MANY = Extent.askedBy(System.getenv()).of(2_000, 3_000);

  private final SimulationPlugin plugin = new SimulationPlugin();

  @Test
  void applications_areThereAtOnce() {
    try (Store store = open("simulation:")) {
      assertThat(store.apps().value().orElseThrow().stream().map(StoredApp::id))
          .map(id -> id.orElseThrow().value())
          .containsExactlyInAnyOrder("reports", "shop");
      assertThat(store.notice())
          .hasValueSatisfying(text -> assertThat(text).contains("simulation"));
      assertThat(store.health()).isEqualTo(new StoreHealth.Up("simulated cluster, seed 1"));
    }
  }

  @Test
  void past_isThereForWhoeverAsks_andEndsJustNow() {
    try (Store store = open("simulation:seed=4,hours=3")) {
      OrchestratorStore shop = store.open(SHOP).orchestrator().available().orElseThrow();
      List<InvocationState> newest =
          shop.statuses().page(StatusFilter.ALL, PageRequest.first(5)).items();

      assertThat(newest).hasSize(5);
      assertThat(newest.getFirst().status().at()).isBetween(NOW.minusSeconds(600), NOW);
      assertThat(shop.heartbeats().active(ActiveRule.DEFAULT.activeSince(NOW), 100))
          .hasSizeGreaterThan(5);
    }
  }

  @Test
  void purge_removesWhatIsThere_likeThatOfAnyStore() {
    try (Store store =
        plugin.open(
            StoreUrl.parse("simulation:seed=4,hours=3"),
            new BackendContext(
                "demo",
                Clock.fixed(NOW, ZoneOffset.UTC),
                Duration.ofMinutes(1),
                false,
                Map.of(),
                Runnable::run))) {
      StoreApp shop = store.open(SHOP);
      OrchestratorStore orchestrator = shop.orchestrator().available().orElseThrow();
      Removal removal = shop.purges().orElseThrow().all(Component.ORCHESTRATOR).begin();
      while (!removal.next(Removal.MAX_BATCH).done()) {
        assertThat(orchestrator.statuses().totals().total()).isNotNegative();
      }
      assertThat(orchestrator.statuses().totals().total()).isZero();
    }
  }

  @Test
  void whileTimeStandsStill_allOfThePastIsThereFirst() {
    try (Store store = plugin.open(hours("7,later=1"), patient(Clock.fixed(NOW, ZoneOffset.UTC)))) {
      assertThat(store.notice())
          .hasValueSatisfying(
              text -> assertThat(text).endsWith("before the last hour is still being made up."));

      OrchestratorStore shop = store.open(SHOP).orchestrator().available().orElseThrow();

      assertThat(shop.statuses().totals().total()).isGreaterThan(MANY);
      assertThat(store.notice())
          .contains(
              "This is a simulation (seed 1): it is made up as time goes by, and nothing in it is"
                  + " real.");
    }
  }

  @Test
  void whileTimeGoesBy_allIsThereAtTheFirstAnswer() {
    try (Store store = plugin.open(hours("7"), patient(new TickingClock(NOW)))) {
      assertThat(total(store)).isGreaterThan(MANY);
      assertThat(store.notice())
          .hasValueSatisfying(text -> assertThat(text).doesNotContain("still"));
    }
  }

  @Test
  void pastThatMayComeLater_isNotWaitedFor_andComes() {
    try (Store store = plugin.open(hours("7,later=1"), patient(new TickingClock(NOW)))) {
      long first = total(store);
      assertThat(first).isPositive();
      Await.until(() -> !store.notice().orElseThrow().contains("still being made up"));
      assertThat(total(store)).isGreaterThan(MANY).isGreaterThanOrEqualTo(first);
    }
  }

  private static StoreUrl hours(String parameters) {
    return StoreUrl.parse("simulation:volume=" + SimulatedCluster.ENOUGH + ",hours=" + parameters);
  }

  private static long total(Store store) {
    return store.open(SHOP).orchestrator().available().orElseThrow().statuses().totals().total();
  }

  @Test
  void notice_tellsHowFastTimeGoesBy() {
    try (Store store = open("simulation:speed=10")) {
      assertThat(store.notice())
          .hasValueSatisfying(
              text -> assertThat(text).contains(" Time goes by 10 times as fast. "));
    }
  }

  @Test
  void simulationThatBreaksDown_saysSoAtOnce() {
    Clock broken = new BrokenClock();
    try (Store store = plugin.open(StoreUrl.parse("simulation:"), patient(broken))) {
      assertThat(store.open(SHOP).broker()).isInstanceOf(Answer.Missing.class);
      assertThat(store.health()).isInstanceOf(StoreHealth.Down.class);
      assertThat(store.notice())
          .hasValueSatisfying(text -> assertThat(text).doesNotContain("still being made up"));
    }
  }

  @Test
  void closedStore_answersNoMore() {
    Store store = open("simulation:hours=1");
    store.apps();
    store.close();
    store.close();

    assertThat(store.health()).isInstanceOf(StoreHealth.Down.class);
    assertThat(store.open(SHOP).broker()).isInstanceOf(Answer.Missing.class);
    assertThat(Thread.getAllStackTraces().keySet().stream().map(Thread::getName))
        .doesNotContain("pynmon-simulation");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "simulation:seed",
        "simulation:seed=",
        "simulation:seed=-1",
        "simulation:speed=0",
        "simulation:later=2",
        "simulation:volume=100001",
        "simulation:seed=1,seed=2",
        "simulation:seed=1,",
        "simulation:volume=10",
        "simulation:volume=99999999",
        "simulation:hours=0",
        "simulation:hours=1000"
      })
  void wrongAddress_isRefusedWithASentence(String address) {
    assertThatThrownBy(() -> open(address))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(address + " is no simulation; accepted is simulation: alone");
  }

  private Store open(String address) {
    Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    return plugin.open(StoreUrl.parse(address), patient(clock));
  }

  private static BackendContext patient(Clock clock) {
    return SimulatedCluster.context(clock, Duration.ofMinutes(1));
  }

  /** A clock that goes on a little whenever it is read. */
  private static final class TickingClock extends Clock {
    private final Instant start;
    private final AtomicLong reads = new AtomicLong();

    TickingClock(Instant start) {
      this.start = start;
    }

    @Override
    public Instant instant() {
      return start.plusMillis(reads.incrementAndGet());
    }

    @Override
    public ZoneOffset getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  /** A clock that fails as badly as can be, of the simulation alone. */
  private static final class BrokenClock extends Clock {
    @Override
    public Instant instant() {
      if (Thread.currentThread().getName().equals("pynmon-simulation")) {
        throw new StackOverflowError("no time");
      }
      return NOW;
    }

    @Override
    public ZoneOffset getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
