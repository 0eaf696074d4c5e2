package dev.pynmon.testkit.contract.writing;

import static dev.pynmon.testkit.scenario.AMessage.aMessage;
import static dev.pynmon.testkit.scenario.AnInvocation.anInvocation;
import static dev.pynmon.testkit.scenario.ClientDatum.aValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pynmon.application.port.out.purge.ComponentPurge;
import dev.pynmon.application.port.out.purge.Removal;
import dev.pynmon.application.port.plugin.OrchestratorStore;
import dev.pynmon.application.port.plugin.StateBackendStore;
import dev.pynmon.application.port.plugin.StoreApp;
import dev.pynmon.application.port.plugin.StoredApp;
import dev.pynmon.domain.app.BackendException;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.broker.QueueSize;
import dev.pynmon.domain.id.AppId;
import dev.pynmon.domain.id.WorkflowId;
import dev.pynmon.domain.purge.Holding;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.query.StatusFilter;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The contract of {@link ComponentPurge}. */
public abstract class PurgeContract extends WritingContract {
  private static final PageRequest FIRST = PageRequest.first(100);

  /**
   * Names that are read as patterns by somebody, and one that begins like the tables of another.
   */
  private static final String[] NEIGHBOURS = {
    "shop",
    "shop_2",
    "shop-2",
    "SHOP",
    "sh*p",
    "sh?p",
    "sh[o]p",
    "shop\\",
    "a/b %c",
    "_",
    new AppId("shop").tablePrefix() + "__client"
  };

  private final BusyShop shop = new BusyShop();

  @ParameterizedTest
  @EnumSource
  void component_isEmptied_andTheOthersKeepAllTheyHeld(Component component) {
    StoreApp app = seed(shop.scenario());
    Map<Component, List<Holding>> expected = holdings(app);
    assertThat(expected).allSatisfy((_, held) -> assertThat(held).isNotEmpty());
    assertThat(purge(app, component)).isPositive();
    expected.put(component, List.of());
    assertThat(holdings(app)).isEqualTo(expected);
  }

  @ParameterizedTest
  @EnumSource
  void holdings_nameWhatThereIs_countedWhereTheStoreCanTell(Component component) {
    List<Holding> held = purges(seed(shop.scenario())).all(component).holdings();
    assertThat(held).extracting(Holding::kind).doesNotHaveDuplicates();
    BusyShop.held(component)
        .forEach(
            (kind, entries) ->
                assertThat(held)
                    .filteredOn(holding -> holding.kind().equals(kind))
                    .singleElement()
                    .extracting(holding -> holding.entries().orElse(new Count.Exact(entries)))
                    .isEqualTo(new Count.Exact(entries)));
  }

  @Test
  void purgedApplication_readsAsEmpty() {
    StoreApp app = seed(shop.scenario());
    purge(app);
    assertThat(broker(app).queues().sizes(10))
        .extracting(QueueSize::waiting)
        .allMatch(new Count.Exact(0)::equals);
    OrchestratorStore orchestrator = orchestrator(app);
    assertThat(orchestrator.statuses().page(StatusFilter.ALL, FIRST).items()).isEmpty();
    assertThat(orchestrator.statuses().of(List.of(shop.order.id()))).isEmpty();
    assertThat(orchestrator.heartbeats().newest(FIRST).items()).isEmpty();
    assertThat(orchestrator.blocking().waitersOf(List.of(shop.waiting.id()), 10)).isEmpty();
    StateBackendStore state = stateBackend(app);
    assertThat(state.records().of(List.of(shop.order.id(), shop.charged.id()))).isEmpty();
    assertThat(state.records().children(shop.order.id(), FIRST).items()).isEmpty();
    assertThat(state.histories().of(List.of(shop.order.id()), 10)).isEmpty();
    assertThat(state.workflows().of(List.of(new WorkflowId(shop.order.id().value())))).isEmpty();
    assertThat(clientData(app).clientData().count(10)).isEqualTo(new Count.Exact(0));
    assertThat(present(present(app.trigger()).events()).of(List.of(shop.received.id()))).isEmpty();
  }

