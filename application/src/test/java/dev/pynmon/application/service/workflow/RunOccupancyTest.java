package dev.pynmon.application.service.workflow;

import static dev.pynmon.application.fake.FakeInvocation.START;
import static dev.pynmon.application.fake.FakeInvocation.anInvocation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pynmon.application.fake.FakeData;
import dev.pynmon.application.fake.FakeDecoder;
import dev.pynmon.application.fake.FakeInvocation;
import dev.pynmon.application.fake.FakeMonitor;
import dev.pynmon.application.fake.FakeStore;
import dev.pynmon.application.port.in.workflow.RunOccupancies;
import dev.pynmon.application.port.in.workflow.RunOccupancies.Cut;
import dev.pynmon.application.port.in.workflow.RunOccupancies.RunOccupancy;
import dev.pynmon.application.port.in.workflow.RunOccupancyQuery;
import dev.pynmon.application.service.familytree.ShowFamilyTreeService;
import dev.pynmon.application.service.invocation.MatchingInvocations;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.app.BackendFault.Kind;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.id.WorkflowId;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.domain.timeline.Occupancy;
import dev.pynmon.domain.timeline.Occupancy.Emptiness;
import dev.pynmon.domain.timeline.OccupancyCategory;
import dev.pynmon.domain.timeline.OccupancySlice;
import dev.pynmon.domain.timeline.OccupancyTask;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RunOccupancyTest {
  private static final AppKey SHOP = new AppKey("shop");
  private static final String FULFIL = "shop.fulfil";

  private final FakeData data = new FakeData();
  private final FakeStore store = new FakeStore();
  private final FakeMonitor monitor = FakeMonitor.over(data, store);
  private final ShowWorkflowRunService service =
      new ShowWorkflowRunService(
          monitor.directory(),
          new FakeDecoder(),
          new ShowFamilyTreeService(monitor.directory(), new FakeDecoder()),
          new MatchingInvocations(new FakeDecoder(), _ -> _ -> Optional.empty(), () -> 0));

  private RunOccupancies occupancy(String... runs) {
    return occupancy(OccupancyCategory.DEFAULT, runs);
  }

  private RunOccupancies occupancy(Set<OccupancyCategory> categories, String... runs) {
    return RunOccupants.compare(
        monitor.directory().visit(SHOP),
        new RunOccupancyQuery(SHOP, Arrays.stream(runs).map(WorkflowId::new).toList(), categories),
        monitor.time.instant());
  }

  private static List<RunOccupancy> runs(RunOccupancies read) {
    return read.runs().available().orElseThrow();
  }

  private static Instant at(int second) {
    return START.plusSeconds(second);
  }

  /** A run of its own from one second to another, with members that run all the time between. */
  private void run(String id, int from, int to, int members) {
    data.add(lived(anInvocation(id).of(FULFIL).definingWorkflow(), from, to));
    IntStream.range(0, members)
        .forEach(
            n -> data.add(lived(anInvocation(id + n).inWorkflow(id, FULFIL), from + 1, to - 1)));
  }

  private static FakeInvocation lived(FakeInvocation invocation, int from, int to) {
    return invocation.was(KnownStatus.RUNNING, from).was(KnownStatus.SUCCESS, to);
  }

  @Test
  void runs_areComparedOnOneScale_inWindowsOfOneLength() {
    run("long", 0, 40, 1);
    run("wide", 100, 110, 4);
    RunOccupancies read = occupancy("wide", "long");
    assertThat(read.asOf()).isEqualTo(monitor.time.instant());
    assertThat(read.unknown()).isEmpty();
    assertThat(read.missing()).isEmpty();
    assertThat(runs(read))
        .extracting(RunOccupancy::run)
        .extracting(WorkflowId::value)
        .containsExactly("wide", "long");
    assertThat(runs(read))
        .extracting(RunOccupancy::window)
        .containsExactly(new TimeWindow(at(100), at(140)), new TimeWindow(at(0), at(40)));
    assertThat(runs(read))
        .extracting(run -> run.span().orElseThrow())
        .containsExactly(new TimeWindow(at(100), at(110)), new TimeWindow(at(0), at(40)));
    assertThat(runs(read)).extracting(RunOccupancy::goesOn).containsExactly(false, false);
    assertThat(runs(read)).extracting(RunOccupancy::members).containsExactly(5, 2);
    assertThat(runs(read)).extracting(run -> run.occupancy().highest()).containsExactly(5, 2);
    assertThat(runs(read))
        .extracting(run -> run.occupancy().length())
        .containsOnly(runs(read).getFirst().occupancy().length());
    assertThat(runs(read))
        .extracting(run -> run.occupancy().slices().getFirst().slice().length())
        .containsOnly(runs(read).getFirst().occupancy().slices().getFirst().slice().length());
    assertThat(runs(read)).extracting(RunOccupancy::cut).containsOnly(new Cut(false, false));
  }

  @Test
  void tasks_areThoseOfTheOrchestrator() {
    run("flow", 0, 40, 1);
    RunOccupancy run = runs(occupancy("flow")).getFirst();
    assertThat(run.type()).contains(new TaskKey(FULFIL));
    assertThat(run.occupancy().tasks())
        .extracting(task -> task.task().orElseThrow().value())
        .containsExactly(FULFIL, "shop.charge");
  }

  @Test
  void runThatGoesOn_lastsToThePresent() {
    data.add(anInvocation("flow").of(FULFIL).definingWorkflow().was(KnownStatus.RUNNING, 0));
    RunOccupancy run = runs(occupancy("flow")).getFirst();
    assertThat(run.goesOn()).isTrue();
    assertThat(run.span()).contains(new TimeWindow(at(0), monitor.time.instant()));
    assertThat(run.occupancy().slices().getLast().slice().to()).isEqualTo(monitor.time.instant());
  }

  @Test
  void attemptOfADeadRunner_occupiesUntilTheRunnerWasLastHeardOf_inThreeCallsMore() {
    run("flow", 0, 3_000, 0);
    data.add(anInvocation("m").inWorkflow("flow", FULFIL).was(KnownStatus.RUNNING, 5, "r"))
        .add(anInvocation("n").inWorkflow("flow", FULFIL).was(KnownStatus.RUNNING, 5, "alive"))
        .heartbeat("r", at(300), Optional.empty())
        .heartbeat("alive", monitor.time.instant(), Optional.empty());
    RunOccupancy run = runs(occupancy("flow")).getFirst();
    assertThat(run.goesOn()).as("somebody may recover it").isTrue();
    assertThat(counts(run, at(290))).isEqualTo(3);
    assertThat(counts(run, at(400))).isEqualTo(2);
    assertThat(counts(run, at(3_500))).isEqualTo(1);
    assertThat(store.calls.names())
        .endsWith(
            "histories.of", "statuses.of", "contexts.of", "heartbeats.of", "histories.window");
  }

  private static int counts(RunOccupancy run, Instant moment) {
    return run.occupancy().slices().stream()
        .filter(slice -> slice.slice().contains(moment))
        .mapToInt(OccupancySlice::total)
        .findFirst()
        .orElse(0);
  }

  @Test
  void memberThatGoesOn_keepsItsRunGoing() {
    run("flow", 0, 10, 0);
    data.add(anInvocation("m").inWorkflow("flow", FULFIL).was(KnownStatus.RUNNING, 5));
    assertThat(runs(occupancy("flow")).getFirst().goesOn()).isTrue();
  }

  @Test
  void whatTheRunCalled_countsBeforeItBegins_andWhenItIsOfTheSameTask() {
    run("flow", 0, 10, 1);
    data.add(
        anInvocation("waiting").childOf("flow").inWorkflow("flow", FULFIL),
        anInvocation("flow1").childOf("flow").inWorkflow("flow", FULFIL));
    RunOccupancy run = runs(occupancy(Set.of(OccupancyCategory.REGISTERED), "flow")).getFirst();
    assertThat(run.members()).isEqualTo(4);
  }

  @Test
  void invocationThatCalledOthers_isNoRunForThat() {
    data.add(
        lived(anInvocation("plain"), 0, 5), lived(anInvocation("child").childOf("plain"), 1, 4));
    assertThat(occupancy("plain").unknown()).containsExactly(new WorkflowId("plain"));
  }

  @Test
  void statusWhoseHistoryIsNotWritten_countsAsTheEnd() {
    data.add(
        anInvocation("flow")
            .of(FULFIL)
            .definingWorkflow()
            .was(KnownStatus.RUNNING, 0)
            .was(KnownStatus.SUCCESS, 8)
            .entryNotWritten());
    RunOccupancy run = runs(occupancy("flow")).getFirst();
    assertThat(run.goesOn()).isFalse();
    assertThat(run.span()).contains(new TimeWindow(at(0), at(8)));
  }

  @Test
  void runOfOneInstant_hasAWindowOfASecond() {
    data.add(anInvocation("flow").of(FULFIL).definingWorkflow().was(KnownStatus.SUCCESS, 3));
    RunOccupancy run = runs(occupancy("flow")).getFirst();
    assertThat(run.window().length()).isEqualTo(Duration.ofSeconds(1));
    assertThat(run.occupancy().emptiness()).isEqualTo(Emptiness.NOTHING_OCCUPIED);
  }

  @Test
  void idsThatNoRunHas_areUnknown_andDoNotTouchTheScale() {
    run("flow", 0, 10, 0);
    data.add(lived(anInvocation("plain"), 0, 1_000));
    RunOccupancies read = occupancy("plain", "flow", "nobody");
    assertThat(read.unknown()).extracting(WorkflowId::value).containsExactly("plain", "nobody");
    assertThat(runs(read))
        .singleElement()
        .extracting(run -> run.window().length())
        .isEqualTo(Duration.ofSeconds(10));
  }

  @Test
  void nothingChosen_isNotCounted() {
    run("flow", 0, 10, 0);
    assertThat(runs(occupancy(Set.of(), "flow")).getFirst().occupancy().emptiness())
        .isEqualTo(Emptiness.NO_CATEGORY);
    assertThat(runs(occupancy())).isEmpty();
  }

  @Test
  void ofManyMembers_theFirstAreTaken_inABoundedNumberOfCalls() {
    run("a", 0, 10, 1_001);
    run("b", 0, 10, 5);
    RunOccupancies read = occupancy("a", "b");
    assertThat(runs(read)).extracting(run -> run.cut().members()).containsExactly(true, false);
    assertThat(runs(read)).extracting(RunOccupancy::members).containsExactly(1_001, 6);
    assertThat(store.calls.names())
        .filteredOn(name -> !name.equals("apps"))
        .containsExactly(
            "workflows.of",
            "records.childrenOf",
            "workflows.subInvocations",
            "workflows.subInvocations",
            "histories.of",
            "histories.of",
            "statuses.of");
  }

  @Test
  void withoutTheOrchestrator_tasksAreNotKnown() {
    run("flow", 0, 10, 0);
    store.calls.fail(Kind.UNAVAILABLE, "statuses");
    RunOccupancies read = occupancy("flow");
    Occupancy occupancy = runs(read).getFirst().occupancy();
    assertThat(occupancy.tasks()).containsExactly(OccupancyTask.OTHERS);
    assertThat(read.missing()).containsOnlyKeys(Component.ORCHESTRATOR);
  }

  @Test
  void withoutTheStateBackend_thereIsNone() {
    run("flow", 0, 10, 0);
    store.calls.fail(Kind.UNAVAILABLE, "workflows");
    RunOccupancies read = occupancy("flow");
    assertThat(read.runs().absence()).isPresent();
    assertThat(read.unknown()).isEmpty();
  }

  @Test
  void moreThanFive_areRefused() {
    assertThatThrownBy(() -> occupancy("1", "2", "3", "4", "5", "6"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
