package dev.pynmon.application.service.unmade;

import static dev.pynmon.application.fake.FakeInvocation.anInvocation;
import static dev.pynmon.domain.app.Component.BROKER;
import static dev.pynmon.domain.app.Component.ORCHESTRATOR;
import static dev.pynmon.domain.app.Component.STATE_BACKEND;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.fake.FakeData;
import dev.pynmon.application.fake.FakeInfo;
import dev.pynmon.application.fake.FakeMonitor;
import dev.pynmon.application.fake.FakeStore;
import dev.pynmon.application.port.plugin.OrchestratorStore;
import dev.pynmon.application.port.plugin.TriggerStore;
import dev.pynmon.application.service.app.AppDirectory;
import dev.pynmon.application.service.app.ListAppsService;
import dev.pynmon.application.service.app.MonitoredApp;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.domain.app.Absence;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.query.Count;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Components that pynenc makes at their first use are empty until then. */
class UnmadeComponentsTest {
  private static final AppKey SHOP = new AppKey("shop");
  private static final Answer<?> NOT_MADE = new Answer.Missing<>(new Absence.NotMadeYet());

  private final FakeMonitor monitor = new FakeMonitor();
  private final FakeData data = new FakeData();
  private final FakeStore store = new FakeStore();

  private static FakeInfo configured() {
    FakeInfo info = FakeInfo.info("shop").field("sqlite_address", "/srv/shop.db");
    for (Component component : Component.values()) {
      info.isOf(component, "SQLite" + component.pynencName());
    }
    return info;
  }

  /** The file lies elsewhere than where it was written. */
  private AppDirectory directory(FakeInfo info, Component... made) {
    store.holds(info.build(), data, made);
    return monitor.file("/copy/shop.db", store).directory();
  }

  private static Map<Component, ? extends Answer<?>> places(AppDirectory directory) {
    return directory.app(SHOP).summary().components();
  }

  @Test
  void withoutTables_configuredBesideTheStateBackend_isNotMadeYet_andNothingElseIsOpened() {
    AppDirectory directory = directory(configured(), STATE_BACKEND);

    assertThat(places(directory).get(STATE_BACKEND)).isInstanceOf(Answer.Available.class);
    assertThat(places(directory).values()).filteredOn(NOT_MADE::equals).hasSize(4);
    assertThat(monitor.sqlite.opened()).containsExactly("/copy/shop.db");
  }

  @Test
  void withoutTables_configuredElsewhere_isNotFound() {
    FakeInfo info = configured().section("brokersqlite", "sqlite_address", "/srv/queue.db");
    AppDirectory directory = directory(info, STATE_BACKEND);

    assertThat(places(directory).get(BROKER))
        .isEqualTo(
            new Answer.Missing<>(
                new Absence.NotFound(
                    List.of("sqlite:/copy/shop.db", "sqlite:/srv/queue.db (It is broken.)"))));
    assertThat(places(directory).get(ORCHESTRATOR)).isEqualTo(NOT_MADE);
  }

  @Test
  void withoutTables_ofAClassThatNobodyTells_isNotFound() {
    FakeInfo info = FakeInfo.info("shop").field("sqlite_address", "/srv/shop.db");

    assertThat(places(directory(info, STATE_BACKEND)).get(BROKER).absence())
        .containsInstanceOf(Absence.NotFound.class);
  }

  @Test
  void withoutTables_atAnAddressThatNobodyTells_isNotFound() {
    FakeInfo info = FakeInfo.info("shop").isOf(BROKER, "SQLiteBroker");

    assertThat(places(directory(info, STATE_BACKEND)).get(BROKER).absence())
        .containsInstanceOf(Absence.NotFound.class);
  }

  @Test
  void whatIsNotMade_answersThatNothingIsThere() {
    try (Visit visit = directory(configured(), STATE_BACKEND).visit(SHOP)) {
      assertThat(visit.broker(broker -> broker.queues().sizes(10)).available()).contains(List.of());
      assertThat(visit.orchestrator(UnmadeComponentsTest::known).available()).contains(0L);
      assertThat(visit.clientData(client -> client.clientData().count(10)).available())
          .contains(new Count.Exact(0));
      assertThat(visit.trigger(UnmadeComponentsTest::events).available())
          .contains(new Count.Exact(0));
      assertThat(visit.missing()).isEmpty();
    }
  }

  private static long known(OrchestratorStore orchestrator) {
    return orchestrator.statuses().totals().total();
  }

  private static Count events(TriggerStore trigger) {
    return trigger.eventLists().available().orElseThrow().totals().recorded();
  }

  @Test
  void whatPynencMakes_isThereAtOnce() {
    AppDirectory directory = directory(configured(), STATE_BACKEND);
    MonitoredApp before = directory.app(SHOP);
    data.add(anInvocation("a"));
    store.holds(configured().build(), data, STATE_BACKEND, ORCHESTRATOR);

    try (Visit visit = directory.visit(SHOP)) {
      assertThat(visit.app()).as("no time has passed").isSameAs(before);
      assertThat(visit.orchestrator(UnmadeComponentsTest::known).available()).contains(1L);
      assertThat(visit.summary().components().get(ORCHESTRATOR))
          .isInstanceOf(Answer.Available.class);
    }
  }

  @Test
  void lookAgain_finds_beforeASecondHasPassed_andTellsWhetherAnythingIsNew() {
    ListAppsService apps = monitor.file("/copy/shop.db", store).apps();
    assertThat(apps.find(SHOP)).isEmpty();
    store.holds(configured().build(), data, STATE_BACKEND);
    assertThat(apps.find(SHOP)).as("of the last search").isEmpty();
    long seen = apps.version();
    monitor.time.pass(Duration.ofMillis(100));

    assertThat(apps.lookAgain(seen)).isTrue();
    assertThat(apps.find(SHOP)).isPresent();
    assertThat(apps.lookAgain(seen)).as("of who failed together with the one before").isTrue();
    assertThat(apps.lookAgain(apps.version())).isFalse();
  }

  @Test
  void lookAgain_onAndOn_searchesTenTimesASecondAtMost() {
    ListAppsService apps = monitor.file("/copy/shop.db", store).apps();
    apps.list();
    store.calls.forget();
    for (int times = 0; times < 6; times++) {
      monitor.time.pass(Duration.ofMillis(50));
      apps.lookAgain(apps.version());
    }
    assertThat(store.calls.count("apps")).isEqualTo(3);
  }

  @Test
  void whatChangesIt_isToldThatItIsNotMade() {
    MonitoredApp app = directory(configured(), STATE_BACKEND).app(SHOP);

    assertThat(app.purges(BROKER)).isEqualTo(NOT_MADE);
    assertThat(app.repairs(BROKER)).isEqualTo(NOT_MADE);
    assertThat(app.absence(BROKER)).contains(new Absence.NotMadeYet());
    assertThat(app.absence(STATE_BACKEND)).isEqualTo(Optional.empty());
  }
}
