package dev.pynmon.application.service.purge;

import static dev.pynmon.application.fake.FakeInvocation.START;
import static dev.pynmon.application.fake.FakeInvocation.anInvocation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.groups.Tuple.tuple;

import dev.pynmon.application.fake.FakeData;
import dev.pynmon.application.fake.FakeInfo;
import dev.pynmon.application.fake.FakeInvocation;
import dev.pynmon.application.fake.FakeMonitor;
import dev.pynmon.application.fake.FakeStore;
import dev.pynmon.application.port.in.access.RefusedException;
import dev.pynmon.application.port.in.app.UnknownAppException;
import dev.pynmon.application.port.in.purge.PurgeStart;
import dev.pynmon.application.port.out.purge.PurgeJournal;
import dev.pynmon.application.service.access.Audit;
import dev.pynmon.application.service.access.Authority;
import dev.pynmon.domain.access.Actor;
import dev.pynmon.domain.access.How;
import dev.pynmon.domain.access.Role;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.app.BackendException;
import dev.pynmon.domain.app.BackendFault.Kind;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.purge.EventRetention;
import dev.pynmon.domain.purge.PurgeEnd;
import dev.pynmon.domain.purge.PurgeId;
import dev.pynmon.domain.purge.PurgeReport;
import dev.pynmon.domain.purge.PurgeScope;
import dev.pynmon.domain.purge.PurgeStep;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.status.KnownStatus;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

class RunPurgeServiceTest {
  private static final AppKey SHOP = new AppKey("shop");
  private static final Actor OLE = new Actor("ole", Role.ADMIN, How.SESSION);
  private static final PurgeScope ALL = new PurgeScope.Everything();

  private final FakeData data = new FakeData();
  private final FakeStore store = new FakeStore();
  private final FakeMonitor monitor = FakeMonitor.over(data, store);
  private final Notes notes = new Notes();
  private final PurgeRegister register = new PurgeRegister(notes);
  private final RunPurgeService service = service(false);

  private RunPurgeService service(boolean readOnly) {
    return new RunPurgeService(
        new Authority(readOnly),
        new Audit(START),
        monitor.directory(),
        register,
        notes,
        monitor.background);
  }

  private PurgeReport run(PurgeScope scope) {
    return ended(service.begin(OLE, SHOP, scope));
  }

  private PurgeReport ended(PurgeStart start) {
    assertThat(start).isInstanceOf(PurgeStart.Begun.class);
    return register.find(((PurgeStart.Begun) start).purge().id()).orElseThrow();
  }

  private static FakeInvocation success(String id, int second) {
    return anInvocation(id).was(KnownStatus.SUCCESS, second);
  }

  @Test
  void everything_goesInPynencsOrder_batchByBatch() {
    data.entries(Component.BROKER, 44).entries(Component.STATE_BACKEND, 2_500);

    PurgeReport report = run(ALL);

    assertThat(report.end()).containsInstanceOf(PurgeEnd.Complete.class);
    assertThat(report.steps())
        .extracting(PurgeStep::component, PurgeStep::removed, PurgeStep::stage)
        .containsExactly(
            row(Component.BROKER, 44L),
            row(Component.ORCHESTRATOR, 0L),
            row(Component.STATE_BACKEND, 2_500L),
            row(Component.CLIENT_DATA_STORE, 0L),
            row(Component.TRIGGER, 0L));
    assertThat(report.expected()).contains(new Count.Exact(2_544));
    assertThat(report.removed()).isEqualTo(2_544);
    assertThat(store.calls.count("purge.state backend")).isEqualTo(3);
  }

  private static Tuple row(Component component, long removed) {
    return tuple(component, removed, PurgeStep.Stage.DONE);
  }

  @Test
  void oneComponent_leavesTheOthers() {
    data.entries(Component.BROKER, 1).entries(Component.TRIGGER, 2);

    run(new PurgeScope.Only(Component.TRIGGER));

    assertThat(data.left(Component.BROKER)).isEqualTo(1);
    assertThat(data.left(Component.TRIGGER)).isZero();
  }

  @Test
  void oldEvents_goByTheirRetention() {
    run(new PurgeScope.OldEvents(EventRetention.DEFAULT));

    assertThat(data.removed)
        .containsExactly("events before " + monitor.time.instant().minus(Duration.ofDays(7)));
  }

  @Test
  void eventsThatTheApplicationKeeps_stay() {
    PurgeReport report =
        run(new PurgeScope.OldEvents(new EventRetention(false, Duration.ofDays(7), 0, 0)));

    assertThat(data.removed).isEmpty();
    assertThat(report.end()).containsInstanceOf(PurgeEnd.Complete.class);
  }

  @Test
  void endedInvocations_goFromEveryPlace_fromTheOrchestratorLast() {
    data.add(success("old", 0), success("young", 60 * 60), anInvocation("open"));

    PurgeReport report = run(new PurgeScope.Ended(Duration.ofMinutes(30), false));

    assertThat(data.removed).containsExactly("broker old", "state backend old", "orchestrator old");
    assertThat(report.removed()).isEqualTo(3);
    assertThat(report.kept()).isZero();
  }

