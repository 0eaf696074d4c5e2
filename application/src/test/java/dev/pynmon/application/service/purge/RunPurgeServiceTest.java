package dev.pynmon.application.service.purge;

import static dev.pynmon.application.fake.FakeInvocation.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.groups.Tuple.tuple;

import dev.pynmon.application.fake.FakeData;
import dev.pynmon.application.fake.FakeMonitor;
import dev.pynmon.application.fake.FakeStore;
import dev.pynmon.application.port.in.access.RefusedException;
import dev.pynmon.application.port.in.app.UnknownAppException;
import dev.pynmon.application.port.in.purge.PurgeStart;
import dev.pynmon.application.service.access.Audit;
import dev.pynmon.application.service.access.Authority;
import dev.pynmon.domain.access.Actor;
import dev.pynmon.domain.access.How;
import dev.pynmon.domain.access.Role;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.app.BackendFault.Kind;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.purge.EventRetention;
import dev.pynmon.domain.purge.PurgeEnd;
import dev.pynmon.domain.purge.PurgeId;
import dev.pynmon.domain.purge.PurgeReport;
import dev.pynmon.domain.purge.PurgeScope;
import dev.pynmon.domain.purge.PurgeStep;
import dev.pynmon.domain.query.Count;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

class RunPurgeServiceTest {
  private static final PurgeScope ALL = new PurgeScope.Everything();

  private final PurgedShop shop = new PurgedShop();
  private final FakeData data = shop.data;
  private final FakeStore store = shop.store;
  private final FakeMonitor monitor = shop.monitor;
  private final PurgedShop.Notes notes = shop.notes;
  private final PurgeRegister register = shop.register;
  private final RunPurgeService service = shop.service;

  @Test
  void everything_goesInPynencsOrder_batchByBatch() {
    data.entries(Component.BROKER, 44).entries(Component.STATE_BACKEND, 2_500);

    PurgeReport report = shop.run(ALL);

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

    shop.run(new PurgeScope.Only(Component.TRIGGER));

    assertThat(data.left(Component.BROKER)).isEqualTo(1);
    assertThat(data.left(Component.TRIGGER)).isZero();
  }

  @Test
  void oldEvents_goByTheirRetention() {
    PurgeReport report = shop.run(new PurgeScope.OldEvents(EventRetention.DEFAULT));

    assertThat(report.expected()).contains(new Count.Exact(3));
    assertThat(data.removed)
        .containsExactly("events before " + monitor.time.instant().minus(Duration.ofDays(7)));
  }

  @Test
  void eventsThatTheApplicationKeeps_stay() {
    PurgeReport report =
        shop.run(new PurgeScope.OldEvents(new EventRetention(false, Duration.ofDays(7), 0, 0)));

    assertThat(data.removed).isEmpty();
    assertThat(report.end()).containsInstanceOf(PurgeEnd.Complete.class);
  }

  @Test
  void storeThatFails_isNamed_andTheRestIsResumed() {
    data.entries(Component.BROKER, 1_500).entries(Component.STATE_BACKEND, 10);
    store.calls.fail(Kind.TIMEOUT, "purge.state");

    PurgeReport report = shop.run(ALL);

    assertThat(report.end())
        .hasValueSatisfying(
            end -> {
              assertThat(end).isInstanceOf(PurgeEnd.Failed.class);
              assertThat(((PurgeEnd.Failed) end).where()).isEqualTo(Component.STATE_BACKEND);
            });
    assertThat(report.removed()).isEqualTo(1_500);

    store.calls.heal();
    PurgeReport resumed = shop.ended(service.resume(PurgedShop.OLE, report.id()));

    assertThat(resumed.id()).isEqualTo(report.id());
    assertThat(resumed.end()).containsInstanceOf(PurgeEnd.Complete.class);
    assertThat(resumed.removed()).isEqualTo(10);
    assertThat(service.resume(PurgedShop.OLE, report.id())).isEqualTo(new PurgeStart.Unknown());
  }

  @Test
  void purgeThatLeftNothing_settlesThoseThatStoppedHalfWay() {
    data.entries(Component.BROKER, 10);
    store.calls.fail(Kind.TIMEOUT, "purge.broker");
    PurgeReport all = shop.run(ALL);
    PurgeReport broker = shop.run(new PurgeScope.Only(Component.BROKER));
    store.calls.heal();

    shop.run(new PurgeScope.Only(Component.BROKER));
    assertThat(register.of(PurgedShop.SHOP)).contains(all).doesNotContain(broker);

    shop.run(ALL);
    assertThat(register.of(PurgedShop.SHOP)).noneMatch(PurgeReport::isHalfWay);
    assertThat(notes.read()).noneMatch(PurgeReport::isHalfWay);
  }

  @Test
  void batchThatFailed_isNotSentAgain() {
    data.entries(Component.BROKER, 10);
    store.calls.fail(Kind.TIMEOUT, "purge.broker");

    shop.run(ALL);

    assertThat(store.calls.count("purge.broker")).isEqualTo(1);
  }

