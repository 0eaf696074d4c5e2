package dev.pynmon.application.service.task;

import static dev.pynmon.application.fake.FakeInvocation.anInvocation;
import static dev.pynmon.application.fake.FakeMonitor.without;
import static dev.pynmon.domain.status.KnownStatus.FAILED;
import static dev.pynmon.domain.status.KnownStatus.REGISTERED;
import static dev.pynmon.domain.status.KnownStatus.RETRY;
import static dev.pynmon.domain.status.KnownStatus.RUNNING;
import static dev.pynmon.domain.status.KnownStatus.SUCCESS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.fake.FakeCatalogueReader;
import dev.pynmon.application.fake.FakeData;
import dev.pynmon.application.fake.FakeDecoder;
import dev.pynmon.application.fake.FakeInfo;
import dev.pynmon.application.fake.FakeInvocation;
import dev.pynmon.application.fake.FakeMonitor;
import dev.pynmon.application.fake.FakeStore;
import dev.pynmon.application.port.in.task.RecentCall;
import dev.pynmon.application.port.in.task.ShowTaskResult;
import dev.pynmon.application.port.in.task.ShowTasksUseCase;
import dev.pynmon.application.port.in.task.TaskDetail;
import dev.pynmon.application.port.in.task.TaskList;
import dev.pynmon.application.port.in.task.TaskListQuery;
import dev.pynmon.application.port.in.task.TaskOrder;
import dev.pynmon.application.port.in.task.TaskReport;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.app.BackendFault.Kind;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.invocation.Feed;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.query.Snapshot;
import dev.pynmon.domain.task.ActivityReport;
import dev.pynmon.domain.task.FailureGroup;
import dev.pynmon.domain.task.Spread;
import dev.pynmon.domain.task.TaskStatistics;
import dev.pynmon.domain.timeline.Preset;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShowTasksServiceTest {
  private static final AppKey SHOP = new AppKey("shop");
  private static final TaskKey CHARGE = new TaskKey("shop.charge");
  private static final TaskKey SHIP = new TaskKey("shop.ship");

  private final FakeData data = new FakeData();
  private final FakeStore store = new FakeStore();
  private final FakeMonitor monitor = FakeMonitor.over(data, store);
  private final ShowTasksService service = service(monitor);

  private static ShowTasksService service(FakeMonitor monitor) {
    return service(monitor, List.of());
  }

  private static ShowTasksService service(FakeMonitor monitor, List<Path> files) {
    Catalogues catalogues = new Catalogues(files, new FakeCatalogueReader(), monitor.background);
    return new ShowTasksService(
        monitor.directory(), new FakeDecoder(), catalogues, monitor.background);
  }

  private static ActivityReport taken(TaskReport report) {
    return report.value().orElseThrow();
  }

  private ActivityReport lookLater(Preset range) {
    monitor.time.pass(Duration.ofSeconds(10));
    return taken(service.report(SHOP, range));
  }

  /** What the components were asked; the directory looks for applications by itself. */
  private List<String> asked() {
    return store.calls.names().stream().filter(name -> !name.equals("apps")).toList();
  }

  private List<String> list(TaskOrder order) {
    return keys(service.list(query(order, 0, 50)));
  }

  private static List<String> keys(TaskList list) {
    return list.entries().stream().map(entry -> entry.task().value()).toList();
  }

  private static TaskListQuery query(TaskOrder order, int skip, int limit) {
    return new TaskListQuery(SHOP, Preset.HOUR, order, new PageRequest.Skip(limit, skip));
  }

  private TaskDetail found(TaskKey task) {
    return ((ShowTaskResult.Found) service.show(SHOP, task, Preset.HOUR)).detail();
  }

  @Test
  void report_tellsHowTasksDid_andWhyTheyFailed() {
    data.add(
        anInvocation("1").was(REGISTERED, 10).was(RUNNING, 12).was(SUCCESS, 15),
        anInvocation("2").was(REGISTERED, 20).was(RUNNING, 21).was(FAILED, 30).raised("KeyError:x"),
        anInvocation("3").was(RUNNING, 40).was(FAILED, 50).raised("KeyError:y"),
        anInvocation("4").of("shop.ship").was(FAILED, 60));

    ActivityReport report = taken(service.report(SHOP, Preset.HOUR));
    TaskStatistics charge = report.activity().byTask().get(CHARGE);

    assertThat(report.activity().isWhole()).isTrue();
    assertThat(report.activity().changes()).isEqualTo(9);
    assertThat(charge.succeeded()).isEqualTo(1);
    assertThat(charge.failed()).isEqualTo(2);
    assertThat(charge.runs().map(Spread::max)).contains(Duration.ofSeconds(10));
    assertThat(report.failures())
        .extracting(FailureGroup::task)
        .containsExactly(Optional.of(CHARGE), Optional.of(SHIP));
    assertThat(report.failures())
        .extracting(FailureGroup::exception)
        .containsExactly(Optional.of("KeyError"), Optional.empty());
    assertThat(report.failures().getFirst().message()).isEqualTo("y");
  }

  @Test
  void firstLook_isNotWaitedFor() {
    List<Runnable> waiting = new ArrayList<>();
    data.add(anInvocation("1").was(SUCCESS, 1));
    service.list(query(TaskOrder.TASK, 0, 50));
    monitor.workOn(waiting::add);

    TaskReport report = service.report(SHOP, Preset.DAY);
    assertThat(report.isBeingMade()).isTrue();
    assertThat(report.value()).isEmpty();

    waiting.forEach(Runnable::run);
    assertThat(taken(service.report(SHOP, Preset.DAY)).activity().all().succeeded()).isEqualTo(1);
  }

  @Test
  void lookAgain_readsOnlyWhatIsNew() {
    data.add(anInvocation("1").was(REGISTERED, 1_001).was(FAILED, 1_002).raised("KeyError:x"));
    service.report(SHOP, Preset.HOUR);
    FakeInvocation late = anInvocation("2").was(REGISTERED, 3_601).was(SUCCESS, 3_602);
    data.add(late).feeds(late);
    store.calls.forget();

    ActivityReport report = lookLater(Preset.HOUR);

    assertThat(report.activity().all().succeeded()).isEqualTo(1);
    assertThat(report.activity().all().failed()).isEqualTo(1);
    assertThat(report.failures()).hasSize(1);
    assertThat(asked()).containsExactly("histories.after", "statuses.of");
    store.calls.forget();
    lookLater(Preset.HOUR);
    assertThat(asked()).containsExactly("histories.after");
  }

  @Test
  void otherVisitors_costNothing() {
    service.report(SHOP, Preset.HOUR);
    store.calls.forget();

    service.report(SHOP, Preset.HOUR);
    service.report(SHOP, Preset.HOUR);

    assertThat(store.calls.names()).isEmpty();
  }

  @Test
  void whatWindowAndFeedBothTell_isCountedOnce() {
    FakeInvocation one = anInvocation("1").was(REGISTERED, 1_001).was(SUCCESS, 1_002);
    data.add(one);
    service.report(SHOP, Preset.HOUR);
    data.feeds(one);

    assertThat(lookLater(Preset.HOUR).activity().changes()).isEqualTo(2);
  }

  @Test
  void longerTime_readsWhatLiesBefore_once() {
    data.add(anInvocation("1").was(SUCCESS, -30 * 3_600), anInvocation("2").was(SUCCESS, 3_500));

    assertThat(taken(service.report(SHOP, Preset.QUARTER)).activity().all().succeeded())
        .isEqualTo(1);
    assertThat(lookLater(Preset.THREE_DAYS).activity().all().succeeded()).isEqualTo(2);
    store.calls.forget();
    assertThat(lookLater(Preset.QUARTER).activity().all().succeeded()).isEqualTo(1);
    assertThat(asked()).containsExactly("histories.after");
  }

  @Test
  void shortTime_showsTheSame_whateverElseWasLookedAt() {
    data.add(anInvocation("1").was(REGISTERED, -36_000).was(RUNNING, -30_000).was(SUCCESS, 3_590));

    TaskStatistics before = taken(service.report(SHOP, Preset.QUARTER)).activity().all();
    lookLater(Preset.WEEK);
    TaskStatistics after = lookLater(Preset.QUARTER).activity().all();

    assertThat(before.runs()).isEmpty();
    assertThat(after.runs()).isEmpty();
    assertThat(after.byStatus()).isEqualTo(before.byStatus());
  }

  @Test
  void entryDatedBeforeWhatIsKept_isLeftToWhoeverReadsThat() {
    service.report(SHOP, Preset.QUARTER);
    FakeInvocation late = anInvocation("1").was(SUCCESS, -36_000);
    data.add(late).feeds(late);

    assertThat(lookLater(Preset.QUARTER).activity().all().succeeded()).isZero();
    assertThat(lookLater(Preset.DAY).activity().all().succeeded()).isEqualTo(1);
  }

  @Test
  void gapInTheFeed_isReadAnew() {
    data.add(anInvocation("1").was(SUCCESS, 1_001));
    service.report(SHOP, Preset.HOUR);
    data.add(anInvocation("2").was(SUCCESS, 3_601)).feeds(Feed.Gap::new);

    assertThat(lookLater(Preset.HOUR).activity().all().succeeded()).isEqualTo(2);
  }

  @Test
  void purge_isForgotten() {
    data.add(anInvocation("1").was(SUCCESS, 1));
    service.report(SHOP, Preset.HOUR);
    data.purge().feeds(Feed.Reset::new);

    assertThat(lookLater(Preset.HOUR).activity().all().invocations()).isZero();
  }

  @Test
  void taskThatOnlyTheRecordTells_isFound() {
    data.add(anInvocation("1").was(SUCCESS, 1).unknownToOrchestrator());

    assertThat(taken(service.report(SHOP, Preset.HOUR)).activity().byTask()).containsKey(CHARGE);
  }

  @Test
  void stateThatLostItsTask_leavesItToTheRecord() {
    data.add(anInvocation("1").was(SUCCESS, 1).taskLostInOrchestrator());

    assertThat(taken(service.report(SHOP, Preset.HOUR)).activity().byTask())
        .containsOnlyKeys(CHARGE);
  }

  @Test
  void taskThatNobodyTells_isAskedForTwice() {
    data.add(anInvocation("1").was(SUCCESS, 1_001).unknownToOrchestrator().damaged());

    assertThat(taken(service.report(SHOP, Preset.HOUR)).activity().unknown()).isEqualTo(1);
    lookLater(Preset.HOUR);
    store.calls.forget();
    assertThat(lookLater(Preset.HOUR).activity().unknown()).isEqualTo(1);
    assertThat(asked()).containsExactly("histories.after");
  }

  @Test
  void damagedEntry_counts() {
    data.add(anInvocation("1").was(REGISTERED, 1).was(FAILED, 2).damagedEntry());

    assertThat(taken(service.report(SHOP, Preset.HOUR)).activity().all().failed()).isEqualTo(1);
  }

  @Test
  void stateBackendDown_saysSo_andComesBack() {
    data.add(anInvocation("1").was(SUCCESS, 1_001));
    store.calls.fail(Kind.TIMEOUT, "histories");
    assertThat(service.report(SHOP, Preset.HOUR).state().absence()).isPresent();
    assertThat(list(TaskOrder.TASK)).containsExactly("shop.charge");

    store.calls.heal();
    assertThat(lookLater(Preset.HOUR).activity().all().succeeded()).isEqualTo(1);
  }

  @Test
  void orchestratorMissing_leavesWhatTheHistoriesTell() {
    data.add(anInvocation("1").was(SUCCESS, 1));
    FakeStore partial =
        new FakeStore().holds(FakeInfo.bare("shop"), data, without(Component.ORCHESTRATOR));
    ShowTasksService other = service(new FakeMonitor().file("shop.db", partial));

    TaskList list = other.list(query(TaskOrder.TASK, 0, 50));

    assertThat(list.known().absence()).isPresent();
    assertThat(keys(list)).containsExactly("shop.charge");
  }

  @Test
  void list_holdsIdleAndPurgedTasks() {
    data.add(
        anInvocation("1").of("b.idle"),
        anInvocation("2").of("a.purged").was(SUCCESS, 1).unknownToOrchestrator());

    TaskList list = service.list(query(TaskOrder.TASK, 0, 50));

    assertThat(keys(list)).containsExactly("a.purged", "b.idle");
    assertThat(list.total()).isEqualTo(new Count.Exact(2));
    assertThat(list.known().available().flatMap(Snapshot::value)).contains(new Count.Exact(1));
    assertThat(list.entries().get(0).statistics()).isPresent();
    assertThat(list.entries().get(1).statistics()).isEmpty();
  }

  @Test
  void list_inEveryOrder() {
    data.add(
        anInvocation("1").of("m.a").was(REGISTERED, 1).was(RUNNING, 2).was(SUCCESS, 9),
        anInvocation("2").of("m.a").was(SUCCESS, 9),
        anInvocation("3").of("m.a").was(FAILED, 100),
        anInvocation("4").of("m.b").was(REGISTERED, 1).was(RUNNING, 9).was(FAILED, 10),
        anInvocation("5").of("m.b").was(FAILED, 50),
        anInvocation("6").of("m.c").was(REGISTERED, 1).was(RUNNING, 5).was(RETRY, 9),
        anInvocation("7").of("m.d"));

    assertThat(list(TaskOrder.TASK)).containsExactly("m.a", "m.b", "m.c", "m.d");
    assertThat(list(TaskOrder.FINISHED)).containsExactly("m.a", "m.b", "m.c", "m.d");
    assertThat(list(TaskOrder.FAILED)).containsExactly("m.b", "m.a", "m.c", "m.d");
    assertThat(list(TaskOrder.FAILURE_RATE)).containsExactly("m.b", "m.a", "m.c", "m.d");
    assertThat(list(TaskOrder.RETRIES)).containsExactly("m.c", "m.a", "m.b", "m.d");
    assertThat(list(TaskOrder.WAIT)).containsExactly("m.b", "m.c", "m.a", "m.d");
    assertThat(list(TaskOrder.RUN)).containsExactly("m.a", "m.c", "m.b", "m.d");
    assertThat(list(TaskOrder.LAST_FAILURE)).containsExactly("m.a", "m.b", "m.c", "m.d");
  }

  @Test
  void list_byPages() {
    data.add(anInvocation("1").of("m.a"), anInvocation("2").of("m.b"), anInvocation("3").of("m.c"));

    assertThat(keys(service.list(query(TaskOrder.TASK, 2, 2)))).containsExactly("m.c");
    assertThat(service.list(query(TaskOrder.TASK, 4, 2)).total()).isEqualTo(new Count.Exact(3));
  }

  @Test
  void list_ofMoreThanIsListed_saysAtLeast() {
    for (int i = 0; i < ShowTasksUseCase.MAX_TASKS + 1; i++) {
      data.add(anInvocation("i" + i).of("m.t" + i));
    }

    assertThat(service.list(query(TaskOrder.TASK, 0, 1)).total())
        .isEqualTo(new Count.AtLeast(ShowTasksUseCase.MAX_TASKS));
    assertThat(store.calls.count("statuses.tasks")).isEqualTo(5);
  }

  @Test
  void show_tellsCallsAndInvocations() {
    data.add(
        anInvocation("1").was(SUCCESS, 1),
        anInvocation("2").of("shop.ship").was(SUCCESS, 2),
        anInvocation("3").was(FAILED, 3));

    TaskDetail detail = found(CHARGE);

    assertThat(detail.invocations().available()).contains(new Count.Exact(2));
    assertThat(detail.newest()).extracting(row -> row.id().value()).containsExactly("3", "1");
    assertThat(detail.calls()).extracting(RecentCall::invocations).containsExactly(2);
    assertThat(detail.calls().getFirst().newest().id().value()).isEqualTo("3");
    assertThat(taken(detail.report()).failuresOf(CHARGE)).hasSize(1);
    assertThat(detail.missing()).isEmpty();
  }

  @Test
  void show_manyInvocations_takesNoMoreCallsThanFew() {
    data.add(anInvocation("0").was(SUCCESS, 1));
    found(CHARGE);
    store.calls.forget();
    found(CHARGE);
    List<String> few = store.calls.names();
    for (int number = 1; number < 1_000; number++) {
      data.add(anInvocation("i" + number).was(SUCCESS, number));
    }
    store.calls.forget();
    found(CHARGE);

    assertThat(store.calls.names()).isEqualTo(few).hasSize(6);
  }

  @Test
  void show_registeredTaskThatNeverRan_isFoundAndEmpty(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("tasks.json"), "shop: " + SHIP.value());

    ShowTaskResult result = service(monitor, List.of(file)).show(SHOP, SHIP, Preset.HOUR);

    assertThat(result)
        .isInstanceOfSatisfying(
            ShowTaskResult.Found.class,
            found ->
                assertThat(found.detail())
                    .returns(SHIP, TaskDetail::task)
                    .returns(
                        Optional.of(new Count.Exact(0)), detail -> detail.invocations().available())
                    .returns(List.of(), TaskDetail::newest)
                    .returns(List.of(), TaskDetail::calls));
  }

  @Test
  void show_taskThatIsNotKnown_isNotFound() {
    data.add(anInvocation("1").was(SUCCESS, 1));

    assertThat(service.show(SHOP, SHIP, Preset.HOUR)).isEqualTo(new ShowTaskResult.NotFound(SHIP));
  }

  @Test
  void show_taskThatOnlyTheHistoriesKnow_isFound() {
    data.add(anInvocation("1").was(SUCCESS, 1).unknownToOrchestrator());

    TaskDetail detail = found(CHARGE);

    assertThat(detail.newest()).isEmpty();
    assertThat(detail.invocations().available()).contains(new Count.Exact(0));
  }

  @Test
  void show_taskOfALongerTimeThanAsked_isFound() {
    data.add(anInvocation("1").was(SUCCESS, 1).unknownToOrchestrator());
    monitor.time.pass(Duration.ofHours(30));
    assertThat(service.show(SHOP, CHARGE, Preset.HOUR))
        .isEqualTo(new ShowTaskResult.NotFound(CHARGE));

    assertThat(taken(service.report(SHOP, Preset.THREE_DAYS)).activity().byTask())
        .containsKey(CHARGE);

    assertThat(found(CHARGE).newest()).isEmpty();
  }

  @Test
  void show_whileHistoriesAreReadForTheFirstTime_isFoundAndEmpty() {
    service.list(query(TaskOrder.TASK, 0, 50));
    monitor.workOn(any -> {});

    assertThat(service.show(SHOP, SHIP, Preset.DAY))
        .isInstanceOfSatisfying(
            ShowTaskResult.Found.class,
            found -> assertThat(found.detail().report().isBeingMade()).isTrue());
  }

  @Test
  void show_workflowThatTheOrchestratorLost_isFound() {
    data.add(anInvocation("1").was(SUCCESS, 1).definingWorkflow().unknownToOrchestrator());
    monitor.time.pass(Duration.ofDays(30));

    assertThat(found(CHARGE).newest()).isEmpty();
  }

  @Test
  void show_historiesDown_isUnanswered() {
    store.calls.fail(Kind.TIMEOUT, "histories");

    assertThat(service.show(SHOP, SHIP, Preset.HOUR))
        .isInstanceOfSatisfying(
            ShowTaskResult.Unanswered.class,
            silent -> assertThat(silent.missing()).containsOnlyKeys(Component.STATE_BACKEND));
  }

  @Test
  void show_orchestratorDown_isUnanswered() {
    store.calls.fail(Kind.TIMEOUT, "statuses");

    assertThat(service.show(SHOP, SHIP, Preset.HOUR))
        .isInstanceOfSatisfying(
            ShowTaskResult.Unanswered.class,
            silent -> assertThat(silent.missing()).containsKey(Component.ORCHESTRATOR));
  }

  @Test
  void reportComplete_waitsForIt() {
    data.add(anInvocation("1").was(SUCCESS, 1));

    assertThat(taken(service.reportComplete(SHOP, Preset.HOUR)).activity().all().succeeded())
        .isEqualTo(1);
  }
}
