package dev.pynmon.application.service.call;

import static dev.pynmon.application.fake.FakeInvocation.anInvocation;
import static dev.pynmon.application.fake.FakeMonitor.without;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.fake.FakeData;
import dev.pynmon.application.fake.FakeDecoder;
import dev.pynmon.application.fake.FakeInfo;
import dev.pynmon.application.fake.FakeMonitor;
import dev.pynmon.application.fake.FakeStore;
import dev.pynmon.application.port.in.call.CallDetail;
import dev.pynmon.application.port.in.call.ShowCallQuery;
import dev.pynmon.application.port.in.call.ShowCallResult;
import dev.pynmon.application.port.in.invocation.ShownArgument;
import dev.pynmon.application.port.in.invocation.ShownValue;
import dev.pynmon.application.service.invocation.MatchingInvocations;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.app.BackendFault.Kind;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.id.CallKey;
import dev.pynmon.domain.id.DataReference;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.search.Search;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.domain.value.DecodedValue;
import dev.pynmon.domain.value.StoredText;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ShowCallServiceTest {
  private static final AppKey SHOP = new AppKey("shop");
  private static final CallKey CHARGE = new CallKey("shop.charge:no_args");
  private static final DataReference REFERENCE = DataReference.to("a large text");

  private final FakeData data = new FakeData();
  private final FakeStore store = new FakeStore();
  private final FakeMonitor monitor = FakeMonitor.over(data, store);
  private final ShowCallService service = service(monitor);

  private static ShowCallService service(FakeMonitor over) {
    return new ShowCallService(
        over.directory(),
        new FakeDecoder(),
        new MatchingInvocations(new FakeDecoder(), _ -> _ -> Optional.empty(), () -> 0));
  }

  private ShowCallResult show(CallKey call, PageRequest page) {
    return service.show(new ShowCallQuery(SHOP, call, page));
  }

  private CallDetail detail(PageRequest page) {
    return ((ShowCallResult.Found) show(CHARGE, page)).detail();
  }

  private static List<String> ids(CallDetail detail) {
    return detail.page().items().stream().map(row -> row.id().value()).toList();
  }

  @Test
  void show_hasTheArgumentsAndAllInvocations_newestFirst() {
    data.add(
        anInvocation("1").with(Map.of("order", "7")),
        anInvocation("other").of("shop.ship"),
        anInvocation("2").with(Map.of("order", "7")));
    CallDetail detail = detail(PageRequest.first(50));
    assertThat(detail.asOf()).isEqualTo(monitor.time.instant());
    assertThat(detail.call()).isEqualTo(CHARGE);
    assertThat(detail.recorded()).isTrue();
    assertThat(detail.arguments())
        .containsExactly(
            new ShownArgument(
                "order",
                new ShownValue(
                    StoredText.whole("7"), new DecodedValue.Text("7", 1), Optional.empty())));
    assertThat(ids(detail)).containsExactly("2", "1");
    assertThat(detail.total()).isEqualTo(new Count.Exact(2));
    assertThat(detail.missing()).isEmpty();
  }

  @Test
  void show_goesOnAtACursor() {
    IntStream.range(0, 5).forEach(n -> data.add(anInvocation("" + n)));
    CallDetail first = detail(PageRequest.first(2));
    CallDetail second = detail(PageRequest.after(2, first.page().next().orElseThrow()));
    assertThat(ids(first)).containsExactly("4", "3");
    assertThat(ids(second)).containsExactly("2", "1");
    assertThat(second.total()).isEqualTo(new Count.Exact(5));
  }

  @Test
  void show_behindTheEnd_isTheLastPage() {
    IntStream.range(0, 5).forEach(n -> data.add(anInvocation("" + n)));
    CallDetail detail = detail(new PageRequest.Skip(2, 8));
    assertThat(ids(detail)).containsExactly("0");
    assertThat(detail.page().instead()).contains(new PageRequest.Skip(2, 4));
    assertThat(detail(new PageRequest.Skip(2, 4)).page().instead()).isEmpty();
  }

  @Test
  void show_behindTheEndOfMoreThanAreCounted_isTheFirstPage() {
    IntStream.range(0, 10_000).forEach(n -> data.add(anInvocation("" + n)));
    CallDetail detail = detail(new PageRequest.Skip(2, 10_000));
    assertThat(ids(detail)).containsExactly("9999", "9998");
    assertThat(detail.page().instead()).contains(new PageRequest.Skip(2, 0));
  }

  @Test
  void show_behindTheEndOfAQuery_isEmpty_forNobodyKnowsItsLastPage() {
    data.add(anInvocation("1"));
    Search search = Search.parse("id:1", Instant.EPOCH);
    CallDetail detail =
        ((ShowCallResult.Found)
                service.show(
                    new ShowCallQuery(
                        SHOP, CHARGE, Optional.of(search), new PageRequest.Skip(2, 8))))
            .detail();
    assertThat(detail.page()).isEqualTo(Page.empty());
  }

  @Test
  void show_ofAQuery_hasThoseOfWhichItHolds_andTheArgumentsAlsoOfNone() {
    data.add(
        anInvocation("1").with(Map.of("order", "7")).was(KnownStatus.FAILED, 1),
        anInvocation("2").with(Map.of("order", "7")),
        anInvocation("3").with(Map.of("order", "7")).was(KnownStatus.FAILED, 3));
    assertThat(ids(asked("status:failed"))).containsExactly("3", "1");
    CallDetail none = asked("status:failed id:2");
    assertThat(ids(none)).isEmpty();
    assertThat(none.total()).as("of the call").isEqualTo(new Count.Exact(3));
    assertThat(none.arguments()).extracting(ShownArgument::name).containsExactly("order");
  }

  private CallDetail asked(String query) {
    Search search = Search.parse(query, Instant.EPOCH);
    ShowCallQuery show =
        new ShowCallQuery(SHOP, CHARGE, Optional.of(search), PageRequest.first(50));
    return ((ShowCallResult.Found) service.show(show)).detail();
  }

  @Test
  void show_takesNoMoreCallsForMoreInvocations() {
    Map<String, String> arguments = Map.of("text", REFERENCE.value());
    data.add(anInvocation("0").with(arguments)).text(REFERENCE, "a large text");
    detail(PageRequest.first(50));
    store.calls.forget();
    detail(PageRequest.first(50));
    int alone = store.calls.count();
    IntStream.range(1, 40).forEach(n -> data.add(anInvocation("" + n).with(arguments)));
    store.calls.forget();
    detail(PageRequest.first(50));
    assertThat(store.calls.count()).isEqualTo(alone).isLessThanOrEqualTo(7);
  }

  @Test
  void argumentsByReference_areReadFromTheClientDataStore() {
    data.add(anInvocation("1").with(Map.of("text", REFERENCE.value())))
        .text(REFERENCE, "a large text");
    ShownValue value = detail(PageRequest.first(1)).arguments().getFirst().value();
    assertThat(value.reference()).contains(REFERENCE);
    assertThat(value.text().text()).isEqualTo("a large text");
  }

  @Test
  void argumentsOfADamagedRecord_areTakenFromAnother() {
    data.add(anInvocation("1").with(Map.of("order", "7")), anInvocation("2").damaged());
    assertThat(detail(PageRequest.first(50)).arguments())
        .extracting(ShownArgument::name)
        .containsExactly("order");
  }

  @Test
  void withoutARecord_theInvocationsAreListedAllTheSame() {
    data.add(anInvocation("1").unknownToStateBackend());
    CallDetail detail = detail(PageRequest.first(50));
    assertThat(ids(detail)).containsExactly("1");
    assertThat(detail.recorded()).isFalse();
    assertThat(detail.arguments()).isEmpty();
  }

  @Test
  void callThatNobodyKnows_isNotFound() {
    data.add(anInvocation("1"));
    CallKey other = new CallKey("shop.charge:abc");
    assertThat(show(other, PageRequest.first(50))).isEqualTo(new ShowCallResult.NotFound(other));
  }

  @Test
  void withoutAnOrchestrator_nobodyCanTell() {
    FakeStore half = new FakeStore();
    half.holds(
        FakeInfo.info("shop").build(),
        data.add(anInvocation("1")),
        without(Component.ORCHESTRATOR));
    ShowCallResult result =
        service(new FakeMonitor().file("shop.sqlite", half))
            .show(new ShowCallQuery(SHOP, CHARGE, PageRequest.first(50)));
    assertThat(result)
        .isInstanceOfSatisfying(
            ShowCallResult.Unanswered.class,
            silent -> assertThat(silent.missing()).containsOnlyKeys(Component.ORCHESTRATOR));
  }

  @Test
  void silentStateBackend_leavesTheListAndSaysSo() {
    data.add(anInvocation("1").with(Map.of("order", "7")));
    store.calls.fail(Kind.CORRUPT_DATA, "records");
    CallDetail detail = detail(PageRequest.first(50));
    assertThat(ids(detail)).containsExactly("1");
    assertThat(detail.missing()).containsOnlyKeys(Component.STATE_BACKEND);
  }
}