  @Test
  void applicationItself_isStillFound() {
    StoreApp app = seed(shop.scenario());
    purge(app);
    whenCataloguesAreMadeAnew();
    assertThat(taken(store()::apps))
        .extracting(StoredApp::id)
        .contains(Optional.of(shop.scenario().app()));
  }

  @Test
  void begunRemoval_removesNothingBeforeItsFirstBatch() {
    StoreApp app = seed(shop.scenario());
    Map<Component, List<Holding>> held = holdings(app);
    Removal removal = purges(app).all(Component.STATE_BACKEND).begin();
    assertThat(holdings(app)).isEqualTo(held);
    assertThat(finish(removal, Removal.MAX_BATCH)).isPositive();
  }

  @ParameterizedTest
  @EnumSource
  void smallestBatches_comeToTheSameEnd(Component component) {
    StoreApp app = seed(shop.scenario());
    assertThat(finish(purges(app).all(component).begin(), 1)).isPositive();
    assertThat(purges(app).all(component).holdings()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void removalGivenUp_isBegunAnew(Component component) {
    StoreApp app = seed(shop.scenario());
    assertThat(purges(app).all(component).begin().next(1).entries()).isNotNegative();
    assertThat(purge(app, component)).isNotNegative();
    assertThat(purges(app).all(component).holdings()).isEmpty();
    assertThat(purge(app, component)).isZero();
  }

  @ParameterizedTest
  @EnumSource
  void twoRemovalsAtOnce_comeToTheirEnds(Component component) {
    StoreApp app = seed(shop.scenario());
    Removal one = purges(app).all(component).begin();
    Removal other = purges(app).all(component).begin();
    boolean oneDone = false;
    boolean otherDone = false;
    for (int round = 0; round < 1_000 && !(oneDone && otherDone); round++) {
      oneDone = oneDone || one.next(1).done();
      otherDone = otherDone || other.next(1).done();
    }
    assertThat(oneDone && otherDone).isTrue();
    assertThat(purges(app).all(component).holdings()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void whatNeverWasThere_isNothingToRemove(Component component) {
    seed(shop.scenario());
    StoreApp stranger = store().open(new AppId("stranger"));
    assertThat(purges(stranger).all(component).holdings()).isEmpty();
    assertThat(purge(stranger, component)).isZero();
  }

  @Test
  void whatIsWrittenAfterwards_isThere() {
    StoreApp app = seed(shop.scenario());
    purge(app);
    also(
        shop.scenario()
            .later()
            .with(anInvocation().succeeded("1"))
            .with(aMessage())
            .with(aValue("\"new\"")));
    assertThat(broker(app).queues().sizes(10))
        .extracting(QueueSize::waiting)
        .containsExactly(new Count.Exact(1));
    assertThat(orchestrator(app).statuses().page(StatusFilter.ALL, FIRST).items()).hasSize(1);
    assertThat(stateBackend(app).records().count(10)).isEqualTo(new Count.Exact(1));
    assertThat(purges(app).all(Component.CLIENT_DATA_STORE).holdings()).hasSize(1);
  }

  @Test
  void neighbours_keepAllTheyHeld() {
    List<AppId> names = Stream.of(NEIGHBOURS).map(AppId::new).toList();
    names.forEach(name -> also(new BusyShop(name.value()).scenario()));
    Map<AppId, Map<Component, List<Holding>>> held = new LinkedHashMap<>();
    names.forEach(name -> held.put(name, holdings(store().open(name))));
    Map<Component, List<Holding>> nothing = new EnumMap<>(Component.class);
    List.of(Component.values()).forEach(component -> nothing.put(component, List.of()));
    for (AppId name : names) {
      purge(store().open(name));
      held.put(name, nothing);
      held.forEach((app, kinds) -> assertThat(holdings(store().open(app))).isEqualTo(kinds));
    }
  }

  @Test
  void closedStore_removesNothing() {
    StoreApp app = seed(shop.scenario());
    ComponentPurge purge = purges(app).all(Component.BROKER);
    Removal removal = purge.begin();
    store().close();
    assertThatThrownBy(() -> removal.next(10)).isInstanceOf(BackendException.class);
    assertThatThrownBy(purge::holdings).isInstanceOf(BackendException.class);
  }
}