  @Test
  void whatOnlyRecordsLeadTo_goesBeforeAnyRecordDoes() {
    data.add(success("old", 0));

    run(new PurgeScope.Ended(Duration.ZERO, false));

    assertThat(store.calls.names())
        .filteredOn(call -> call.startsWith("purge."))
        .containsExactly(
            "purge.by record broker",
            "purge.by record state backend",
            "purge.by record orchestrator",
            "purge.ended broker",
            "purge.ended state backend",
            "purge.ended orchestrator");
  }

  @Test
  void statusesAlone_areForgottenByTheOrchestratorAlone() {
    data.add(success("old", 0));

    run(new PurgeScope.Ended(Duration.ZERO, true));

    assertThat(data.removed).containsExactly("orchestrator old");
  }

  @Test
  void whatSomethingUnfinishedRefersTo_isKeptAndCounted() {
    data.add(
        anInvocation("open"),
        success("child", 0).childOf("open"),
        success("waited", 0),
        success("member", 0).inWorkflow("open", "shop.order"),
        success("part", 0).definingWorkflow("open"),
        success("damaged", 0).damaged(),
        success("done", 1),
        success("of-done", 0).childOf("done"),
        success("of-nobody", 0).childOf("unknown"),
        success("without-record", 0).unknownToStateBackend());
    data.waiting("open", "waited");

    PurgeReport report = run(new PurgeScope.Ended(Duration.ZERO, true));

    assertThat(data.removed)
        .containsExactly(
            "orchestrator done",
            "orchestrator of-done",
            "orchestrator of-nobody",
            "orchestrator without-record");
    assertThat(report.gone()).isEqualTo(4);
    assertThat(report.kept()).isEqualTo(5);
  }

  @Test
  void whatMoreWaitForThanAreAsked_isKept() {
    data.add(success("waited", 0));
    for (int i = 0; i < 41; i++) {
      data.add(success("w" + i, 3_600));
      data.waiting("w" + i, "waited");
    }

    PurgeReport report = run(new PurgeScope.Ended(Duration.ofMinutes(30), true));

    assertThat(data.removed).isEmpty();
    assertThat(report.kept()).isEqualTo(1);
  }

  @Test
  void workflowOfWhichAMemberIsUnfinished_isKept() {
    data.add(
        success("working", 0).definingWorkflow(),
        anInvocation("member").inWorkflow("working", "shop.charge").was(KnownStatus.RUNNING, 1),
        success("over", 0).definingWorkflow(),
        success("of-over", 0).inWorkflow("over", "shop.charge"));

    PurgeReport report = run(new PurgeScope.Ended(Duration.ZERO, true));

    assertThat(data.removed).containsExactly("orchestrator over", "orchestrator of-over");
    assertThat(report.kept()).isEqualTo(1);
  }

  @Test
  void withoutAStateBackend_nobodyKnowsWhatIsNeeded_andNothingGoes() {
    FakeData alone = new FakeData().add(success("old", 0));
    FakeStore orchestrator = new FakeStore();
    orchestrator.holds(
        FakeInfo.info("alone").build(), alone, FakeMonitor.without(Component.STATE_BACKEND));
    monitor.file("alone.sqlite", orchestrator);

    assertThatExceptionOfType(BackendException.class)
        .isThrownBy(
            () ->
                service(false)
                    .begin(OLE, new AppKey("alone"), new PurgeScope.Ended(Duration.ZERO, false)))
        .satisfies(
            e ->
                assertThat(e.fault().problem())
                    .startsWith("Nobody can tell which ended invocations are still needed"));
    assertThat(alone.removed).isEmpty();
  }

  @Test
  void manyEnded_goInBatches() {
    for (int i = 0; i < 450; i++) {
      data.add(success("i" + i, 0));
    }

    PurgeReport report = run(new PurgeScope.Ended(Duration.ZERO, false));

    assertThat(store.calls.count("purge.ended broker")).isEqualTo(3);
    assertThat(report.removed()).isEqualTo(1_350);
  }

  @Test
  void storeThatFails_isNamed_andTheRestIsResumed() {
    data.entries(Component.BROKER, 1_500).entries(Component.STATE_BACKEND, 10);
    store.calls.fail(Kind.TIMEOUT, "purge.state");

    PurgeReport report = run(ALL);

    assertThat(report.end())
        .hasValueSatisfying(
            end -> {
              assertThat(end).isInstanceOf(PurgeEnd.Failed.class);
              assertThat(((PurgeEnd.Failed) end).where()).isEqualTo(Component.STATE_BACKEND);
            });
    assertThat(report.removed()).isEqualTo(1_500);

    store.calls.heal();
    PurgeReport resumed = ended(service.resume(OLE, report.id()));

    assertThat(resumed.id()).isEqualTo(report.id());
    assertThat(resumed.end()).containsInstanceOf(PurgeEnd.Complete.class);
    assertThat(resumed.removed()).isEqualTo(10);
    assertThat(service.resume(OLE, report.id())).isEqualTo(new PurgeStart.Unknown());
  }

