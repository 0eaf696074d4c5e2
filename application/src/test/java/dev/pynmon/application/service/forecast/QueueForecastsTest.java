package dev.pynmon.application.service.forecast;

import static dev.pynmon.application.fake.FakeInvocation.anInvocation;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.fake.FakeCatalogueReader;
import dev.pynmon.application.fake.FakeData;
import dev.pynmon.application.fake.FakeDecoder;
import dev.pynmon.application.fake.FakeMonitor;
import dev.pynmon.application.fake.FakeStore;
import dev.pynmon.application.port.in.broker.QueueReport;
import dev.pynmon.application.service.app.AppDirectory;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.application.service.broker.QueueReports;
import dev.pynmon.application.service.feed.Feeds;
import dev.pynmon.application.service.task.Catalogues;
import dev.pynmon.application.service.task.ShowTasksService;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.app.BackendFault.Kind;
import dev.pynmon.domain.broker.QueueName;
import dev.pynmon.domain.forecast.Flow;
import dev.pynmon.domain.forecast.FlowSource;
import dev.pynmon.domain.forecast.Forecast;
import dev.pynmon.domain.forecast.Pace;
import dev.pynmon.domain.forecast.Track.Begin;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.status.KnownStatus;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class QueueForecastsTest {
  private static final AppKey SHOP = new AppKey("shop");

  private final FakeData data = new FakeData();
  private final FakeStore store = new FakeStore();
  private final FakeMonitor monitor = FakeMonitor.over(data, store);
  private final AppDirectory apps = monitor.directory();

  /** What is to be done ten seconds later. */
  private final Deque<Runnable> later = new ArrayDeque<>();

  private final QueueForecasts forecasts = forecasts();
  private int made;

  private QueueForecasts forecasts() {
    Catalogues none = new Catalogues(List.of(), new FakeCatalogueReader(), monitor.background);
    ShowTasksService tasks =
        new ShowTasksService(apps, new Feeds(), new FakeDecoder(), none, monitor.background);
    QueueWatch watch = new QueueWatch(apps, monitor.background, (_, work) -> later.addLast(work));
    return new QueueForecasts(watch, tasks, none);
  }

  private List<QueueReport> reports() {
    try (Visit visit = apps.visit(SHOP)) {
      return forecasts.told(visit, QueueReports.of(visit, visit.asOf())).available().orElseThrow();
    }
  }

  private Pace pace(String queue) {
    return reports().stream()
        .filter(report -> report.queue().equals(new QueueName(queue)))
        .findFirst()
        .orElseThrow()
        .pace();
  }

  /** Another ten seconds, at whose end the queues are looked at. */
  private void tick() {
    monitor.time.pass(AppWatch.INTERVAL);
    later.removeFirst().run();
  }

  private void put(String queue, int many) {
    for (int i = 0; i < many; i++) {
      made++;
      data.add(anInvocation("m" + made).was(KnownStatus.REGISTERED, 0));
      data.queued(queue, "m" + made);
    }
  }

  private String first() {
    return data.messages().getFirst().split(" ")[0];
  }

  /** Takes the first of all. */
  private void take(int many) {
    for (int i = 0; i < many; i++) {
      String id = first();
      data.popped(id);
      data.changes(id);
    }
  }

  @Test
  void firstLook_foretellsNothingOfSeveralQueues() {
    put("bulk", 5);
    put("mail", 5);
    assertThat(pace("bulk").forecast()).isEqualTo(new Forecast.None(Forecast.Why.SAMPLED_BRIEFLY));
    assertThat(pace("bulk").sampledSince()).contains(monitor.time.instant());
  }

  @Test
  void queueThatIsPutInto_grows_andWhatCameIsKnown() {
    put("bulk", 5);
    put("mail", 5);
    reports();
    for (int i = 0; i < 6; i++) {
      put("bulk", 3);
      tick();
    }
    assertThat(pace("bulk").forecast()).isInstanceOf(Forecast.Grows.class);
    Flow flow = pace("bulk").flow().orElseThrow();
    assertThat(flow.source()).isEqualTo(FlowSource.SAMPLES);
    assertThat(flow.in().count()).isEqualTo(new Count.Exact(18));
    assertThat(flow.out().count()).isEqualTo(new Count.Exact(0));
    assertThat(pace("mail").forecast()).isInstanceOf(Forecast.Steady.class);
  }

  @Test
  void messagesThatLeave_areRecognised() {
    put("bulk", 90);
    put("mail", 1);
    reports();
    tick();
    for (int i = 0; i < 12; i++) {
      take(2);
      tick();
    }
    Flow flow = pace("bulk").flow().orElseThrow();
    assertThat(flow.out().count().value()).isEqualTo(24);
    assertThat(pace("bulk").forecast()).isInstanceOf(Forecast.Empties.class);
  }

  @Test
  void purgedQueue_beginsAnew() {
    put("bulk", 9);
    put("mail", 1);
    reports();
    tick();
    for (int i = 0; i < 9; i++) {
      data.popped(first());
    }
    tick();
    put("bulk", 1);
    assertThat(pace("bulk").begin()).contains(Begin.PURGED);
    assertThat(pace("mail").begin()).contains(Begin.FIRST);
  }

  @Test
  void queueThatIsTakenWhole_isNotPurged() {
    put("bulk", 9);
    put("mail", 1);
    reports();
    tick();
    take(9);
    tick();
    put("bulk", 1);
    assertThat(pace("bulk").begin()).contains(Begin.FIRST);
  }

  @Test
  void emptyQueue_isSteadyThoughNoSampleNamesIt() {
    put("bulk", 1);
    data.heartbeat("r", monitor.time.instant(), Optional.of(List.of("idle", "bulk")));
    reports();
    for (int i = 0; i < 6; i++) {
      tick();
    }
    assertThat(pace("idle").forecast()).isInstanceOf(Forecast.Steady.class);
    assertThat(pace("idle").flow().orElseThrow().isCertain()).isFalse();
  }

  @Test
  void whileNobodyAsks_itSleeps_andTheGapIsKnown() {
    put("bulk", 1);
    put("mail", 1);
    reports();
    int looks = 0;
    while (!later.isEmpty()) {
      tick();
      looks++;
    }
    assertThat(Duration.ofSeconds(10).multipliedBy(looks)).isEqualTo(AppWatch.AWAKE);
    monitor.time.pass(Duration.ofMinutes(20));
    reports();
    assertThat(later).hasSize(1);
    assertThat(pace("bulk").begin()).contains(Begin.GAP);
  }

  @Test
  void whoeverAsks_asksForNoMoreLooks() {
    put("bulk", 1);
    reports();
    reports();
    assertThat(later).hasSize(1);
  }

  @Test
  void storeThatDoesNotAnswer_isAskedAgain() {
    put("bulk", 1);
    put("mail", 1);
    reports();
    store.calls.fail(Kind.TIMEOUT, "queues.sizes");
    tick();
    assertThat(later).hasSize(1);
  }

  @Test
  void oneQueue_hasItsForecastAtTheFirstLook() {
    for (int i = 0; i < 100; i++) {
      data.add(
          anInvocation("taken" + i)
              .was(KnownStatus.PENDING, 3_000 + i)
              .was(KnownStatus.SUCCESS, 3_001 + i));
    }
    put("default", 50);
    Pace pace = pace("default");
    assertThat(pace.flow().orElseThrow().source()).isEqualTo(FlowSource.ONLY_QUEUE);
    assertThat(pace.flow().orElseThrow().out().count()).isEqualTo(new Count.Exact(100));
    assertThat(pace.forecast()).isInstanceOf(Forecast.Empties.class);
  }
}
