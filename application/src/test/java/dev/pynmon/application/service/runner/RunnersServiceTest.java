package dev.pynmon.application.service.runner;

import static dev.pynmon.application.fake.FakeInvocation.anInvocation;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.fake.FakeData;
import dev.pynmon.application.fake.FakeInvocation;
import dev.pynmon.application.fake.FakeMonitor;
import dev.pynmon.application.fake.FakeStore;
import dev.pynmon.application.port.in.runner.Finished;
import dev.pynmon.application.port.in.runner.RunnerDetail;
import dev.pynmon.application.port.in.runner.RunnerList;
import dev.pynmon.application.port.in.runner.RunnerPast;
import dev.pynmon.application.port.in.runner.ShowRunnerResult;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.app.BackendFault.Kind;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.orchestrator.AtomicRun;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.runner.RunnerCounts;
import dev.pynmon.domain.runner.RunnerPresence;
import dev.pynmon.domain.runnerwork.Ended;
import dev.pynmon.domain.search.Noun;
import dev.pynmon.domain.search.Search;
import dev.pynmon.domain.status.KnownStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunnersServiceTest {
  private static final AppKey SHOP = new AppKey("shop");
  private static final Instant START = FakeInvocation.START;

  private final FakeData data = new FakeData();
  private final FakeStore store = new FakeStore();
  private final FakeMonitor monitor = FakeMonitor.over(data, store);
  private final ListRunnersService list = new ListRunnersService(monitor.directory());
  private final ShowRunnerService one = new ShowRunnerService(monitor.directory());

  @Test
  void list_groupsWorkersUnderTheirRunner() {
    Instant now = monitor.time.instant();
    data.context("main")
        .context("w1", "main")
        .heartbeat("main", now, Optional.of(List.of("mail")))
        .heartbeat("w1", now.minusSeconds(400), Optional.empty())
        .heartbeat("old", START, Optional.empty());

    RunnerList runners = list.list(SHOP, PageRequest.first(10));
    RunnerList.Active active = runners.active().available().orElseThrow();

    assertThat(active.groups()).hasSize(1);
    assertThat(active.groups().getFirst().head().id()).isEqualTo(new RunnerId("main"));
    assertThat(active.groups().getFirst().workers())
        .extracting(worker -> worker.id() + " " + worker.presence())
        .containsExactly("w1 STALE");
    assertThat(active.listed()).isEqualTo(2);
    assertThat(runners.counts().available())
        .contains(
            new RunnerCounts(new Count.Exact(3), new Count.Exact(2))
                .apart(new Count.Exact(1), new Count.Exact(1), new Count.Exact(0)));
    assertThat(runners.all().available().orElseThrow().items())
        .extracting(each -> each.id() + " " + each.presence())
        .containsExactly("old GONE", "w1 STALE", "main ACTIVE");
    assertThat(runners.runnerClass()).isEqualTo("DummyRunner");
  }

  @ParameterizedTest
  @CsvSource({
    "runner:w*, w1",
    "class:none OR seen:>now, ''",
    "host:host NOT w1, main",
    "created:<=now, old w1 main"
  })
  void list_ofAQuery_hasThoseOfAllOfWhichItHolds(String query, String found) {
    Instant now = monitor.time.instant();
    data.context("main")
        .context("w1", "main")
        .heartbeat("main", now, Optional.empty())
        .heartbeat("w1", now, Optional.empty())
        .heartbeat("old", START, Optional.empty());

    Search search = Search.parse(query, now, Noun.RUNNERS);
    RunnerList runners = list.list(SHOP, Optional.of(search), PageRequest.first(10));

    assertThat(
            runners.all().available().orElseThrow().items().stream()
                .map(each -> each.id().value())
                .collect(Collectors.joining(" ")))
        .isEqualTo(found);
    assertThat(runners.active().available().orElseThrow().listed()).isEqualTo(2);
  }

  @Test
  void list_tellsWhatIsConfigured_andByWhatRunnersAreMissed() {
    assertThat(list.list(SHOP, PageRequest.first(10)).settings())
        .extracting(setting -> setting.key() + "=" + setting.value())
        .containsExactly(
            "invocation_wait_results_sleep_time_sec=0.1",
            "runner_loop_sleep_time_sec=0.1",
            "min_parallel_slots=1",
            "queues=all of the broker",
            "atomic_service_check_interval_minutes=0.5",
            "runner_considered_dead_after_minutes=10.0");
  }

  @Test
  void list_manyRunners_takeNoMoreCallsThanAFew() {
    for (int number = 0; number < 500; number++) {
      data.heartbeat("r" + number, monitor.time.instant(), Optional.empty());
    }

    RunnerList.Active active =
        list.list(SHOP, PageRequest.first(50)).active().available().orElseThrow();

    assertThat(active.listed()).isEqualTo(RunnerList.MAX_ACTIVE);
    assertThat(active.complete()).isFalse();
    assertThat(store.calls.names().stream().filter(name -> !name.equals("apps")).toList())
        .hasSizeLessThanOrEqualTo(9);
  }

  @Test
  void list_stateBackendDown_stillShowsHeartbeats() {
    data.heartbeat("r", monitor.time.instant(), Optional.empty());
    list.list(SHOP, PageRequest.first(10));
    store.calls.fail(Kind.CORRUPT_DATA, "contexts");

    RunnerList runners = list.list(SHOP, PageRequest.first(10));

    assertThat(runners.active().available().orElseThrow().listed()).isEqualTo(1);
    assertThat(runners.missing()).containsOnlyKeys(Component.STATE_BACKEND);
  }

  @Test
  void list_workersOfOneInvocation_areDoneOnceTheyHoldNone() {
    Instant now = monitor.time.instant();
    data.context("main")
        .heartbeat("main", now, Optional.empty())
        .workerOfOne("over", "main", now.minusSeconds(400))
        .workerOfOne("busy", "main", now)
        .add(anInvocation("i").was(KnownStatus.RUNNING, 1, "busy"));

    RunnerList runners = list.list(SHOP, PageRequest.first(10));

    assertThat(runners.active().available().orElseThrow().groups().getFirst().workers())
        .extracting(worker -> worker.id().value())
        .containsExactly("busy");
    assertThat(runners.all().available().orElseThrow().items())
        .extracting(each -> each.id() + " " + each.presence())
        .containsExactly("busy ACTIVE", "over DONE", "main ACTIVE");
    assertThat(runners.counts().available())
        .contains(
            new RunnerCounts(new Count.Exact(3), new Count.Exact(3))
                .apart(new Count.Exact(2), new Count.Exact(0), new Count.Exact(1)));
  }

  @Test
  void list_tellsWhatEachHolds_andWhatItEndedOfLate_workersWithTheirRunner() {
    Instant now = monitor.time.instant();
    int second = (int) Duration.between(START, now).toSeconds();
    data.context("main")
        .heartbeat("main", now, Optional.empty())
        .workerOfOne("busy", "main", now)
        .workerOfOne("over", "main", now)
        .heartbeat("silent", now.minusSeconds(900), Optional.empty())
        .add(
            anInvocation("a").was(KnownStatus.RUNNING, second - 5, "busy"),
            anInvocation("b").was(KnownStatus.SUCCESS, second - 30, "over"),
            anInvocation("c").was(KnownStatus.FAILED, second - 20, "main"),
            anInvocation("d").was(KnownStatus.SUCCESS, second - 3_700, "main"),
            anInvocation("e").was(KnownStatus.RUNNING, second - 950, "silent"));

    RunnerList runners = list.list(SHOP, PageRequest.first(10));

    assertThat(runners.holding().available().orElseThrow().complete()).isTrue();
    assertThat(runners.holding().available().orElseThrow().holders())
        .extracting(each -> each.runner() + " " + each.presence() + " " + each.held().size())
        .containsExactly("silent GONE 1", "busy ACTIVE 1");
    Finished finished = runners.finished().available().orElseThrow();
    assertThat(finished.by(new RunnerId("main"))).isEqualTo(new Ended(2, 1));
    assertThat(finished.by(new RunnerId("over"))).isEqualTo(new Ended(1, 0));
    assertThat(finished.by(new RunnerId("busy"))).isEqualTo(Ended.NONE);
    assertThat(finished.since()).isEqualTo(now.minus(Finished.SPAN));
    assertThat(finished.whole()).isTrue();
  }

  @Test
  void list_moreChangesThanAreLookedAt_saysSinceWhenItCounts() {
    Instant now = monitor.time.instant();
    int second = (int) Duration.between(START, now).toSeconds();
    for (int number = 0; number < Finished.MAX_ENTRIES + 5; number++) {
      data.add(anInvocation("i" + number).was(KnownStatus.SUCCESS, second - number / 10, "r"));
    }

    Finished finished = list.list(SHOP, PageRequest.first(10)).finished().available().orElseThrow();

    assertThat(finished.whole()).isFalse();
    assertThat(finished.by(new RunnerId("r"))).isEqualTo(new Ended(Finished.MAX_ENTRIES, 0));
    assertThat(finished.since()).isEqualTo(now.minusSeconds(Finished.MAX_ENTRIES / 10 - 1));
  }

  @Test
  void list_workerOfLongAgo_isDoneWhereItsLastChangeTellsSo_elseGone() {
    Instant now = monitor.time.instant();
    int second = (int) Duration.between(START, now).toSeconds();
    Instant then = now.minusSeconds(3_000);
    data.context("main")
        .workerOfOne("ended", "main", then)
        .workerOfOne("killed", "main", then)
        .workerOfOne("holds", "main", then)
        .add(
            anInvocation("a").was(KnownStatus.SUCCESS, second - 3_000, "ended"),
            anInvocation("b")
                .was(KnownStatus.RUNNING, second - 3_000, "killed")
                .was(KnownStatus.RUNNING_RECOVERY, second - 2_000, "other"),
            anInvocation("c").was(KnownStatus.RUNNING, second - 3_000, "holds"));

    assertThat(list.list(SHOP, PageRequest.first(10)).all().available().orElseThrow().items())
        .extracting(each -> each.id() + " " + each.presence())
        .containsExactly("holds GONE", "killed GONE", "ended DONE");
    assertThat(found("ended").runner().presence()).isEqualTo(RunnerPresence.DONE);
    assertThat(found("killed").runner().presence()).isEqualTo(RunnerPresence.GONE);
  }

  @Test
  void list_moreIsHeldThanIsRead_nobodyIsCertainlyDone() {
    Instant now = monitor.time.instant();
    data.context("main")
        .heartbeat("main", now, Optional.empty())
        .workerOfOne("perhaps", "main", now.minusSeconds(400));
    for (int number = 0; number <= PageRequest.MAX_LIMIT; number++) {
      data.add(anInvocation("i" + number).was(KnownStatus.RUNNING, number, "other"));
    }

    assertThat(list.list(SHOP, PageRequest.first(10)).all().available().orElseThrow().items())
        .extracting(each -> each.id() + " " + each.presence())
        .containsExactly("perhaps STALE", "main ACTIVE");
  }

  @Test
  void show_dead_tellsWhatItHasAndDid() {
    data.context("dead")
        .heartbeat("dead", START.plusSeconds(60), Optional.empty())
        .add(
            anInvocation("mine").was(KnownStatus.REGISTERED, 1).was(KnownStatus.RUNNING, 2, "dead"),
            anInvocation("done")
                .was(KnownStatus.RUNNING, 3, "dead")
                .was(KnownStatus.SUCCESS, 4, "dead"),
            anInvocation("other").was(KnownStatus.RUNNING, 5, "someone"))
        .atomicRun("s", "dead", START, Optional.of(START.plusSeconds(1)));

    RunnerDetail detail = found("dead");

    assertThat(detail.runner().presence()).isEqualTo(RunnerPresence.GONE);
    assertThat(detail.running().available().orElseThrow().items())
        .extracting(row -> row.id().value())
        .containsExactly("mine");
    RunnerPast past = detail.past().available().orElseThrow();
    assertThat(past.works())
        .extracting(work -> work.row().id() + " " + work.change().status().status())
        .containsExactly("done SUCCESS", "mine RUNNING");
    assertThat(past.until()).isEqualTo(START.plusSeconds(60).plus(Duration.ofMinutes(10)));
    assertThat(past.searchedBackTo()).isEmpty();
    assertThat(detail.serviceRuns()).extracting(AtomicRun::id).containsExactly("s");
  }

  @Test
  void show_clientThatOnlyRegistered_isFoundInTheHistories() {
    data.add(anInvocation("i").was(KnownStatus.REGISTERED, 1, "ExternalRunner@vm-1"));

    RunnerDetail detail = found("ExternalRunner@vm-1");

    assertThat(detail.runner().presence()).isEqualTo(RunnerPresence.UNSEEN);
    assertThat(detail.runner().context()).isEmpty();
    assertThat(detail.past().available().orElseThrow().works()).hasSize(1);
  }

  @Test
  void show_runner_tellsWhatItsWorkersDid() {
    data.context("main")
        .context("w1", "main")
        .heartbeat("main", monitor.time.instant(), Optional.empty())
        .heartbeat("w1", monitor.time.instant(), Optional.empty())
        .add(anInvocation("i").was(KnownStatus.RUNNING, 1, "w1"));

    RunnerDetail detail = found("main");

    assertThat(detail.workers()).extracting(worker -> worker.id().value()).containsExactly("w1");
    assertThat(detail.running().available().orElseThrow().items()).hasSize(1);
    assertThat(detail.past().available().orElseThrow().works()).hasSize(1);
  }

  @Test
  void show_nobody_isNotFoundAfterABoundedLookBack() {
    for (int number = 0; number < 21_000; number++) {
      data.add(anInvocation("i" + number).was(KnownStatus.REGISTERED, number));
    }

    ShowRunnerResult result = one.show(SHOP, new RunnerId("nobody"), Optional.empty());

    assertThat(result)
        .isEqualTo(new ShowRunnerResult.NotFound(Optional.of(START.plusSeconds(1_000))));
    assertThat(store.calls.names().stream().filter(name -> !name.equals("apps")).toList())
        .hasSizeLessThanOrEqualTo(25);
  }

  @Test
  void show_momentOrHeartbeatBeforeAllTime_looksBackInVain() {
    Instant before = Instant.parse("1960-01-01T00:00:00Z");
    data.context("r").heartbeat("r", before, Optional.empty());

    for (Optional<Instant> until : List.of(Optional.of(before), Optional.<Instant>empty())) {
      assertThat(one.show(SHOP, new RunnerId("r"), until))
          .isInstanceOfSatisfying(
              ShowRunnerResult.Found.class,
              found ->
                  assertThat(found.detail().past().available().orElseThrow().works()).isEmpty());
    }
  }

  @Test
  void show_moment_looksBackFromThere() {
    data.context("r")
        .add(
            anInvocation("a").was(KnownStatus.RUNNING, 1, "r"),
            anInvocation("b").was(KnownStatus.RUNNING, 9, "r"));

    ShowRunnerResult result = one.show(SHOP, new RunnerId("r"), Optional.of(START.plusSeconds(5)));

    assertThat(((ShowRunnerResult.Found) result).detail().past().available().orElseThrow().works())
        .extracting(work -> work.row().id().value())
        .containsExactly("a");
  }

  @Test
  void show_unknownWhileAStoreIsSilent_isNotMissed() {
    one.show(SHOP, new RunnerId("x"), Optional.empty());
    store.calls.fail(Kind.UNAVAILABLE);

    assertThat(one.show(SHOP, new RunnerId("x"), Optional.empty()))
        .isInstanceOf(ShowRunnerResult.Unanswered.class);
  }

  private RunnerDetail found(String id) {
    return ((ShowRunnerResult.Found) one.show(SHOP, new RunnerId(id), Optional.empty())).detail();
  }
}
