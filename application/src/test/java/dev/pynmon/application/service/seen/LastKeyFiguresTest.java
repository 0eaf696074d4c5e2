package dev.pynmon.application.service.seen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.fake.FakeData;
import dev.pynmon.application.fake.FakeInvocation;
import dev.pynmon.application.fake.FakeMonitor;
import dev.pynmon.application.fake.FakeStore;
import dev.pynmon.application.port.in.app.LastSeen;
import dev.pynmon.application.service.app.AppDirectory;
import dev.pynmon.application.service.app.Totals;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.application.service.broker.QueueReports;
import dev.pynmon.application.service.runner.ActiveRunners;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.app.BackendFault;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.Snapshot.Taken;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LastKeyFiguresTest {
  private static final AppKey SHOP = new AppKey("shop");
  private static final Instant NOON = FakeInvocation.START;

  private static Taken<Count> waiting(int many, int second) {
    return new Taken<>(new Count.Exact(many), NOON.plusSeconds(second), true);
  }

  @Test
  void ofWhatNobodyLookedAt_nothingIsKnown() {
    assertThat(new LastKeyFigures().lastSeen(SHOP)).isEqualTo(LastSeen.NOTHING);
  }

  @Test
  void laterFigure_takesThePlaceOfAnEarlierOne_butNotTheOtherWayRound() {
    LastKeyFigures figures = new LastKeyFigures();
    figures.note(SHOP, last -> last.withWaiting(waiting(3, 5)));
    figures.note(SHOP, last -> last.withWaiting(waiting(9, 1)));
    assertThat(figures.lastSeen(SHOP).waiting()).contains(waiting(3, 5));

    figures.note(SHOP, last -> last.withWaiting(waiting(4, 6)));
    assertThat(figures.lastSeen(SHOP).waiting()).contains(waiting(4, 6));
  }

  @Test
  void signOfLife_isTheLastThatThereWas() {
    LastSeen seen =
        LastSeen.NOTHING
            .withSign(new Taken<>(NOON, NOON.plusSeconds(1), true))
            .withSign(new Taken<>(NOON.minusSeconds(60), NOON.plusSeconds(2), true));

    assertThat(seen.sign()).contains(new Taken<>(NOON, NOON.plusSeconds(1), true));
  }

  @Test
  void manyApplications_thoseLookedAtLongestAgo_areForgotten() {
    LastKeyFigures figures = new LastKeyFigures();
    for (int number = 0; number <= LastKeyFigures.MAX_KEPT; number++) {
      figures.note(new AppKey("app" + number), last -> last.withWaiting(waiting(1, 1)));
      figures.note(SHOP, last -> last.withWaiting(waiting(2, 2)));
    }

    assertThat(figures.lastSeen(new AppKey("app1"))).isEqualTo(LastSeen.NOTHING);
    assertThat(figures.lastSeen(new AppKey("app200")).waiting()).isPresent();
    assertThat(figures.lastSeen(SHOP).waiting()).isPresent();
  }

  @Test
  void whatPagesAskFor_isRemembered_whenTheStoreFallsSilent() {
    FakeData data = new FakeData().queued("default", "a");
    data.add(FakeInvocation.anInvocation("a"));
    FakeStore store = new FakeStore();
    FakeMonitor monitor = FakeMonitor.over(data, store);
    Instant sign = monitor.time.instant().minusSeconds(5);
    data.heartbeat("runner", sign, Optional.empty());
    AppDirectory apps = monitor.directory();
    look(apps, monitor);
    LastSeen before = apps.figures().lastSeen(SHOP);
    store.calls.fail(BackendFault.Kind.UNAVAILABLE);
    look(apps, monitor);

    assertThat(apps.figures().lastSeen(SHOP)).isEqualTo(before);
    assertThat(before.totals().orElseThrow().taken().total()).isEqualTo(1);
    assertThat(before.waiting().orElseThrow().taken()).isEqualTo(new Count.Exact(1));
    assertThat(before.runners().orElseThrow().taken().known()).isEqualTo(new Count.Exact(1));
    assertThat(before.sign().orElseThrow().taken()).isEqualTo(sign);
  }

  private static void look(AppDirectory apps, FakeMonitor monitor) {
    try (Visit visit = apps.visit(SHOP)) {
      new Totals(monitor.background).of(visit);
      ActiveRunners.of(visit, visit.asOf()).counts();
      QueueReports.of(visit, visit.asOf());
    }
  }
}
