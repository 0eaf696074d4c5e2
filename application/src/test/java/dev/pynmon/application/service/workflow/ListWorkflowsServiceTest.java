package dev.pynmon.application.service.workflow;

import static dev.pynmon.application.fake.FakeInvocation.anInvocation;
import static dev.pynmon.application.fake.FakeMonitor.without;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.pynmon.application.fake.FakeCatalogueReader;
import dev.pynmon.application.fake.FakeData;
import dev.pynmon.application.fake.FakeDecoder;
import dev.pynmon.application.fake.FakeInfo;
import dev.pynmon.application.fake.FakeInvocation;
import dev.pynmon.application.fake.FakeMonitor;
import dev.pynmon.application.fake.FakeStore;
import dev.pynmon.application.port.in.workflow.ListRunsQuery;
import dev.pynmon.application.port.in.workflow.ShowWorkflowTypeQuery;
import dev.pynmon.application.port.in.workflow.ShowWorkflowTypeResult;
import dev.pynmon.application.port.in.workflow.WorkflowRunRow;
import dev.pynmon.application.port.in.workflow.WorkflowRuns;
import dev.pynmon.application.port.in.workflow.WorkflowType;
import dev.pynmon.application.port.in.workflow.WorkflowTypes;
import dev.pynmon.application.service.invocation.MatchingInvocations;
import dev.pynmon.application.service.task.Catalogues;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.app.BackendFault.Kind;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.id.WorkflowId;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.search.Search;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.domain.timeline.OccupancyCategory;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ListWorkflowsServiceTest {
  private static final AppKey SHOP = new AppKey("shop");
  private static final TaskKey FULFIL = new TaskKey("shop.fulfil");
  private static final TaskKey PACK = new TaskKey("shop.pack");

  private final FakeData data = new FakeData();
  private final FakeStore store = new FakeStore();
  private final FakeMonitor monitor = FakeMonitor.over(data, store);
  private final ListWorkflowsService service = service(monitor);

  private static ListWorkflowsService service(FakeMonitor over) {
    return new ListWorkflowsService(
        over.directory(),
        new Catalogues(List.of(), new FakeCatalogueReader(), over.background),
        new MatchingInvocations(new FakeDecoder(), _ -> _ -> Optional.empty(), () -> 0));
  }

  private static FakeInvocation fulfil(String id) {
    return anInvocation(id).of(FULFIL.value()).definingWorkflow();
  }

  private List<WorkflowType> types() {
    return service.types(SHOP, PageRequest.first(50)).page().available().orElseThrow().items();
  }

  private WorkflowRuns runs(PageRequest page) {
    return service.runs(new ListRunsQuery(SHOP, page));
  }

  private static List<String> ids(WorkflowRuns runs) {
    return runs.page().orElseThrow().items().stream().map(row -> row.run().id().value()).toList();
  }

  private ShowWorkflowTypeResult type(TaskKey type) {
    return service.type(
        new ShowWorkflowTypeQuery(
            SHOP, type, PageRequest.first(50), Optional.empty(), OccupancyCategory.DEFAULT));
  }

  @Test
  void types_haveTheirFigures() {
    data.add(
        fulfil("done").was(KnownStatus.SUCCESS, 1),
        fulfil("broken").was(KnownStatus.FAILED, 2),
        fulfil("running").was(KnownStatus.RUNNING, 3),
        fulfil("paused").was(KnownStatus.PAUSED, 4),
        anInvocation("sub")
            .of(PACK.value())
            .definingWorkflow("running")
            .was(KnownStatus.SUCCESS, 5),
        anInvocation("plain").was(KnownStatus.FAILED, 6));
    assertThat(types())
        .extracting(
            WorkflowType::key,
            WorkflowType::runs,
            type -> type.running().available().orElseThrow(),
            type -> type.failed().available().orElseThrow(),
            type -> type.latest().orElseThrow().id().value())
        .containsExactly(
            tuple(FULFIL, new Count.Exact(4), new Count.Exact(2), new Count.Exact(1), "paused"),
            tuple(PACK, new Count.Exact(1), new Count.Exact(0), new Count.Exact(0), "sub"));
  }

  @Test
  void typesBehindTheEnd_whichNobodyCounts_areTheFirst() {
    data.add(fulfil("a"), anInvocation("b").of(PACK.value()).definingWorkflow());
    Page<WorkflowType> page =
        service.types(SHOP, new PageRequest.Skip(1, 9)).page().available().orElseThrow();
    assertThat(page.items()).extracting(WorkflowType::key).containsExactly(FULFIL);
    assertThat(page.instead()).contains(new PageRequest.Skip(1, 0));
  }

  @Test
  void runsBehindTheEnd_areTheLastPage() {
    data.add(
        fulfil("a").was(KnownStatus.SUCCESS, 1),
        fulfil("b").was(KnownStatus.SUCCESS, 2),
        fulfil("c").was(KnownStatus.SUCCESS, 3));
    PageRequest behind = new PageRequest.Skip(2, 8);
    ShowWorkflowTypeResult.Found type =
        (ShowWorkflowTypeResult.Found)
            service.type(
                new ShowWorkflowTypeQuery(
                    SHOP, FULFIL, behind, Optional.empty(), OccupancyCategory.DEFAULT));
    for (WorkflowRuns runs : List.of(runs(behind), type.runs())) {
      assertThat(ids(runs)).containsExactly("a");
      assertThat(runs.page().orElseThrow().instead()).contains(new PageRequest.Skip(2, 2));
    }
    assertThat(type.compared()).containsExactly(new WorkflowId("a"));
    assertThat(runs(new PageRequest.Skip(2, 2)).page().orElseThrow().instead()).isEmpty();
  }

  @Test
  void runsBehindTheEndOfAQuery_areNone_forNobodyKnowsItsLastPage() {
    data.add(fulfil("a").was(KnownStatus.SUCCESS, 1));
    Search search = Search.parse("id:a", Instant.EPOCH);
    WorkflowRuns runs =
        service.runs(new ListRunsQuery(SHOP, Optional.of(search), new PageRequest.Skip(2, 8)));
    assertThat(runs.page()).contains(Page.empty());
  }

  @Test
  void runs_ofAQuery_areThoseWhoseInvocationItHoldsOf() {
    data.add(
        fulfil("a").with(Map.of("order", "948262")).was(KnownStatus.SUCCESS, 1),
        fulfil("b").with(Map.of("order", "948262")).was(KnownStatus.FAILED, 2),
        fulfil("c").with(Map.of("order", "1")).was(KnownStatus.FAILED, 3));

    Search search = Search.parse("args.order:948262 status:failed", Instant.EPOCH);
    WorkflowRuns found =
        service.runs(new ListRunsQuery(SHOP, Optional.of(search), PageRequest.first(50)));

    assertThat(ids(found)).containsExactly("b");
  }

  @Test
  void runs_ofATypeAndAQuery_areThoseOfBoth_onItsPageToo() {
    data.add(
        fulfil("a").was(KnownStatus.SUCCESS, 1),
        fulfil("b").was(KnownStatus.FAILED, 2),
        anInvocation("c").of(PACK.value()).definingWorkflow().was(KnownStatus.FAILED, 3));
    Optional<Search> failed = Optional.of(Search.parse("status:failed", Instant.EPOCH));
    PageRequest first = PageRequest.first(50);

    WorkflowRuns runs = service.runs(new ListRunsQuery(SHOP, Optional.of(FULFIL), failed, first));
    ShowWorkflowTypeResult type =
        service.type(
            new ShowWorkflowTypeQuery(
                SHOP, FULFIL, failed, first, Optional.empty(), OccupancyCategory.DEFAULT));

    assertThat(ids(runs)).containsExactly("b");
    assertThat(runs.total()).as("of the type").isEqualTo(new Count.Exact(2));
    assertThat(ids(((ShowWorkflowTypeResult.Found) type).runs())).containsExactly("b");
  }

  @Test
  void manyRuns_areCountedNoFurtherThanElsewhere() {
    for (int number = 0; number <= 10_000; number++) {
      data.add(fulfil("run-" + number).was(KnownStatus.SUCCESS, number));
    }
    assertThat(types().getFirst().runs()).isEqualTo(new Count.AtLeast(10_000));
  }

  @Test
  void latestRun_isTheNewest_notTheFirstThatTheStoreGives() {
    data.add(fulfil("a").was(KnownStatus.SUCCESS, 1), fulfil("b").was(KnownStatus.SUCCESS, 2));
    assertThat(types().getFirst().latest().orElseThrow().id().value()).isEqualTo("b");
  }

  /** Up to pynenc 0.2.4 a task defines a workflow or is a part of one, as it is called. */
  @Test
  void callsOfTheTaskInsideOtherWorkflows_areNoRuns() {
    data.add(
        fulfil("run").was(KnownStatus.SUCCESS, 1),
        anInvocation("flow").of("shop.nightly").definingWorkflow().was(KnownStatus.RUNNING, 2),
        anInvocation("member")
            .of(FULFIL.value())
            .inWorkflow("flow", "shop.nightly")
            .was(KnownStatus.FAILED, 3));
    WorkflowType fulfil = types().getFirst();
    assertThat(fulfil.runs()).isEqualTo(new Count.Exact(1));
    assertThat(fulfil.failed().available()).contains(new Count.Exact(0));
    assertThat(fulfil.latest().orElseThrow().id().value()).isEqualTo("run");
    assertThat(ids(runs(PageRequest.first(50)))).containsExactly("flow", "run");
  }

  @Test
  void moreFailuresThanAreLookedAt_areAtLeastSoMany() {
    data.add(fulfil("old").was(KnownStatus.FAILED, 1));
    IntStream.range(0, 1_000)
        .forEach(n -> data.add(anInvocation("" + n).was(KnownStatus.FAILED, 2)));
    data.add(anInvocation("pack").of(PACK.value()).definingWorkflow().was(KnownStatus.SUCCESS, 3));
    assertThat(types())
        .extracting(type -> type.failed().available().orElseThrow())
        .containsExactly(new Count.AtLeast(0), new Count.AtLeast(0));
    assertThat(found(FULFIL).type().failed().available())
        .as("its own invocations are walked")
        .contains(new Count.Exact(1));
  }

  @Test
  void types_takeNoMoreCallsForMoreOfThem() {
    data.add(fulfil("0").was(KnownStatus.FAILED, 1));
    types();
    store.calls.forget();
    types();
    int alone = store.calls.count();
    IntStream.range(0, 40)
        .forEach(
            n ->
                data.add(
                    anInvocation("t" + n)
                        .of("shop.flow" + n)
                        .definingWorkflow()
                        .was(KnownStatus.RUNNING, 2)));
    store.calls.forget();
    assertThat(types()).hasSize(41);
    assertThat(store.calls.count()).isLessThanOrEqualTo(alone + 1).isLessThanOrEqualTo(11);
  }

  @Test
  void runs_areNewestFirst_withWhatTheyAreAPartOf() {
    data.add(
        fulfil("1").was(KnownStatus.RUNNING, 1),
        anInvocation("member").inWorkflow("1", FULFIL.value()).was(KnownStatus.SUCCESS, 2),
        anInvocation("2").of(PACK.value()).definingWorkflow("1").was(KnownStatus.SUCCESS, 3),
        fulfil("3").was(KnownStatus.FAILED, 4),
        fulfil("waiting"));
    WorkflowRuns runs = runs(PageRequest.first(50));
    List<WorkflowRunRow> rows = runs.page().orElseThrow().items();
    assertThat(ids(runs)).containsExactly("3", "2", "1");
    assertThat(runs.total()).isEqualTo(new Count.Exact(3));
    assertThat(runs.typesLeftOut()).isFalse();
    assertThat(runs.missing()).isEmpty();
    assertThat(rows.get(1).parentType()).contains(FULFIL);
    assertThat(rows.get(1).run().parent().map(Object::toString)).contains("1");
    assertThat(rows.get(2).subInvocations()).isEqualTo(new Count.Exact(2));
    assertThat(rows.get(0).subInvocations()).isEqualTo(new Count.Exact(0));
  }

  @Test
  void runs_walkOnAndBackByCursors() {
    IntStream.range(0, 25)
        .forEach(
            n -> {
              data.add(fulfil("f" + n).was(KnownStatus.SUCCESS, n));
              data.add(anInvocation("x" + n).was(KnownStatus.SUCCESS, n));
            });
    WorkflowRuns first = runs(PageRequest.first(10));
    Page<WorkflowRunRow> page = first.page().orElseThrow();
    WorkflowRuns second = runs(PageRequest.after(10, page.next().orElseThrow()));
    WorkflowRuns back =
        runs(new PageRequest.Before(10, second.page().orElseThrow().previous().orElseThrow()));
    assertThat(ids(first)).startsWith("f24", "f23").endsWith("f15").hasSize(10);
    assertThat(ids(second)).startsWith("f14").endsWith("f5").hasSize(10);
    assertThat(ids(back)).isEqualTo(ids(first));
  }

  @Test
  void runs_takeNoMoreCallsForMoreOfThem() {
    data.add(fulfil("0").was(KnownStatus.SUCCESS, 1), fulfil("1").was(KnownStatus.SUCCESS, 1));
    runs(PageRequest.first(1));
    store.calls.forget();
    runs(PageRequest.first(1));
    int one = store.calls.count();
    IntStream.range(2, 60).forEach(n -> data.add(fulfil("" + n).was(KnownStatus.SUCCESS, 2)));
    store.calls.forget();
    assertThat(ids(runs(PageRequest.first(50)))).hasSize(50);
    assertThat(store.calls.count()).isEqualTo(one).isLessThanOrEqualTo(10);
  }

  @Test
  void type_hasItsOwnRunsOnly() {
    data.add(
        fulfil("1").was(KnownStatus.SUCCESS, 1),
        anInvocation("2").of(PACK.value()).definingWorkflow("1").was(KnownStatus.SUCCESS, 2));
    ShowWorkflowTypeResult.Found found = found(PACK);
    assertThat(found.type().runs()).isEqualTo(new Count.Exact(1));
    assertThat(ids(found.runs())).containsExactly("2");
  }

  private ShowWorkflowTypeResult.Found comparing(String... runs) {
    List<WorkflowId> compared = Stream.of(runs).map(WorkflowId::new).toList();
    return (ShowWorkflowTypeResult.Found)
        service.type(
            new ShowWorkflowTypeQuery(
                SHOP, FULFIL, PageRequest.first(50), Optional.of(compared), Set.of()));
  }

  private static List<String> values(List<WorkflowId> ids) {
    return ids.stream().map(WorkflowId::value).toList();
  }

  @Test
  void type_comparesTheFirstThreeOfTheList_unlessOthersAreNamed() {
    for (int number = 1; number <= 5; number++) {
      data.add(fulfil("run-" + number).was(KnownStatus.SUCCESS, number));
    }
    ShowWorkflowTypeResult.Found usual = found(FULFIL);
    assertThat(values(usual.compared())).containsExactly("run-5", "run-4", "run-3");
    assertThat(usual.occupancy().runs().available().orElseThrow())
        .extracting(run -> run.run().value())
        .containsExactly("run-5", "run-4", "run-3");
    ShowWorkflowTypeResult.Found named = comparing("run-1", "gone");
    assertThat(values(named.compared())).containsExactly("run-1", "gone");
    assertThat(values(named.occupancy().unknown())).containsExactly("gone");
    assertThat(comparing().compared()).isEmpty();
  }

  @Test
  void type_ofWhichOccupancyCannotBeRead_hasItsFiguresAndRuns() {
    data.add(fulfil("run-1").was(KnownStatus.SUCCESS, 1));
    store.calls.fail(Kind.CORRUPT_DATA, "workflows.subInvocations");
    ShowWorkflowTypeResult.Found found = comparing("run-1");
    assertThat(found.occupancy().runs().absence()).isPresent();
    assertThat(found.type().runs()).isEqualTo(new Count.Exact(1));
    assertThat(ids(found.runs())).containsExactly("run-1");
    assertThat(found.runs().missing()).isEmpty();
  }

  @Test
  void typeOfWhichNoRunBegan_isFound_andOneNeverCalledIsNot() {
    data.add(fulfil("waiting"));
    ShowWorkflowTypeResult.Found found = found(FULFIL);
    assertThat(found.type().runs()).isEqualTo(new Count.Exact(0));
    assertThat(ids(found.runs())).isEmpty();
    assertThat(type(PACK)).isEqualTo(new ShowWorkflowTypeResult.NotFound(PACK));
  }

  @Test
  void withoutAnOrchestrator_typesHaveTheNumberOfRuns_andRunsCannotBeListed() {
    FakeStore half = new FakeStore();
    data.add(fulfil("1").was(KnownStatus.FAILED, 1));
    half.holds(FakeInfo.info("shop").build(), data, without(Component.ORCHESTRATOR));
    ListWorkflowsService blind = service(new FakeMonitor().file("shop.sqlite", half));
    WorkflowTypes types = blind.types(SHOP, PageRequest.first(50));
    WorkflowType type = types.page().available().orElseThrow().items().getFirst();
    assertThat(type.runs()).isEqualTo(new Count.Exact(1));
    assertThat(type.failed().absence()).isPresent();
    assertThat(type.latest()).isEmpty();
    assertThat(types.missing()).containsOnlyKeys(Component.ORCHESTRATOR);
    WorkflowRuns runs = blind.runs(new ListRunsQuery(SHOP, PageRequest.first(50)));
    assertThat(runs.page()).isEmpty();
    assertThat(runs.missing()).containsOnlyKeys(Component.ORCHESTRATOR);
  }

  @Test
  void silentStateBackend_isAnUnansweredType_andNoTypes() {
    data.add(fulfil("1").was(KnownStatus.FAILED, 1));
    store.calls.fail(Kind.TIMEOUT, "workflows");
    assertThat(service.types(SHOP, PageRequest.first(50)).page().absence()).isPresent();
    assertThat(type(FULFIL)).isInstanceOf(ShowWorkflowTypeResult.Unanswered.class);
  }

  private ShowWorkflowTypeResult.Found found(TaskKey key) {
    return (ShowWorkflowTypeResult.Found) type(key);
  }
}