  @Test
  void purgeThatLeftNothing_settlesThoseThatStoppedHalfWay() {
    data.entries(Component.BROKER, 10);
    store.calls.fail(Kind.TIMEOUT, "purge.broker");
    PurgeReport all = run(ALL);
    PurgeReport broker = run(new PurgeScope.Only(Component.BROKER));
    store.calls.heal();

    run(new PurgeScope.Only(Component.BROKER));
    assertThat(register.of(SHOP)).contains(all).doesNotContain(broker);

    run(ALL);
    assertThat(register.of(SHOP)).noneMatch(PurgeReport::isHalfWay);
    assertThat(notes.read()).noneMatch(PurgeReport::isHalfWay);
  }

  @Test
  void batchThatFailed_isNotSentAgain() {
    data.entries(Component.BROKER, 10);
    store.calls.fail(Kind.TIMEOUT, "purge.broker");

    run(ALL);

    assertThat(store.calls.count("purge.broker")).isEqualTo(1);
  }

  @Test
  void secondPurgeOfAnApplication_isNotBegun_whileOneGoesOn() {
    run(new PurgeScope.Only(Component.BROKER)); // the applications are known from now on
    monitor.workOn(work -> {});
    PurgeReport begun = ((PurgeStart.Begun) service.begin(OLE, SHOP, ALL)).purge();

    assertThat(service.begin(OLE, SHOP, ALL)).isEqualTo(new PurgeStart.UnderWay(begun));
  }

  @Test
  void purgeThatIsStopped_keepsTheRest() {
    data.entries(Component.BROKER, 5_000);
    store.calls.each(() -> register.of(SHOP).forEach(each -> service.stop(OLE, each.id())));

    PurgeReport report = run(ALL);

    assertThat(report.end()).containsInstanceOf(PurgeEnd.Stopped.class);
    assertThat(report.removed()).isZero();
    assertThat(report.isHalfWay()).isTrue();
  }

  @Test
  void storesThatAreOnlyRead_areNamed_andNothingIsBegun() {
    data.onlyRead();

    assertThat(service.begin(OLE, SHOP, new PurgeScope.Only(Component.BROKER)))
        .isEqualTo(new PurgeStart.OnlyRead(List.of(Component.BROKER)));
    assertThat(register.of(SHOP)).isEmpty();
  }

  @Test
  void whoMayNot_isRefused_andNothingIsAsked() {
    Actor operator = new Actor("ina", Role.OPERATOR, How.TOKEN);

    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(() -> service.begin(operator, SHOP, ALL));
    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(() -> service.resume(operator, new PurgeId("any")));
    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(() -> service.stop(operator, new PurgeId("any")));
    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(() -> service(true).begin(OLE, SHOP, ALL));
    assertThat(store.calls.names()).isEmpty();
  }

  @Test
  void unknownApplication_isSaid() {
    assertThatExceptionOfType(UnknownAppException.class)
        .isThrownBy(() -> service.begin(OLE, new AppKey("none"), ALL));
  }

  @Test
  void journal_tellsTheNextProcess_whatWasLeft() {
    data.entries(Component.BROKER, 10);
    store.calls.fail(Kind.UNAVAILABLE, "purge.broker");
    PurgeReport report = run(ALL);

    PurgeRegister next = new PurgeRegister(notes);

    assertThat(notes.read()).containsExactly(report);
    assertThat(next.find(report.id())).contains(report);
    assertThat(next.of(SHOP)).containsExactly(report);
  }

  @Test
  void purgeThatWasCutOff_isAbandoned_andCanBeResumed() {
    PurgeReport cut =
        new PurgeReport(
            new PurgeId("cut"), SHOP, ALL, "ole", START, List.of(), 0, 0, Optional.empty());
    notes.write(cut);
    data.entries(Component.BROKER, 7);
    PurgeRegister next = new PurgeRegister(notes);
    RunPurgeService later =
        new RunPurgeService(
            new Authority(false),
            new Audit(START),
            monitor.directory(),
            next,
            notes,
            monitor.background);

    assertThat(next.find(cut.id()).flatMap(PurgeReport::end))
        .contains(new PurgeEnd.Abandoned(START));
    later.resume(OLE, cut.id());
    assertThat(next.find(cut.id()).map(PurgeReport::removed)).contains(7L);
    assertThat(next.of(SHOP)).hasSize(1);
  }

  /** A journal in memory, in the order of writing. */
  private static final class Notes implements PurgeJournal {
    private final Map<PurgeId, PurgeReport> written = new LinkedHashMap<>();

    @Override
    public void write(PurgeReport purge) {
      written.put(purge.id(), purge);
    }

    @Override
    public List<PurgeReport> read() {
      return List.copyOf(written.values());
    }
  }
}
