package dev.pynmon.application.service.workflow;

import static dev.pynmon.application.fake.FakeInvocation.anInvocation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.pynmon.application.fake.FakeData;
import dev.pynmon.application.fake.FakeDecoder;
import dev.pynmon.application.fake.FakeMonitor;
import dev.pynmon.application.fake.FakeStore;
import dev.pynmon.application.port.in.invocation.InvocationRow;
import dev.pynmon.application.port.in.workflow.RunOccupancyQuery;
import dev.pynmon.application.port.in.workflow.ShowWorkflowRunResult;
import dev.pynmon.application.port.in.workflow.ShowWorkflowRunUseCase;
import dev.pynmon.application.port.in.workflow.ShownDatum;
import dev.pynmon.application.port.in.workflow.WorkflowRunDetail;
import dev.pynmon.application.service.familytree.ShowFamilyTreeService;
import dev.pynmon.application.service.invocation.MatchingInvocations;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.app.BackendFault.Kind;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.familytree.Expansions;
import dev.pynmon.domain.id.DataReference;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.id.WorkflowId;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.Cursor;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.query.Snapshot;
import dev.pynmon.domain.search.Search;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.domain.timeline.OccupancyCategory;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ShowWorkflowRunServiceTest {
  private static final AppKey SHOP = new AppKey("shop");
  private static final TaskKey FULFIL = new TaskKey("shop.fulfil");
  private static final DataReference REFERENCE = DataReference.to("a large text");

  private final FakeData data = new FakeData();
  private final FakeStore store = new FakeStore();
  private final FakeMonitor monitor = FakeMonitor.over(data, store);
  private final ShowWorkflowRunService service =
      new ShowWorkflowRunService(
          monitor.directory(),
          new FakeDecoder(),
          new ShowFamilyTreeService(monitor.directory(), new FakeDecoder()),
          new MatchingInvocations(new FakeDecoder(), _ -> _ -> Optional.empty(), () -> 0));

  private ShowWorkflowRunResult show(String id) {
    return service.show(SHOP, new WorkflowId(id));
  }

  private WorkflowRunDetail detail(String id) {
    return ((ShowWorkflowRunResult.Found) show(id)).detail();
  }

  private static Page<ShownDatum> values(Answer<Snapshot<Page<ShownDatum>>> data) {
    return data.available().flatMap(Snapshot::value).orElseThrow();
  }

  private static List<String> members(WorkflowRunDetail detail) {
    return detail.members().stream().map(row -> row.id().value()).toList();
  }

  private void run() {
    data.add(
        anInvocation("flow").of(FULFIL.value()).definingWorkflow().was(KnownStatus.RUNNING, 1));
  }

  @Test
  void show_putsEverythingTogether() {
    run();
    data.add(
            anInvocation("z").inWorkflow("flow", FULFIL.value()).was(KnownStatus.SUCCESS, 2),
            anInvocation("sub")
                .of("shop.pack")
                .definingWorkflow("flow")
                .was(KnownStatus.RUNNING, 3),
            anInvocation("a").inWorkflow("sub", "shop.pack").was(KnownStatus.SUCCESS, 4))
        .keeps("flow", "uuid:1", "\"x\"")
        .keeps("flow", "counter:uuid", REFERENCE.value())
        .text(REFERENCE, "a large text");
    WorkflowRunDetail detail = detail("flow");
    assertThat(detail.asOf()).isEqualTo(monitor.time.instant());
    assertThat(detail.recorded()).isTrue();
    assertThat(detail.type()).contains(FULFIL);
    assertThat(detail.parent()).isEmpty();
    assertThat(detail.invocation().state()).isPresent();
    assertThat(members(detail)).as("oldest registered first").containsExactly("z", "sub");
    assertThat(detail.memberCount()).isEqualTo(new Count.Exact(2));
    assertThat(values(detail.data()).items())
        .extracting(ShownDatum::key, datum -> datum.value().text().text())
        .containsExactly(tuple("counter:uuid", "a large text"), tuple("uuid:1", "\"x\""));
    assertThat(detail.missing()).isEmpty();
  }

  @Test
  void members_ofAQuery_areThoseOfWhichItHolds_ofAllThatArePutInOrder() {
    run();
    IntStream.range(0, 60)
        .forEach(
            n ->
                data.add(
                    anInvocation("m%02d".formatted(n))
                        .inWorkflow("flow", FULFIL.value())
                        .was(n == 59 ? KnownStatus.FAILED : KnownStatus.SUCCESS, 2 + n)));
    assertThat(detail("flow").memberMatches()).isEmpty();
    WorkflowRunDetail asked = asked("status:failed");
    assertThat(members(asked)).containsExactly("m59");
    assertThat(asked.memberCount()).isEqualTo(new Count.Exact(60));
    assertThat(asked.memberMatches()).contains(new Count.Exact(1));
    assertThat(asked("status:success").memberMatches()).contains(new Count.Exact(59));
    assertThat(asked("status:success").members()).hasSize(ShowWorkflowRunUseCase.MAX_MEMBERS);
  }

  private WorkflowRunDetail asked(String query) {
    WorkflowId flow = new WorkflowId("flow");
    RunOccupancyQuery occupancy =
        new RunOccupancyQuery(SHOP, List.of(flow), OccupancyCategory.DEFAULT);
    Search search = Search.parse(query, Instant.EPOCH);
    return ((ShowWorkflowRunResult.Found)
            service.whole(flow, Optional.of(search), occupancy, Expansions.NONE).run())
        .detail();
  }

  @Test
  void subWorkflow_namesWhatItIsAPartOf() {
    run();
    data.add(
        anInvocation("sub").of("shop.pack").definingWorkflow("flow").was(KnownStatus.RUNNING, 3));
    WorkflowRunDetail detail = detail("sub");
    assertThat(detail.parent()).contains(new WorkflowId("flow"));
    assertThat(detail.parentType()).contains(FULFIL);
  }

  @Test
  void parentThatIsGone_isTolerated() {
    data.add(
        anInvocation("sub").of("shop.pack").definingWorkflow("gone").was(KnownStatus.RUNNING, 3));
    WorkflowRunDetail detail = detail("sub");
    assertThat(detail.parent()).contains(new WorkflowId("gone"));
    assertThat(detail.parentType()).isEmpty();
  }

  @Test
  void runThatDidNotBegin_isFoundByItsInvocation() {
    data.add(anInvocation("flow").of(FULFIL.value()).definingWorkflow());
    WorkflowRunDetail detail = detail("flow");
    assertThat(detail.recorded()).isFalse();
    assertThat(detail.type()).contains(FULFIL);
  }

  @Test
  void runWhoseInvocationIsGone_isFoundByWhatBeganInIt() {
    data.add(anInvocation("z").inWorkflow("gone", FULFIL.value()).was(KnownStatus.SUCCESS, 2));
    WorkflowRunDetail detail = detail("gone");
    assertThat(detail.recorded()).isFalse();
    assertThat(detail.type()).isEmpty();
    assertThat(members(detail)).containsExactly("z");
  }

  @Test
  void invocationThatDefinesNone_isNotFound_andSaid() {
    data.add(anInvocation("plain"));
    assertThat(show("plain"))
        .isEqualTo(new ShowWorkflowRunResult.NotFound(new WorkflowId("plain"), true));
    assertThat(show("nobody"))
        .isEqualTo(new ShowWorkflowRunResult.NotFound(new WorkflowId("nobody"), false));
  }

  @Test
  void show_takesNoMoreCallsForMoreMembers_andShowsTheFirst() {
    run();
    data.add(anInvocation("m0").inWorkflow("flow", FULFIL.value()).was(KnownStatus.SUCCESS, 2));
    detail("flow");
    store.calls.forget();
    detail("flow");
    int few = store.calls.count();
    IntStream.range(1, 80)
        .forEach(
            n ->
                data.add(
                    anInvocation("m" + n)
                        .inWorkflow("flow", FULFIL.value())
                        .was(KnownStatus.SUCCESS, 3)));
    store.calls.forget();
    WorkflowRunDetail detail = detail("flow");
    assertThat(store.calls.count()).isEqualTo(few).isLessThanOrEqualTo(14);
    assertThat(members(detail)).hasSize(50).startsWith("m0", "m1").endsWith("m49");
    assertThat(detail.memberCount()).isEqualTo(new Count.Exact(80));
  }

  @Test
  void members_areAll_aThousandByIdAtATime_inEachTheOldestFirst() {
    run();
    IntStream.rangeClosed(0, ShowWorkflowRunUseCase.MAX_SORTED)
        .forEach(
            n ->
                data.add(
                    anInvocation("m%04d".formatted(1_000 - n))
                        .inWorkflow("flow", FULFIL.value())
                        .was(KnownStatus.SUCCESS, n)));
    Page<InvocationRow> first = members(Optional.empty(), Optional.empty());
    assertThat(first.items())
        .hasSize(1_000)
        .first()
        .extracting(row -> row.id().value())
        .isEqualTo("m0999");
    Page<InvocationRow> second = members(Optional.empty(), first.next());
    assertThat(second.items()).extracting(row -> row.id().value()).containsExactly("m1000");
    assertThat(second.next()).isEmpty();
    Optional<Search> asked = Optional.of(Search.parse("id:m1000", Instant.EPOCH));
    assertThat(members(asked, Optional.empty()).items()).isEmpty();
    assertThat(members(asked, first.next()).items()).hasSize(1);
  }

  private Page<InvocationRow> members(Optional<Search> search, Optional<Cursor> after) {
    return service
        .members(SHOP, new WorkflowId("flow"), search, after)
        .rows()
        .available()
        .orElseThrow();
  }

  @Test
  void data_walkInPages() {
    run();
    IntStream.range(0, 5).forEach(n -> data.keeps("flow", "k" + n, "" + n));
    Page<ShownDatum> page =
        values(service.data(SHOP, new WorkflowId("flow"), PageRequest.first(3)));
    assertThat(page.items()).extracting(ShownDatum::key).containsExactly("k0", "k1", "k2");
    assertThat(page.next()).isPresent();
  }

  @Test
  void dataBehindTheEnd_whichNobodyCounts_areTheFirst() {
    run();
    IntStream.range(0, 5).forEach(n -> data.keeps("flow", "k" + n, "" + n));
    Page<ShownDatum> page =
        values(service.data(SHOP, new WorkflowId("flow"), new PageRequest.Skip(3, 9)));
    assertThat(page.items()).extracting(ShownDatum::key).containsExactly("k0", "k1", "k2");
    assertThat(page.instead()).contains(new PageRequest.Skip(3, 0));
  }

  @Test
  void dataNotListedYet_areNone_butNotYet() {
    run();
    data.keeps("flow", "k", "1").listsNothingYet();
    assertThat(detail("flow").data().available().orElseThrow()).isInstanceOf(Snapshot.NotYet.class);
  }

  @Test
  void silentStateBackend_isUnanswered() {
    run();
    store.calls.fail(Kind.TIMEOUT, "workflows");
    assertThat(show("flow"))
        .isInstanceOfSatisfying(
            ShowWorkflowRunResult.Unanswered.class,
            silent -> assertThat(silent.missing()).containsKey(Component.STATE_BACKEND));
  }
}
