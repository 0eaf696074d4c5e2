package dev.pynmon.application.service.app;

import static dev.pynmon.application.fake.FakeInfo.bare;
import static dev.pynmon.application.fake.FakeInfo.info;
import static dev.pynmon.application.fake.FakeMonitor.without;
import static dev.pynmon.domain.app.Component.BROKER;
import static dev.pynmon.domain.app.Component.CLIENT_DATA_STORE;
import static dev.pynmon.domain.app.Component.ORCHESTRATOR;
import static dev.pynmon.domain.app.Component.STATE_BACKEND;
import static dev.pynmon.domain.app.Component.TRIGGER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.fake.FakeData;
import dev.pynmon.application.fake.FakeMonitor;
import dev.pynmon.application.fake.FakeStore;
import dev.pynmon.application.port.in.app.AppSummary;
import dev.pynmon.application.port.in.app.ComponentPlace;
import dev.pynmon.domain.app.Absence;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.app.BackendFault;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.id.AppId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AssemblyTest {
  private static final Component[] ALL = Component.values();

  private final FakeMonitor monitor = new FakeMonitor();
  private final FakeData data = new FakeData();

  private List<String> keys() {
    return monitor.apps().list().apps().stream().map(app -> app.key().value()).toList();
  }

  private AppSummary app(String key) {
    return monitor.apps().find(new AppKey(key)).orElseThrow();
  }

  private static String store(AppSummary app, Component component) {
    return app.components()
        .get(component)
        .available()
        .map(ComponentPlace::store)
        .orElseGet(() -> app.components().get(component).absence().orElseThrow().toString());
  }

  private static Absence absence(AppSummary app, Component component) {
    return app.components().get(component).absence().orElseThrow();
  }

  private static FakeStore store() {
    return new FakeStore();
  }

  @Test
  void allInOneStore_isOneApplication() {
    monitor.file("/srv/shop.db", store().holds(info("shop").build(), data, ALL));
    AppSummary app = app("shop");
    assertThat(app.id()).contains(new AppId("shop"));
    assertThat(app.pynenc()).contains("0.4");
    assertThat(app.components()).containsOnlyKeys(ALL);
    assertThat(app.components().get(BROKER))
        .isEqualTo(
            new Answer.Available<>(
                new ComponentPlace("shop", "sqlite", "sqlite:/srv/shop.db", "SQLiteBroker")));
  }

  @Test
  void severalApplicationsInOneStore_areSortedByKey() {
    monitor.file(
        "all.db",
        store()
            .holds(info("shop_2").build(), data, ALL)
            .holds(info("SHOP").build(), data, ALL)
            .holds(info("shop").build(), data, ALL));
    assertThat(keys()).containsExactly("SHOP", "shop", "shop_2");
  }

  @Test
  void evidence_winsOverWhatTheApplicationSays() {
    monitor.file(
        "shop.db",
        store()
            .holds(
                info("shop")
                    .isOf(BROKER, "RedisBroker")
                    .isOf(TRIGGER, "MemTrigger")
                    .field("sqlite_address", "/of/another/machine.db")
                    .build(),
                data,
                ALL));
    AppSummary app = app("shop");
    assertThat(store(app, BROKER)).isEqualTo("shop");
    assertThat(store(app, TRIGGER)).isEqualTo("shop");
    assertThat(monitor.sqlite.opened()).containsExactly("shop.db");
  }

  @Test
  void componentsInFiveFiles_areOneApplicationInAnyOrderOfNaming() {
    for (int order = 0; order < 5; order++) {
      FakeMonitor split = new FakeMonitor();
      List<Component> components = new ArrayList<>(List.of(ALL));
      Collections.rotate(components, order);
      for (Component component : components) {
        FakeStore file = store();
        if (component == STATE_BACKEND) {
          file.holds(bare("split"), data, component);
        } else {
          file.holdsPrefixOf("split", data, component);
        }
        split.file(component.name() + ".db", file);
      }
      List<AppSummary> apps = split.apps().list().apps();
      assertThat(apps).extracting(app -> app.key().value()).containsExactly("split");
      for (Component component : ALL) {
        assertThat(store(apps.getFirst(), component)).isEqualTo(component.name());
      }
    }
  }

  @Test
  void mixedStores_complementOneAnother() {
    monitor.file("mixed.db", store().holdsPrefixOf("mixed", data, BROKER, ORCHESTRATOR));
    monitor.server("cache", store().holds(bare("mixed"), data, STATE_BACKEND, TRIGGER));
    AppSummary app = app("mixed");
    assertThat(keys()).containsExactly("mixed");
    assertThat(store(app, BROKER)).isEqualTo("mixed");
    assertThat(store(app, STATE_BACKEND)).isEqualTo("cache");
    assertThat(store(app, CLIENT_DATA_STORE)).isEqualTo("cache");
  }

  @Test
  void oneOfFiveFiles_leadsToTheOthers() {
    monitor.file(
        "/srv/state.db",
        store()
            .holds(
                info("split")
                    .section("brokersqlite", "sqlite_address", "/srv/queue.db")
                    .section("orchestratorsqlite", "sqlite_address", "/srv/orchestrator.db")
                    .section("statebackendsqlite", "sqlite_address", "/srv/state.db")
                    .section("triggersqlite", "sqlite_address", "/gone/trigger.db")
                    .build(),
                data,
                STATE_BACKEND));
    monitor.sqlite.put("/srv/queue.db", store().holdsPrefixOf("split", data, BROKER));
    monitor.sqlite.put("/srv/orchestrator.db", store().holdsPrefixOf("split", data, ORCHESTRATOR));
    AppSummary app = app("split");
    assertThat(store(app, BROKER)).isEqualTo("queue");
    assertThat(store(app, ORCHESTRATOR)).isEqualTo("orchestrator");
    assertThat(absence(app, TRIGGER))
        .isEqualTo(
            new Absence.NotFound(
                List.of("sqlite:/srv/state.db", "sqlite:/gone/trigger.db (It is broken.)")));
    assertThat(absence(app, CLIENT_DATA_STORE))
        .isEqualTo(new Absence.NotFound(List.of("sqlite:/srv/state.db")));
  }

  @Test
  void storesFound_areReportedWhenInUse_andOpenedOnce() {
    monitor.file(
        "/srv/state.db",
        store()
            .holds(
                info("split")
                    .section("brokersqlite", "sqlite_address", "/srv/queue.db")
                    .section("triggersqlite", "sqlite_address", "/gone/trigger.db")
                    .build(),
                data,
                without(BROKER, TRIGGER)));
    monitor.sqlite.put("/srv/queue.db", store().holdsPrefixOf("split", data, BROKER));
    ListAppsService apps = monitor.apps();
    apps.list();
    monitor.time.pass(Duration.ofSeconds(2));
    assertThat(apps.list().stores())
        .extracting(store -> store.alias() + " " + store.applications())
        .containsExactly("state 1", "queue 1");
    assertThat(monitor.sqlite.opened())
        .containsExactly("/srv/state.db", "/srv/queue.db", "/gone/trigger.db");
  }

  @Test
  void anAddressThatIsWrong_isNotFound() {
    monitor.file(
        "shop.db",
        store()
            .holds(
                info("shop").field("sqlite_address", "/srv/what?").build(), data, without(BROKER)));
    assertThat(absence(app("shop"), BROKER))
        .isEqualTo(new Absence.NotFound(List.of("sqlite:shop.db", "sqlite:/srv/what?")));
  }

  @Test
  void emptyComponentOnAServer_isThereAndEmpty() {
    monitor.server("cache", store().holds(bare("shop"), data, STATE_BACKEND));
    assertThat(store(app("shop"), BROKER)).isEqualTo("cache");
  }

  @Test
  void componentWithoutTablesInAFile_isNotFound() {
    monitor.file("shop.db", store().holds(bare("shop"), data, without(BROKER)));
    assertThat(absence(app("shop"), BROKER))
        .isEqualTo(new Absence.NotFound(List.of("sqlite:shop.db")));
  }

  @Test
  void classInMemory_isInProcess() {
    monitor.file(
        "shop.db",
        store().holds(info("shop").isOf(BROKER, "MemBroker").build(), data, without(BROKER)));
    assertThat(absence(app("shop"), BROKER)).isEqualTo(new Absence.InProcess("MemBroker"));
  }

  @Test
  void classOfNoPlugin_isUnsupported() {
    monitor.server(
        "cache",
        store().holds(info("shop").isOf(BROKER, "MongoBroker").build(), data, without(BROKER)));
    assertThat(absence(app("shop"), BROKER)).isEqualTo(new Absence.Unsupported("MongoBroker"));
  }

  @Test
  void classOfAnotherPlugin_isNotTakenFromTheStateBackendsStore() {
    monitor.server(
        "cache",
        store().holds(info("shop").isOf(BROKER, "SQLiteBroker").build(), data, STATE_BACKEND));
    assertThat(absence(app("shop"), BROKER))
        .isEqualTo(new Absence.NotFound(List.of("redis://cache")));
  }

  @Test
  void twoStateBackendsUnderOneId_areTwoApplications() {
    monitor.file("/a/live.db", store().holds(bare("shop"), data, ALL));
    monitor.file("/b/test.db", store().holds(bare("shop"), data, without(BROKER)));
    assertThat(keys()).containsExactly("shop@live", "shop@test");
    assertThat(store(app("shop@live"), BROKER)).isEqualTo("live");
    assertThat(absence(app("shop@test"), BROKER)).isInstanceOf(Absence.NotFound.class);
  }

  @Test
  void twoCopiesOfASplitApplication_keepTheirFilesApart() {
    for (String folder : List.of("/live", "/test")) {
      monitor.file(folder + "/queue.db", store().holdsPrefixOf("shop", data, BROKER));
      monitor.file(folder + "/state.db", store().holds(bare("shop"), data, without(BROKER)));
    }
    assertThat(keys()).containsExactly("shop@state", "shop@state-2");
    assertThat(store(app("shop@state"), BROKER)).isEqualTo("queue");
    assertThat(store(app("shop@state-2"), BROKER)).isEqualTo("queue-2");
  }

  @Test
  void evidenceInTwoStores_theClassDecides() {
    monitor.file("old.db", store().holdsPrefixOf("shop", data, BROKER));
    monitor.server(
        "cache", store().holds(info("shop").isOf(BROKER, "SQLiteBroker").build(), data, ALL));
    assertThat(store(app("shop"), BROKER)).isEqualTo("old");
  }

  @Test
  void evidenceInTwoStores_ofTheSameClass_theConfiguredAddressDecides() {
    monitor.file(
        "/srv/state.db",
        store()
            .holds(
                info("shop").section("brokersqlite", "sqlite_address", "/srv/queue.db").build(),
                data,
                ALL));
    monitor.file("/srv/queue.db", store().holdsPrefixOf("shop", data, BROKER));
    assertThat(store(app("shop"), BROKER)).isEqualTo("queue");
  }

  @Test
  void evidenceInTwoStores_withoutFurtherKnowledge_theStateBackendsStoreDecides() {
    monitor.file("/srv/queue.db", store().holdsPrefixOf("shop", data, BROKER));
    monitor.file("/srv/state.db", store().holds(bare("shop"), data, ALL));
    assertThat(store(app("shop"), BROKER)).isEqualTo("state");
  }

  @Test
  void brokerFileAlone_isAnApplicationOfItsRecoveredId() {
    monitor.file(
        "queue.db", store().holds(Optional.of(new AppId("shop")), Optional.empty(), data, BROKER));
    assertThat(keys()).containsExactly("shop");
    assertThat(absence(app("shop"), STATE_BACKEND))
        .isEqualTo(new Absence.NotFound(List.of("sqlite:queue.db")));
  }

  @Test
  void prefixThatNobodyKnows_isTheKey() {
    monitor.file("shop.db", store().holdsPrefixOf("日本", data, ALL));
    String prefix = new AppId("日本").tablePrefix();
    assertThat(keys()).containsExactly(prefix);
    assertThat(app(prefix).id()).isEmpty();
    assertThat(app(prefix).label()).isEqualTo(prefix);
  }

  @Test
  void prefixOfThisProcessesOwnApplication_isKnown() {
    monitor.file("shop.db", store().holdsPrefixOf("日本", data, ALL)).candidate("日本");
    assertThat(keys()).containsExactly("日本");
  }

  @Test
  void idThatLooksLikeAnotherKey_staysApart() {
    monitor.file("a.db", store().holds(bare("shop"), data, ALL));
    monitor.file("b.db", store().holds(bare("shop"), data, ALL).holds(bare("shop@a"), data, ALL));
    assertThat(keys()).containsExactly("shop@a", "shop@a@b", "shop@b");
  }

  @Test
  void aConfigurationFileThatCanBeReadHere_counts() {
    monitor
        .file(
            "shop.db",
            store()
                .holds(
                    info("shop").configuredIn("conf/pynenc.toml").build(), data, without(BROKER)))
        .files(
            file ->
                file.toString().equals("/srv/conf/pynenc.toml")
                    ? Optional.of(info("x").isOf(BROKER, "MemBroker").layer())
                    : Optional.empty());
    assertThat(absence(app("shop"), BROKER)).isEqualTo(new Absence.InProcess("MemBroker"));
  }

  @Test
  void storeThatNeverAnswered_mayHoldWhatIsMissing() {
    FakeStore silent = store();
    silent.calls.fail(BackendFault.Kind.TIMEOUT);
    monitor.file("shop.db", store().holds(bare("shop"), data, without(BROKER)));
    monitor.file("queue.db", silent);
    assertThat(absence(app("shop"), BROKER))
        .isEqualTo(new Absence.Down(silent.calls.fault().orElseThrow()));
  }

  @Test
  void versionsOfSeveralStores_theExactOnesAreSaid() {
    monitor.file("a.db", store().holdsPrefixOf("shop", data, BROKER));
    monitor.file("b.db", store().holds(bare("shop"), data, without(BROKER)));
    assertThat(app("shop").pynenc()).contains("0.4");
  }

  @Test
  void aPluginThatFails_leavesTheOtherApplications() {
    FakeStore bad = store().holds(bare("bad"), data, without(BROKER)).failingOn(BROKER);
    monitor.file("bad.db", bad);
    monitor.file("good.db", store().holds(bare("good"), data, ALL));
    assertThat(keys()).containsExactly("bad", "good");
    assertThat(absence(app("bad"), BROKER))
        .isInstanceOfSatisfying(
            Absence.Down.class,
            down -> assertThat(down.fault().kind()).isEqualTo(BackendFault.Kind.UNSUPPORTED));
  }
}
