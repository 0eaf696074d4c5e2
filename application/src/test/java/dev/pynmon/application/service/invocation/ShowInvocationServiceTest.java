package dev.pynmon.application.service.invocation;

import static dev.pynmon.application.fake.FakeInvocation.anInvocation;
import static dev.pynmon.application.fake.FakeMonitor.without;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.fake.FakeData;
import dev.pynmon.application.fake.FakeDecoder;
import dev.pynmon.application.fake.FakeInfo;
import dev.pynmon.application.fake.FakeInvocation;
import dev.pynmon.application.fake.FakeMonitor;
import dev.pynmon.application.fake.FakeStore;
import dev.pynmon.application.port.in.invocation.InvocationDetail;
import dev.pynmon.application.port.in.invocation.InvocationRow;
import dev.pynmon.application.port.in.invocation.ShowHistoryResult;
import dev.pynmon.application.port.in.invocation.ShowInvocationResult;
import dev.pynmon.application.port.in.invocation.ShowInvocationUseCase;
import dev.pynmon.application.port.in.invocation.ShownArgument;
import dev.pynmon.application.port.in.invocation.ShownOutcome;
import dev.pynmon.application.port.in.invocation.ShownValue;
import dev.pynmon.application.service.familytree.ShowFamilyTreeService;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.app.BackendFault.Kind;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.id.DataReference;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.invocation.DamagedInvocation;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.domain.value.DecodedException;
import dev.pynmon.domain.value.DecodedValue;
import dev.pynmon.domain.value.StoredText;
import dev.pynmon.domain.why.OtherRules;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ShowInvocationServiceTest {
  private static final AppKey SHOP = new AppKey("shop");
  private static final DataReference REFERENCE = DataReference.to("a large text");

  private final FakeData data = new FakeData();
  private final FakeStore store = new FakeStore();
  private final FakeMonitor monitor = FakeMonitor.over(data, store);
  private final ShowInvocationService service = service(monitor);

  private static ShowInvocationService service(FakeMonitor over) {
    return new ShowInvocationService(
        over.directory(),
        new FakeDecoder(),
        new ShowFamilyTreeService(over.directory(), new FakeDecoder()),
        (_, _) -> OtherRules.noStatus());
  }

  private ShowInvocationResult show(String id) {
    return service.show(SHOP, new InvocationId(id));
  }

  private InvocationDetail detail(String id) {
    return ((ShowInvocationResult.Found) show(id)).detail();
  }

  private static ShownValue shown(String text) {
    return new ShownValue(
        StoredText.whole(text), new DecodedValue.Text(text, text.length()), Optional.empty());
  }

  private static List<String> ids(List<InvocationRow> rows) {
    return rows.stream().map(row -> row.id().value()).toList();
  }

  private static List<InvocationId> those(String... ids) {
    return Stream.of(ids).map(InvocationId::new).toList();
  }

  @Test
  void show_putsEverythingTogether() {
    data.add(
            anInvocation("parent"),
            anInvocation("it")
                .childOf("parent")
                .with(Map.of("order", "7"))
                .was(KnownStatus.REGISTERED, 1, "client")
                .was(KnownStatus.SUCCESS, 2, "worker")
                .returned("42"),
            anInvocation("z-first").childOf("it"),
            anInvocation("a-second").childOf("it"))
        .context("client")
        .context("worker")
        .waiting("it", "a-second")
        .waiting("parent", "it");
    InvocationDetail detail = detail("it");
    assertThat(detail.asOf()).isEqualTo(monitor.time.instant());
    assertThat(detail.row().state().orElseThrow().status().status()).isEqualTo(KnownStatus.SUCCESS);
    assertThat(detail.row().history().entries()).hasSize(2);
    assertThat(detail.row().lastRunner().orElseThrow().id()).isEqualTo(new RunnerId("worker"));
    assertThat(detail.contexts()).containsOnlyKeys(new RunnerId("client"), new RunnerId("worker"));
    assertThat(detail.arguments()).containsExactly(new ShownArgument("order", shown("7")));
    assertThat(detail.outcome())
        .isEqualTo(new ShownOutcome(Optional.of(shown("42")), Optional.empty()));
    assertThat(detail.parent().map(row -> row.id().value())).contains("parent");
    assertThat(ids(detail.children())).containsExactly("z-first", "a-second");
    assertThat(detail.childCount()).isEqualTo(new Count.Exact(2));
    assertThat(detail.waitingFor()).isEqualTo(those("a-second"));
    assertThat(detail.waiters()).isEqualTo(those("parent"));
    assertThat(detail.missing()).isEmpty();
  }

  @Test
  void show_manyChildren_showsTheOldestAndTakesNoMoreCalls() {
    data.add(anInvocation("it"), anInvocation("only").childOf("it"));
    detail("it");
    store.calls.forget();
    detail("it");
    List<String> few = store.calls.names();
    for (int number = 0; number < 300; number++) {
      data.add(anInvocation("c" + number).childOf("it"));
    }
    store.calls.forget();
    InvocationDetail detail = detail("it");
    assertThat(store.calls.names()).isEqualTo(few);
    assertThat(few.size()).isLessThanOrEqualTo(12);
    assertThat(ids(detail.children())).hasSize(50).startsWith("only", "c0", "c1");
    assertThat(detail.childCount()).isEqualTo(new Count.Exact(301));
  }

  @Test
  void show_valuesInTheClientDataStore_areFetchedInOneCall() {
    data.add(
            anInvocation("it")
                .with(Map.of("document", REFERENCE.value()))
                .returned(REFERENCE.value()))
        .text(REFERENCE, "a large text");
    InvocationDetail detail = detail("it");
    ShownValue behind =
        new ShownValue(
            StoredText.whole("a large text"),
            new DecodedValue.Text("a large text", 12),
            Optional.of(REFERENCE));
    assertThat(detail.arguments()).containsExactly(new ShownArgument("document", behind));
    assertThat(detail.outcome().result()).contains(behind);
    assertThat(store.calls.count("clientData.of")).isEqualTo(1);
  }

  @Test
  void show_clientDataGone_leavesTheReference() {
    data.add(anInvocation("it").returned(REFERENCE.value()));
    assertThat(detail("it").outcome().result())
        .contains(
            new ShownValue(
                StoredText.whole(REFERENCE.value()),
                new DecodedValue.Reference(REFERENCE),
                Optional.of(REFERENCE)));
  }

  @Test
  void show_clientDataStoreDown_saysSo() {
    data.add(anInvocation("it").returned(REFERENCE.value()));
    store.calls.fail(Kind.CORRUPT_DATA, "clientData");
    InvocationDetail detail = detail("it");
    assertThat(detail.outcome().result().orElseThrow().value())
        .isEqualTo(new DecodedValue.Reference(REFERENCE));
    assertThat(detail.missing()).containsOnlyKeys(Component.CLIENT_DATA_STORE);
  }

  @Test
  void show_exception_isReadAlsoBehindItsReference() {
    data.add(anInvocation("1").raised("ValueError:bad"));
    data.add(anInvocation("2").raised("ValueError:" + REFERENCE.value()))
        .text(REFERENCE, "a large text");
    assertThat(detail("1").outcome().exception().map(DecodedException::message)).contains("bad");
    assertThat(detail("2").outcome().exception().map(DecodedException::message))
        .contains("a large text");
  }

  @Test
  void show_longArgument_isCut() {
    data.add(anInvocation("it").with(Map.of("text", "x".repeat(100_001))));
    StoredText text = detail("it").arguments().getFirst().value().text();
    assertThat(text.text()).hasSize(ShowInvocationUseCase.MAX_VALUE);
    assertThat(text.length()).isEqualTo(100_001);
    assertThat(text.cut()).isTrue();
  }

  @Test
  void show_tooManyArguments_saysHowManyAreShown() {
    Map<String, String> arguments = new LinkedHashMap<>();
    for (int number = 0; number < 1_001; number++) {
      arguments.put("a" + number, "1");
    }
    data.add(anInvocation("it").with(arguments));
    InvocationDetail detail = detail("it");
    assertThat(detail.arguments()).hasSize(1_000);
    assertThat(detail.argumentsDamage().orElseThrow().problem())
        .isEqualTo("only the first 1,000 of 1,001 are shown");
  }

  @Test
  void show_knownToTheOrchestratorAlone_isFound() {
    data.add(anInvocation("it").was(KnownStatus.PENDING, 1, "w").unknownToStateBackend());
    InvocationDetail detail = detail("it");
    assertThat(detail.row().state()).isPresent();
    assertThat(detail.row().record()).isEmpty();
    assertThat(detail.row().history().entries()).isEmpty();
    assertThat(detail.arguments()).isEmpty();
  }

  @Test
  void show_knownToTheStateBackendAlone_isFound() {
    data.add(anInvocation("it").was(KnownStatus.SUCCESS, 1).unknownToOrchestrator());
    InvocationDetail detail = detail("it");
    assertThat(detail.row().state()).isEmpty();
    assertThat(detail.row().record()).isPresent();
    assertThat(detail.row().task().orElseThrow().value()).isEqualTo("shop.charge");
  }

  @Test
  void show_resultAlone_isFound() {
    data.add(anInvocation("it").returned("1").unknownToStateBackend().unknownToOrchestrator());
    assertThat(detail("it").outcome().result()).isPresent();
  }

  @Test
  void show_damagedRecord_isFound() {
    data.add(anInvocation("it").damaged());
    InvocationDetail detail = detail("it");
    assertThat(detail.row().record().orElseThrow()).isInstanceOf(DamagedInvocation.class);
    assertThat(detail.parent()).isEmpty();
  }

  @Test
  void show_contextsMissing_areLeftOut() {
    data.add(anInvocation("it").was(KnownStatus.SUCCESS, 1, "gone"));
    InvocationDetail detail = detail("it");
    assertThat(detail.contexts()).isEmpty();
    assertThat(detail.row().lastRunner()).isEmpty();
  }

  @Test
  void show_parentAndChildrenThatAreGone_arePartialRows() {
    data.add(
        anInvocation("it").childOf("gone"),
        anInvocation("child").childOf("it").unknownToOrchestrator());
    InvocationDetail detail = detail("it");
    assertThat(detail.parent().orElseThrow().state()).isEmpty();
    assertThat(detail.parent().orElseThrow().record()).isEmpty();
    assertThat(ids(detail.children())).containsExactly("child");
  }

  @Test
  void show_unknownEverywhere_isNotFound() {
    assertThat(show("nobody"))
        .isEqualTo(new ShowInvocationResult.NotFound(new InvocationId("nobody")));
  }

  @Test
  void show_unknownWhileAComponentIsDown_isUnanswered() {
    store.calls.fail(Kind.UNAVAILABLE, "statuses");
    assertThat(show("nobody"))
        .isInstanceOfSatisfying(
            ShowInvocationResult.Unanswered.class,
            result ->
                assertThat(result.missing())
                    .containsOnlyKeys(Component.ORCHESTRATOR, Component.STATE_BACKEND));
  }

  @Test
  void show_orchestratorMissing_showsTheRest() {
    data.add(anInvocation("it").was(KnownStatus.SUCCESS, 1));
    FakeStore partial = new FakeStore();
    partial.holds(FakeInfo.info("shop").build(), data, without(Component.ORCHESTRATOR));
    ShowInvocationResult result =
        service(new FakeMonitor().file("shop.db", partial)).show(SHOP, new InvocationId("it"));
    assertThat(result)
        .isInstanceOfSatisfying(
            ShowInvocationResult.Found.class,
            found -> assertThat(found.detail().missing()).containsOnlyKeys(Component.ORCHESTRATOR));
  }

  @Test
  void history_givesChangesAndWhoMadeThem() {
    FakeInvocation it = anInvocation("it").was(KnownStatus.PENDING, 1, "worker");
    data.add(it).context("worker");
    assertThat(service.history(SHOP, new InvocationId("it")))
        .isInstanceOfSatisfying(
            ShowHistoryResult.Found.class,
            found -> {
              assertThat(found.history().entries()).hasSize(1);
              assertThat(found.contexts()).containsOnlyKeys(new RunnerId("worker"));
            });
    assertThat(store.calls.names())
        .containsExactly("apps", "statuses.of", "records.of", "histories.of", "contexts.of");
  }

  @Test
  void history_knownWithoutChanges_isFoundAndEmpty() {
    data.add(anInvocation("it").unknownToStateBackend());
    assertThat(service.history(SHOP, new InvocationId("it")))
        .isInstanceOfSatisfying(
            ShowHistoryResult.Found.class,
            found -> assertThat(found.history().entries()).isEmpty());
  }

  @Test
  void history_unknown_isNotFound() {
    assertThat(service.history(SHOP, new InvocationId("nobody")))
        .isEqualTo(new ShowHistoryResult.NotFound(new InvocationId("nobody")));
  }

  @Test
  void history_stateBackendDown_isUnanswered() {
    data.add(anInvocation("it"));
    store.calls.fail(Kind.CORRUPT_DATA, "histories");
    assertThat(service.history(SHOP, new InvocationId("it")))
        .isInstanceOfSatisfying(
            ShowHistoryResult.Unanswered.class,
            result -> assertThat(result.missing()).containsOnlyKeys(Component.STATE_BACKEND));
  }
}
