package dev.pynmon.application.service.overview;

import static dev.pynmon.application.fake.FakeInvocation.START;
import static dev.pynmon.application.fake.FakeInvocation.anInvocation;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.fake.FakeData;
import dev.pynmon.application.fake.FakeInfo;
import dev.pynmon.application.fake.FakeMonitor;
import dev.pynmon.application.fake.FakeStore;
import dev.pynmon.application.port.in.app.AppGlance;
import dev.pynmon.application.service.app.AppDirectory;
import dev.pynmon.application.service.app.Totals;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.app.BackendFault.Kind;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.Snapshot;
import dev.pynmon.domain.runner.RunnerCounts;
import dev.pynmon.domain.status.KnownStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CompareAppsServiceTest {
  private static final AppKey SHOP = new AppKey("shop");
  private static final AppKey MAIL = new AppKey("mail");

  private final FakeData shop = new FakeData();
  private final FakeStore sound = store("shop", shop);
  private final FakeStore other = store("mail", new FakeData().add(anInvocation("m")));
  private final FakeMonitor monitor =
      new FakeMonitor().file("shop.sqlite", sound).file("mail.sqlite", other);
  private final Instant now = monitor.time.instant();
  private final CompareAppsService service = service(monitor);

  private static FakeStore store(String id, FakeData data) {
    return new FakeStore().holds(FakeInfo.info(id).build(), data, Component.values());
  }

  private static CompareAppsService service(FakeMonitor monitor) {
    AppDirectory apps = monitor.directory();
    return new CompareAppsService(apps, new Totals(monitor.background), monitor.background);
  }

  private AppGlance glance(AppKey app) {
    return Optional.ofNullable(service.compare(List.of(app)).get(app))
        .flatMap(Snapshot::value)
        .orElseThrow();
  }

  /** So many seconds after the start of all time is this moment. */
  private int second(Instant moment) {
    return (int) Duration.between(START, moment).toSeconds();
  }

  @Test
  void glance_tellsHowTheApplicationIsDoing() {
    shop.add(
            anInvocation("1").was(KnownStatus.FAILED, second(now.minusSeconds(7_200))),
            anInvocation("2").was(KnownStatus.FAILED, second(now.minusSeconds(60))),
            anInvocation("3").was(KnownStatus.SUCCESS, second(now.minusSeconds(30))))
        .heartbeat("old", now.minusSeconds(9_000), Optional.empty())
        .heartbeat("new", now.minusSeconds(5), Optional.empty())
        .queued("default", "1")
        .queued("mail", "2");
    AppGlance glance = glance(SHOP);
    assertThat(glance.totals().available().flatMap(Snapshot::value).orElseThrow().total())
        .isEqualTo(3);
    assertThat(glance.waiting().available()).contains(new Count.Exact(2));
    assertThat(glance.runners().available())
        .contains(new RunnerCounts(new Count.Exact(2), new Count.Exact(1)));
    assertThat(glance.failing().available()).contains(new Count.Exact(1));
    assertThat(glance.lastSign().available().orElseThrow()).contains(now.minusSeconds(5));
  }

  @Test
  void lastSign_isTheLastChange_whereNoRunnerIsLeft() {
    shop.add(anInvocation("1").was(KnownStatus.SUCCESS, second(now.minusSeconds(90_000))));
    assertThat(glance(SHOP).lastSign().available().orElseThrow())
        .contains(now.minusSeconds(90_000));
  }

  @Test
  void lastSign_whatIsDatedAheadOfTheClock_doesNotCount() {
    shop.heartbeat("fast", now.plusSeconds(600), Optional.empty())
        .heartbeat("right", now.minusSeconds(3), Optional.empty());
    assertThat(glance(SHOP).lastSign().available().orElseThrow()).contains(now.minusSeconds(3));
  }

  @Test
  void lastSign_whereEverythingIsAheadOfTheClock_isTheOneLeastAhead() {
    shop.heartbeat("faster", now.plusSeconds(900), Optional.empty())
        .heartbeat("fast", now.plusSeconds(600), Optional.empty());
    assertThat(glance(SHOP).lastSign().available().orElseThrow()).contains(now.plusSeconds(600));
  }

  @Test
  void lastSign_ofAnEmptyApplication_isNone() {
    assertThat(glance(SHOP).lastSign().available()).contains(Optional.empty());
  }

  @Test
  void applicationWhoseStoreFails_isPartial_andLeavesTheOthers() {
    service.compare(List.of(SHOP, MAIL));
    sound.calls.fail(Kind.TIMEOUT);
    monitor.time.pass(Duration.ofSeconds(1));
    Map<AppKey, Snapshot<AppGlance>> seen = service.compare(List.of(SHOP, MAIL));
    assertThat(value(seen, SHOP).runners().absence()).isPresent();
    assertThat(value(seen, SHOP).totals().absence()).isPresent();
    assertThat(value(seen, SHOP).lastSign().absence()).isPresent();
    assertThat(value(seen, MAIL).runners().available()).isPresent();
  }

  private static AppGlance value(Map<AppKey, Snapshot<AppGlance>> seen, AppKey app) {
    return Optional.ofNullable(seen.get(app)).flatMap(Snapshot::value).orElseThrow();
  }

  @Test
  void look_isSharedForASecond() {
    service.compare(List.of(SHOP));
    sound.calls.forget();
    service.compare(List.of(SHOP));
    assertThat(sound.calls.names()).isEmpty();
    monitor.time.pass(Duration.ofSeconds(1));
    service.compare(List.of(SHOP));
    assertThat(sound.calls.names()).isNotEmpty();
  }

  @Test
  void workThatDoesNotEnd_isNotYetKnown_andAllAreUnderWay() {
    List<Runnable> begun = new ArrayList<>();
    AppDirectory apps = monitor.directory();
    Totals totals = new Totals(monitor.background);
    CompareAppsService stuck =
        new CompareAppsService(apps, totals, monitor.background, Duration.ofMillis(1));
    monitor.workOn(begun::add);
    Map<AppKey, Snapshot<AppGlance>> seen = stuck.compare(List.of(SHOP, MAIL));
    assertThat(seen.values()).hasSize(2).allMatch(Snapshot.NotYet.class::isInstance);
    assertThat(begun).hasSize(2);
  }

  @Test
  void applicationThatWentAway_isLeftOut() {
    assertThat(service.compare(List.of(new AppKey("gone"), SHOP))).containsOnlyKeys(SHOP);
  }
}
