package dev.pynmon.application.service.app;

import static dev.pynmon.application.fake.FakeInfo.bare;
import static dev.pynmon.application.fake.FakeMonitor.without;
import static dev.pynmon.domain.app.Component.BROKER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.pynmon.application.fake.FakeData;
import dev.pynmon.application.fake.FakeMonitor;
import dev.pynmon.application.fake.FakeStore;
import dev.pynmon.application.port.in.app.AppList;
import dev.pynmon.application.port.in.app.AppSummary;
import dev.pynmon.application.port.in.app.StoreReport;
import dev.pynmon.application.port.in.app.UnknownAppException;
import dev.pynmon.application.port.plugin.Store;
import dev.pynmon.domain.app.Absence;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.app.BackendFault;
import dev.pynmon.domain.app.BackendFault.Kind;
import dev.pynmon.domain.app.Component;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AppDirectoryTest {
  private final FakeMonitor monitor = new FakeMonitor();
  private final FakeStore store =
      new FakeStore().holds(bare("shop"), new FakeData(), Component.values());

  private static Absence broker(ListAppsService apps) {
    return apps.first().orElseThrow().components().get(BROKER).absence().orElseThrow();
  }

  @Test
  void list_asksAStoreAtMostOnceASecond() {
    ListAppsService apps = monitor.file("shop.db", store).apps();
    apps.list();
    monitor.time.pass(Duration.ofMillis(999));
    apps.list();
    assertThat(store.calls.count("apps")).isEqualTo(1);
    monitor.time.pass(Duration.ofMillis(1));
    apps.list();
    assertThat(store.calls.count("apps")).isEqualTo(2);
  }

  @Test
  void list_withoutStores_isEmpty() {
    assertThat(monitor.apps().list()).isEqualTo(new AppList(List.of(), List.of()));
  }

  @Test
  void list_aFailingStore_saysSoAndLeavesTheOthers() {
    FakeStore dead = new FakeStore();
    dead.calls.fail(Kind.UNAVAILABLE);
    AppList list = monitor.file("dead.db", dead).file("shop.db", store).apps().list();
    BackendFault fault = dead.calls.fault().orElseThrow();
    assertThat(list.apps()).extracting(AppSummary::label).containsExactly("shop");
    assertThat(list.stores())
        .containsExactly(
            new StoreReport("dead", "sqlite", "sqlite:dead.db", Optional.of(fault), "", 0, true),
            new StoreReport(
                "shop", "sqlite", "sqlite:shop.db", Optional.empty(), "A fake", 1, true));
  }

  @Test
  void list_aStoreThatGoesAway_keepsItsApplicationsAndHeals() {
    ListAppsService apps = monitor.file("shop.db", store).apps();
    apps.list();
    store.calls.fail(Kind.UNAVAILABLE);
    monitor.time.pass(Duration.ofSeconds(1));
    assertThat(broker(apps)).isEqualTo(new Absence.Down(store.calls.fault().orElseThrow()));
    store.calls.heal();
    monitor.time.pass(Duration.ofSeconds(1));
    assertThat(apps.first().orElseThrow().components().get(BROKER).available()).isPresent();
    assertThat(apps.list().stores().getFirst().fault()).isEmpty();
  }

  @Test
  void list_aStoreThatComesLater_isFound() {
    store.calls.fail(Kind.UNAVAILABLE);
    ListAppsService apps = monitor.file("shop.db", store).apps();
    assertThat(apps.first()).isEmpty();
    store.calls.heal();
    monitor.time.pass(Duration.ofSeconds(1));
    assertThat(apps.first()).isPresent();
  }

  @Test
  void list_storeWhoseCatalogueAloneIsBroken_keepsItsComponents() {
    ListAppsService apps = monitor.file("shop.db", store).apps();
    apps.list();
    store.calls.fail(Kind.CORRUPT_DATA, "apps");
    monitor.time.pass(Duration.ofSeconds(1));
    assertThat(apps.list().stores().getFirst().fault()).isPresent();
    assertThat(apps.first().orElseThrow().components().get(BROKER).available()).isPresent();
  }

  @Test
  void list_whileASlowStoreIsAsked_givesWhatIsKnown() {
    store.calls.each(() -> monitor.time.pass(Duration.ofSeconds(2)));
    ListAppsService apps = monitor.file("shop.db", store).apps();
    apps.list();
    monitor.time.pass(Duration.ofSeconds(1));
    List<Runnable> waiting = new ArrayList<>();
    monitor.workOn(waiting::add);
    store.calls.fail(Kind.TIMEOUT);
    assertThat(apps.list().stores().getFirst().fault()).isEmpty();
    assertThat(apps.list().apps()).hasSize(1);
    assertThat(waiting).hasSize(1);
    monitor.workOn(Runnable::run);
    waiting.getFirst().run();
    assertThat(apps.list().stores().getFirst().fault()).isPresent();
  }

  @Test
  void list_searchThatGoesOn_isNotComplete() {
    AppList list = monitor.file("shop.db", store.searching()).apps().list();
    assertThat(list.stores().getFirst().complete()).isFalse();
  }

  @Test
  void listComplete_waitsForASearchThatGoesOn() {
    AppList list = looking(store.searchingFor(4)).listComplete();
    assertThat(list.stores().getFirst().complete()).isTrue();
    assertThat(store.calls.count("apps")).isEqualTo(4);
  }

  @Test
  void listUntil_waitsNoLongerThanForWhatIsEnough() {
    ListAppsService apps = looking(store.searchingFor(4));
    assertThat(apps.listUntil(_ -> store.calls.count("apps") == 2).stores().getFirst().complete())
        .isFalse();
    assertThat(apps.listUntil(_ -> false).stores().getFirst().complete()).isTrue();
  }

  @Test
  void listComplete_waitsAMinuteForASearchWithoutEnd() {
    Instant start = monitor.time.instant();
    AppList list = looking(store.searching()).listComplete();
    assertThat(list.apps()).extracting(AppSummary::label).containsExactly("shop");
    assertThat(list.stores().getFirst().complete()).isFalse();
    assertThat(Duration.between(start, monitor.time.instant())).isEqualTo(Duration.ofMinutes(1));
  }

  @Test
  void listComplete_doesNotWaitForAFailingStore() {
    store.searching().calls.fail(Kind.UNAVAILABLE);
    looking(store).listComplete();
    assertThat(store.calls.count("apps")).isEqualTo(1);
  }

  @Test
  void listComplete_doesNotWaitForAListThatIsFull() {
    FakeStore full = new FakeStore().searching();
    for (int n = 0; n < Store.MAX_APPS; n++) {
      full.holds(bare("app-" + n), new FakeData(), Component.values());
    }
    assertThat(looking(full).listComplete().apps()).hasSize(Store.MAX_APPS);
    assertThat(full.calls.count("apps")).isEqualTo(1);
  }

  private ListAppsService looking(FakeStore searched) {
    return new ListAppsService(
        monitor.file("shop.db", searched).directory(),
        Optional.empty(),
        monitor.background.nanos(),
        () -> monitor.time.pass(Duration.ofSeconds(1)));
  }

  @Test
  void first_isThePreferredOne_byKeyOrId_elseTheFirstByKey() {
    FakeStore other = new FakeStore().holds(bare("other"), new FakeData(), Component.values());
    monitor.file("shop.db", store).file("other.db", other);

    assertThat(preferring("shop").first().orElseThrow().label()).isEqualTo("shop");
    assertThat(preferring("not there yet").first().orElseThrow().label()).isEqualTo("other");
  }

  private ListAppsService preferring(String app) {
    return new ListAppsService(monitor.directory(), Optional.of(app), monitor.background.nanos());
  }

  @Test
  void visit_unknownApplication_throws() {
    AppDirectory directory = monitor.file("shop.db", store).directory();
    assertThatExceptionOfType(UnknownAppException.class)
        .isThrownBy(() -> directory.visit(new AppKey("other")))
        .withMessage("no application other");
  }

  @Test
  void visit_deadStore_isAskedOnce() {
    Visit visit = monitor.file("shop.db", store).directory().visit(new AppKey("shop"));
    store.calls.fail(Kind.TIMEOUT, "statuses");
    store.calls.forget();
    visit.orchestrator(orchestrator -> orchestrator.statuses().totals());
    visit.orchestrator(orchestrator -> orchestrator.blocking().blocking(1));
    visit.broker(broker -> broker.queues().sizes(1));
    assertThat(store.calls.names()).containsExactly("statuses.totals");
    assertThat(visit.missing()).containsOnlyKeys(Component.ORCHESTRATOR, BROKER);
  }

  @Test
  void visit_damagedPart_leavesTheOthers() {
    Visit visit = monitor.file("shop.db", store).directory().visit(new AppKey("shop"));
    store.calls.fail(Kind.CORRUPT_DATA, "statuses");
    assertThat(visit.orchestrator(o -> o.statuses().totals()).absence()).isPresent();
    assertThat(visit.orchestrator(o -> o.blocking().blocking(1)).available()).isPresent();
  }

  @Test
  void visit_missingComponent_isNoted() {
    FakeStore partial = new FakeStore().holds(bare("shop"), new FakeData(), without(BROKER));
    Visit visit = monitor.file("shop.db", partial).directory().visit(new AppKey("shop"));
    assertThat(visit.broker(broker -> broker.queues().sizes(1)).absence()).isPresent();
    assertThat(visit.missing()).containsOnlyKeys(BROKER);
  }
}
