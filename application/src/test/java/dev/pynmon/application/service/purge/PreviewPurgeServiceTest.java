package dev.pynmon.application.service.purge;

import static dev.pynmon.application.fake.FakeInvocation.anInvocation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.groups.Tuple.tuple;

import dev.pynmon.application.fake.FakeData;
import dev.pynmon.application.fake.FakeInfo;
import dev.pynmon.application.fake.FakeMonitor;
import dev.pynmon.application.fake.FakeStore;
import dev.pynmon.application.port.in.access.RefusedException;
import dev.pynmon.application.port.in.purge.PurgeDefaults;
import dev.pynmon.application.port.in.purge.PurgePart;
import dev.pynmon.application.port.in.purge.PurgePreview;
import dev.pynmon.application.port.in.purge.PurgePreview.EndedCounts;
import dev.pynmon.application.port.in.purge.RunnerAtWork;
import dev.pynmon.application.service.access.Authority;
import dev.pynmon.domain.access.Actor;
import dev.pynmon.domain.access.How;
import dev.pynmon.domain.access.Role;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.app.AppInfo;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.app.BackendFault.Kind;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.purge.EventRetention;
import dev.pynmon.domain.purge.Holding;
import dev.pynmon.domain.purge.PurgeScope;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.status.KnownStatus;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PreviewPurgeServiceTest {
  private static final AppKey SHOP = new AppKey("shop");
  private static final Actor OLE = new Actor("ole", Role.ADMIN, How.SESSION);
  private static final PurgeScope ALL = new PurgeScope.Everything();

  private final FakeData data = new FakeData();
  private final FakeStore store = new FakeStore();
  private final FakeMonitor monitor = new FakeMonitor();

  private PreviewPurgeService service() {
    return service(FakeInfo.info("shop").build());
  }

  private PreviewPurgeService service(AppInfo info) {
    store.holds(info, data, Component.values());
    return new PreviewPurgeService(
        new Authority(false), monitor.file("shop.db", store).directory());
  }

  private static Count exactly(long number) {
    return new Count.Exact(number);
  }

  @Test
  void everything_isCountedByComponent_andNothingIsRemoved() {
    data.entries(Component.BROKER, 44).entries(Component.TRIGGER, 3);

    PurgePreview preview = service().preview(OLE, SHOP, ALL);

    assertThat(preview.parts())
        .extracting(PurgePart::component)
        .containsExactly(Component.values());
    assertThat(preview.parts())
        .extracting(PurgePart::entries)
        .containsExactly(
            Optional.of(exactly(44)),
            Optional.of(exactly(0)),
            Optional.of(exactly(0)),
            Optional.of(exactly(0)),
            Optional.of(exactly(3)));
    assertThat(data.left(Component.BROKER)).isEqualTo(44);
  }

  @Test
  void whoIsAlive_isToldWithWhatTheyHold_andWhatIsUnfinished() {
    data.add(
        anInvocation("a").was(KnownStatus.RUNNING, 1, "r1"),
        anInvocation("b").was(KnownStatus.RUNNING, 1, "r1"),
        anInvocation("c").was(KnownStatus.SUCCESS, 1, "r1"),
        anInvocation("d"));
    data.heartbeat("r1", monitor.time.instant(), Optional.empty());
    data.heartbeat("dead", monitor.time.instant().minusSeconds(3_600), Optional.empty());

    PurgePreview preview = service().preview(OLE, SHOP, ALL);

    assertThat(preview.alive().available().orElseThrow())
        .extracting(runner -> runner.heartbeat().runner().value(), RunnerAtWork::holds)
        .containsExactly(tuple("r1", exactly(2)));
    assertThat(preview.unfinished())
        .isEqualTo(
            new Answer.Available<>(
                Map.of(KnownStatus.RUNNING, exactly(2), KnownStatus.REGISTERED, exactly(1))));
  }

  @Test
  void ended_areCounted_withThoseThatStay() {
    data.add(
        anInvocation("open"),
        anInvocation("kept").was(KnownStatus.FAILED, 0).childOf("open"),
        anInvocation("gone").was(KnownStatus.SUCCESS, 0));

    PurgePreview preview = service().preview(OLE, SHOP, new PurgeScope.Ended(Duration.ZERO, false));

    assertThat(preview.ended())
        .contains(new Answer.Available<>(new EndedCounts(exactly(1), exactly(1))));
    assertThat(preview.parts()).isEmpty();
    assertThat(data.removed).isEmpty();
  }

  @Test
  void oldEvents_areCounted() {
    PurgePreview preview =
        service().preview(OLE, SHOP, new PurgeScope.OldEvents(EventRetention.DEFAULT));

    assertThat(preview.parts())
        .containsExactly(
            new PurgePart(
                Component.TRIGGER,
                new Answer.Available<>(
                    List.of(
                        new Holding("events", Optional.of(exactly(1))),
                        new Holding("runs", Optional.of(exactly(2)))))));
    assertThat(data.removed).isEmpty();
  }

  @Test
  void tooManyEnded_areCountedUpToABound() {
    for (int i = 0; i < 20_100; i++) {
      data.add(anInvocation("i" + i).was(KnownStatus.SUCCESS, 0));
    }

    PurgePreview preview = service().preview(OLE, SHOP, new PurgeScope.Ended(Duration.ZERO, false));

    assertThat(preview.ended())
        .contains(
            new Answer.Available<>(
                new EndedCounts(new Count.AtLeast(20_000), new Count.AtLeast(0))));
  }

  @Test
  void componentThatCannotTell_isUnknown() {
    data.entries(Component.BROKER, 1);
    store.calls.fail(Kind.TIMEOUT, "purge.holdings");

    PurgePreview preview = service().preview(OLE, SHOP, new PurgeScope.Only(Component.BROKER));

    assertThat(preview.parts()).extracting(PurgePart::entries).containsExactly(Optional.empty());
  }

  @Test
  void storesThatAreOnlyRead_areNamed() {
    data.onlyRead();

    assertThat(service().preview(OLE, SHOP, new PurgeScope.Only(Component.TRIGGER)))
        .extracting(PurgePreview::readOnlyStores)
        .isEqualTo(List.of(Component.TRIGGER));
  }

  @Test
  void viewer_seesNoPreview() {
    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(() -> service().preview(new Actor("ina", Role.VIEWER, How.PROXY), SHOP, ALL));
  }

  @Test
  void defaults_areThoseOfTheApplication() {
    AppInfo info =
        FakeInfo.info("shop")
            .section("orchestrator", "auto_final_invocation_purge_hours", "36.5")
            .section("trigger", "event_retention_days", "3")
            .section("trigger", "event_max_records", "500")
            .section("trigger", "trigger_run_max_records", "600")
            .section("trigger", "event_auto_purge_enabled", "False")
            .build();

    assertThat(service(info).defaults(SHOP))
        .isEqualTo(
            new PurgeDefaults(
                Duration.ofMinutes(36 * 60 + 30),
                false,
                new EventRetention(false, Duration.ofDays(3), 500, 600),
                false));
  }

  @Test
  void defaultsThatNobodyConfigured_arePynencs() {
    assertThat(service().defaults(SHOP))
        .isEqualTo(
            new PurgeDefaults(PurgeScope.Ended.DEFAULT_AGE, false, EventRetention.DEFAULT, false));
  }

  @Test
  void defaultsOfAnApplicationThatDescribesNothing_areAssumed() {
    store.holdsPrefixOf("shop", data, Component.values());
    PreviewPurgeService service =
        new PreviewPurgeService(
            new Authority(false), monitor.candidate("shop").file("shop.db", store).directory());

    assertThat(service.defaults(SHOP))
        .isEqualTo(
            new PurgeDefaults(PurgeScope.Ended.DEFAULT_AGE, true, EventRetention.DEFAULT, true));
  }
}