  @Test
  void secondPurgeOfAnApplication_isNotBegun_whileOneGoesOn() {
    shop.run(new PurgeScope.Only(Component.BROKER)); // the applications are known from now on
    monitor.workOn(_ -> {});
    PurgeReport begun =
        ((PurgeStart.Begun) service.begin(PurgedShop.OLE, PurgedShop.SHOP, ALL)).purge();

    assertThat(service.begin(PurgedShop.OLE, PurgedShop.SHOP, ALL))
        .isEqualTo(new PurgeStart.UnderWay(begun));
  }

  @Test
  void purgeThatIsStopped_keepsTheRest() {
    data.entries(Component.BROKER, 5_000);
    store.calls.each(
        () ->
            register.of(PurgedShop.SHOP).forEach(each -> service.stop(PurgedShop.OLE, each.id())));

    PurgeReport report = shop.run(ALL);

    assertThat(report.end()).containsInstanceOf(PurgeEnd.Stopped.class);
    assertThat(report.removed()).isZero();
    assertThat(report.isHalfWay()).isTrue();
  }

  @Test
  void purgeThatIsStopped_isOneEntryOfWhoeverBeganIt() {
    Actor ida = new Actor("ida", Role.ADMIN, How.SESSION);
    data.entries(Component.BROKER, 5_000);
    store.calls.each(
        () -> register.of(PurgedShop.SHOP).forEach(each -> service.stop(ida, each.id())));

    shop.run(ALL);

    assertThat(shop.audited().getFirst()).isEqualTo("0 stopped, of 5,000 entries");
    assertThat(shop.audited()).doesNotContain("0 begun").contains("0 to be stopped");
  }

  @Test
  void endOfTheProcess_endsAPurgeAfterItsBatch_andIsNoted() {
    data.entries(Component.BROKER, 5_000);
    store.calls.each(() -> register.close(Duration.ZERO));

    PurgeReport report = shop.run(ALL);

    assertThat(report.end()).containsInstanceOf(PurgeEnd.Abandoned.class);
    assertThat(report.isHalfWay()).isTrue();
    assertThat(shop.audited()).containsExactly("0 broken off");
  }

  @Test
  void endOfTheProcess_notesAPurge_thatDoesNotEndInTime() {
    shop.run(new PurgeScope.Only(Component.BROKER)); // the applications are known from now on
    monitor.workOn(_ -> {});
    service.begin(PurgedShop.OLE, PurgedShop.SHOP, ALL);

    register.close(Duration.ZERO);
    register.close(Duration.ZERO);

    assertThat(shop.audited()).containsExactly("0 broken off", "0 complete");
  }

  @Test
  void purgeThatWentHalfWay_isNoted_withHowMuchThereWas() {
    data.entries(Component.BROKER, 1_500).entries(Component.STATE_BACKEND, 10);
    store.calls.fail(Kind.TIMEOUT, "purge.state");

    shop.run(ALL);

    assertThat(shop.audited().getFirst())
        .startsWith("1500 failed in the state backend: ")
        .endsWith(", of 1,510 entries");
  }

  @Test
  void storesThatAreOnlyRead_areNamed_andNothingIsBegun() {
    data.onlyRead();

    assertThat(
            service.begin(PurgedShop.OLE, PurgedShop.SHOP, new PurgeScope.Only(Component.BROKER)))
        .isEqualTo(new PurgeStart.OnlyRead(List.of(Component.BROKER)));
    assertThat(register.of(PurgedShop.SHOP)).isEmpty();
  }

  @Test
  void whoMayNot_isRefused_andNothingIsAsked() {
    Actor operator = new Actor("ina", Role.OPERATOR, How.TOKEN);

    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(() -> service.begin(operator, PurgedShop.SHOP, ALL));
    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(() -> service.resume(operator, new PurgeId("any")));
    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(() -> service.stop(operator, new PurgeId("any")));
    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(() -> shop.service(true).begin(PurgedShop.OLE, PurgedShop.SHOP, ALL));
    assertThat(store.calls.names()).isEmpty();
  }

  @Test
  void unknownApplication_isSaid() {
    assertThatExceptionOfType(UnknownAppException.class)
        .isThrownBy(() -> service.begin(PurgedShop.OLE, new AppKey("none"), ALL));
  }

  @Test
  void journal_tellsTheNextProcess_whatWasLeft() {
    data.entries(Component.BROKER, 10);
    store.calls.fail(Kind.UNAVAILABLE, "purge.broker");
    PurgeReport report = shop.run(ALL);

    PurgeRegister next = new PurgeRegister(notes);

    assertThat(notes.read()).containsExactly(report);
    assertThat(next.find(report.id())).contains(report);
    assertThat(next.of(PurgedShop.SHOP)).containsExactly(report);
  }

  @Test
  void purgeThatWasCutOff_isAbandoned_andCanBeResumed() {
    PurgeReport cut =
        new PurgeReport(
            new PurgeId("cut"),
            PurgedShop.SHOP,
            ALL,
            "ole",
            START,
            List.of(),
            0,
            0,
            Optional.empty());
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
    later.resume(PurgedShop.OLE, cut.id());
    assertThat(next.find(cut.id()).map(PurgeReport::removed)).contains(7L);
    assertThat(next.of(PurgedShop.SHOP)).hasSize(1);
  }
}
