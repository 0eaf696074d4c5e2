package dev.pynmon.application.service.overview;

import static dev.pynmon.application.fake.FakeInvocation.anInvocation;
import static dev.pynmon.application.fake.FakeMonitor.without;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.fake.FakeCatalogueReader;
import dev.pynmon.application.fake.FakeData;
import dev.pynmon.application.fake.FakeDecoder;
import dev.pynmon.application.fake.FakeInfo;
import dev.pynmon.application.fake.FakeMonitor;
import dev.pynmon.application.fake.FakeStore;
import dev.pynmon.application.port.in.attention.Attention;
import dev.pynmon.application.port.in.attention.CheckAttentionUseCase;
import dev.pynmon.application.port.in.overview.AppOverview;
import dev.pynmon.application.port.in.overview.Dashboard;
import dev.pynmon.application.port.in.task.TaskReport;
import dev.pynmon.application.service.app.Totals;
import dev.pynmon.application.service.background.Background;
import dev.pynmon.application.service.feed.Feeds;
import dev.pynmon.application.service.forecast.QueueForecasts;
import dev.pynmon.application.service.forecast.QueueWatch;
import dev.pynmon.application.service.task.Catalogues;
import dev.pynmon.application.service.task.ShowTasksService;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.app.BackendFault.Kind;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.attention.Checkup;
import dev.pynmon.domain.attention.Finding;
import dev.pynmon.domain.attention.Thresholds;
import dev.pynmon.domain.orchestrator.StatusTotals;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.Snapshot;
import dev.pynmon.domain.runner.Heartbeat;
import dev.pynmon.domain.runner.RunnerCounts;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.domain.timeline.Preset;
import dev.pynmon.domain.why.Sentence;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ShowOverviewServiceTest {
  private static final AppKey SHOP = new AppKey("shop");

  private final FakeData data = new FakeData();
  private final FakeStore store = new FakeStore();
  private final FakeMonitor monitor = FakeMonitor.over(data, store);
  private final ShowOverviewService service = service(monitor);

  /** What is checked is told apart from what the page asks itself. */
  private static final CheckAttentionUseCase NOBODY_CHECKS =
      new CheckAttentionUseCase() {
        @Override
        public Attention check(AppKey app) {
          return new Attention(new Snapshot.NotYet<>(Instant.EPOCH), true);
        }

        @Override
        public Attention checkAgain(AppKey app) {
          throw new AssertionError("nobody asks for it");
        }

        @Override
        public Checkup checkComplete(AppKey app) {
          throw new AssertionError("nobody waits for it");
        }

        @Override
        public Thresholds thresholds() {
          return Thresholds.USUAL;
        }
      };

  static ShowOverviewService service(FakeMonitor monitor) {
    return service(monitor, monitor.background);
  }

  private static ShowOverviewService service(FakeMonitor monitor, Background statistics) {
    return service(monitor, statistics, NOBODY_CHECKS);
  }

  private static ShowOverviewService service(
      FakeMonitor monitor, Background statistics, CheckAttentionUseCase attention) {
    Catalogues none = new Catalogues(List.of(), new FakeCatalogueReader(), statistics);
    ShowTasksService tasks =
        new ShowTasksService(monitor.directory(), new Feeds(), new FakeDecoder(), none, statistics);
    QueueWatch watch = new QueueWatch(monitor.directory(), statistics, (_, _) -> {});
    return new ShowOverviewService(
        monitor.directory(),
        new Totals(monitor.background),
        tasks,
        attention,
        new QueueForecasts(watch, tasks, none));
  }

  /** Whose background never gets to work. */
  private final ShowOverviewService withoutStatistics =
      service(monitor, new Background(_ -> {}, monitor.time, monitor.time::nanos));

  private AppOverview show() {
    return service.show(SHOP, Preset.HOUR).overview();
  }

  private static Snapshot<StatusTotals> totals(AppOverview overview) {
    return overview.totals().available().orElseThrow();
  }

  @Test
  void show_tellsHowTheApplicationIsDoing() {
    data.add(
            anInvocation("1").of("shop.ship").was(KnownStatus.FAILED, 1),
            anInvocation("2").was(KnownStatus.SUCCESS, 2),
            anInvocation("3").was(KnownStatus.FAILED, 3))
        .heartbeat("old", monitor.time.instant().minus(Duration.ofHours(1)), Optional.empty())
        .heartbeat("new", monitor.time.instant(), Optional.empty())
        .queued("default", "1");
    AppOverview overview = show();
    assertThat(overview.app().label()).isEqualTo("shop");
    assertThat(totals(overview))
        .isEqualTo(
            new Snapshot.Taken<>(
                new StatusTotals(Map.of(KnownStatus.FAILED, 2L, KnownStatus.SUCCESS, 1L)),
                monitor.time.instant(),
                true));
    assertThat(overview.queues().available().orElseThrow()).hasSize(1);
    assertThat(overview.runnerCounts().available())
        .contains(new RunnerCounts(new Count.Exact(2), new Count.Exact(1)));
    assertThat(overview.activeRunners().available().orElseThrow())
        .extracting(Heartbeat::runner)
        .extracting(Object::toString)
        .containsExactly("new");
    assertThat(overview.tasks().available().orElseThrow().value()).contains(new Count.Exact(2));
    assertThat(overview.recentFailures().available().orElseThrow())
        .extracting(row -> row.id().value())
        .containsExactly("3", "1");
    assertThat(overview.recent().available().orElseThrow())
        .extracting(row -> row.id().value())
        .containsExactly("3", "2", "1");
    assertThat(overview.settings()).isNotEmpty();
  }

  @Test
  void show_manyInvocations_takeNoMoreCallsThanFew() {
    List<String> one = callsWith(0, 1);
    List<String> few = callsWith(1, 20);
    List<String> more = new ArrayList<>(one);
    more.addAll(
        one.indexOf("statuses.totals"), List.of("outcomes.of", "records.of", "histories.of"));
    assertThat(few).as("some failed ones are not among the newest").isEqualTo(more);
    assertThat(callsWith(20, 1_000)).isEqualTo(few);
  }

  /** What the page calls beside the background with so many more failed invocations. */
  private List<String> callsWith(int from, int to) {
    for (int number = from; number < to; number++) {
      data.add(anInvocation("i" + number).was(KnownStatus.FAILED, number));
    }
    store.calls.forget();
    monitor.time.pass(Duration.ofSeconds(1));
    withoutStatistics.show(SHOP, Preset.HOUR);
    return store.calls.names();
  }

  @Test
  void show_totals_areWorkedOutOnceASecondForAll() {
    show();
    show();
    assertThat(store.calls.count("statuses.totals")).isEqualTo(1);
    data.add(anInvocation("late"));
    assertThat(totals(show()).value().orElseThrow().total()).isZero();
    monitor.time.pass(Duration.ofSeconds(1));
    assertThat(totals(show()).value().orElseThrow().total()).isEqualTo(1);
  }

  @Test
  void show_tellsHowTheTasksDid() {
    data.add(anInvocation("1").of("shop.ship").was(KnownStatus.FAILED, 1));
    TaskReport report = service.show(SHOP, Preset.HOUR).tasks();
    assertThat(report.range()).isEqualTo(Preset.HOUR);
    assertThat(report.value().orElseThrow().activity().all().failed()).isEqualTo(1);
  }

  @Test
  void show_brokenStatistics_leaveTheRest() {
    data.add(anInvocation("1").was(KnownStatus.FAILED, 1));
    store.calls.fail(Kind.TIMEOUT, "histories.tail");
    Dashboard dashboard = service.show(SHOP, Preset.HOUR);
    assertThat(dashboard.tasks().state().absence()).isPresent();
    assertThat(dashboard.overview().recent().available().orElseThrow()).hasSize(1);
  }

  @Test
  void showComplete_totalsAreAsOfNow() {
    show();
    data.add(anInvocation("late"));
    assertThat(totals(service.showComplete(SHOP)).value().orElseThrow().total()).isEqualTo(1);
  }

  @Test
  void show_brokerAlone_isPartial() {
    FakeStore partial =
        new FakeStore().holds(FakeInfo.bare("shop"), data, without(Component.ORCHESTRATOR));
    FakeMonitor other = new FakeMonitor().file("shop.db", partial);
    AppOverview overview = service(other).show(SHOP, Preset.HOUR).overview();
    assertThat(overview.totals().absence()).isPresent();
    assertThat(overview.recent().absence()).isPresent();
    assertThat(overview.queues().available()).isPresent();
  }

  @Test
  void show_storeDown_isAskedOnce() {
    show();
    store.calls.forget();
    store.calls.fail(Kind.TIMEOUT, "statuses");
    monitor.time.pass(Duration.ofMillis(10));
    AppOverview overview = show();
    assertThat(overview.tasks().absence()).isPresent();
    assertThat(overview.recent().absence()).isPresent();
    assertThat(store.calls.names().stream().filter(name -> name.startsWith("statuses")))
        .containsExactly("statuses.tasks");
  }

  @Test
  void show_brokenTotals_leaveTheRest() {
    store.calls.fail(Kind.CORRUPT_DATA, "statuses.totals");
    AppOverview overview = show();
    assertThat(overview.totals().absence()).isPresent();
    assertThat(overview.recent().available()).isPresent();
  }

  /** The last check found all quiet. */
  private static final class AllWasQuiet implements CheckAttentionUseCase {
    private int again;

    @Override
    public Attention check(AppKey app) {
      return new Attention(new Snapshot.Taken<>(checkComplete(app), Instant.EPOCH, true), false);
    }

    @Override
    public Attention checkAgain(AppKey app) {
      again++;
      return check(app);
    }

    @Override
    public Checkup checkComplete(AppKey app) {
      return Checkup.of(Instant.EPOCH, Map.of(), new Finding.Quiet(Sentence.of("nothing")));
    }

    @Override
    public Thresholds thresholds() {
      return Thresholds.USUAL;
    }
  }

  @Test
  void show_componentThatFellSilentSinceTheLastCheck_isCheckedAgain() {
    AllWasQuiet last = new AllWasQuiet();
    ShowOverviewService shown = service(monitor, monitor.background, last);
    shown.show(SHOP, Preset.HOUR);
    assertThat(last.again).isZero();
    store.calls.fail(Kind.UNAVAILABLE);

    shown.show(SHOP, Preset.HOUR);

    assertThat(last.again).isEqualTo(1);
  }
}
