package dev.pynmon.application.service.timeline;

import static dev.pynmon.application.fake.FakeInvocation.anInvocation;
import static dev.pynmon.application.service.timeline.TimelineBench.NOW;
import static dev.pynmon.application.service.timeline.TimelineBench.at;
import static dev.pynmon.application.service.timeline.TimelineBench.bars;
import static dev.pynmon.application.service.timeline.TimelineBench.ids;
import static dev.pynmon.application.service.timeline.TimelineBench.only;
import static dev.pynmon.application.service.timeline.TimelineBench.selecting;
import static dev.pynmon.domain.status.KnownStatus.FAILED;
import static dev.pynmon.domain.status.KnownStatus.PAUSED;
import static dev.pynmon.domain.status.KnownStatus.PENDING;
import static dev.pynmon.domain.status.KnownStatus.REGISTERED;
import static dev.pynmon.domain.status.KnownStatus.RUNNING;
import static dev.pynmon.domain.status.KnownStatus.SUCCESS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.pynmon.application.fake.FakeInvocation;
import dev.pynmon.application.port.in.app.UnknownAppException;
import dev.pynmon.application.port.in.timeline.TimelineQuery;
import dev.pynmon.application.port.in.timeline.TimelineQuery.Besides;
import dev.pynmon.application.port.in.timeline.TimelineView;
import dev.pynmon.application.port.in.timeline.TimelineView.Reach;
import dev.pynmon.application.service.timeline.TimelineBench.Wanted;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.app.BackendFault.Kind;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.failure.FailureCause;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.runner.RunnerContext;
import dev.pynmon.domain.timeline.OccupancyCategory;
import dev.pynmon.domain.timeline.Timeline;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ShowTimelineServiceTest {
  private final TimelineBench bench = new TimelineBench();

  private static FakeInvocation done(String id, int second) {
    return anInvocation(id)
        .was(REGISTERED, second)
        .was(PENDING, second + 1)
        .was(RUNNING, second + 2)
        .was(SUCCESS, second + 10);
  }

  @Test
  void show_whatHappensWithinTheWindow_isDrawnInFourCalls() {
    bench.data.add(done("a", 3_000), done("b", 3_020)).context("runner-1");

    TimelineView view = bench.view(2_900, NOW, Wanted.ALL);

    assertThat(bars(view.timeline().available().orElseThrow()))
        .containsExactly(
            "a PENDING 3001-3002 CHANGED",
            "a RUNNING 3002-3010 CHANGED",
            "b PENDING 3021-3022 CHANGED",
            "b RUNNING 3022-3030 CHANGED");
    assertThat(view.reach()).isEqualTo(Reach.ALL);
    assertThat(view.missing()).isEmpty();
    assertThat(view.asOf()).isEqualTo(at(NOW));
    assertThat(bench.store.calls.names())
        .containsExactly(
            "histories.sample", "histories.window", "statuses.page", "records.of", "contexts.of");
  }

  @Test
  void show_whyThoseFailed_isToldWhereAskedFor() {
    bench.data.add(
        done("well", 3_000),
        anInvocation("failed")
            .was(REGISTERED, 3_010)
            .was(FAILED, 3_020)
            .raised("ValueError:no such order"));
    TimelineQuery query = bench.query(new TimeWindow(at(2_900), at(NOW)), Wanted.ALL);

    Besides withCauses = new Besides(true, OccupancyCategory.DEFAULT, Optional.empty(), true);

    assertThat(bench.view(query).failureCauses()).isEmpty();
    assertThat(bench.view(query.telling(withCauses)).failureCauses())
        .isEqualTo(
            Map.of(new InvocationId("failed"), new FailureCause("ValueError", "no such order")));
    assertThat(bench.store.calls.count("outcomes.of")).isEqualTo(1);
  }

  @Test
  void show_emptyStore_isAnEmptyPicture() {
    Timeline picture = bench.picture(0, NOW);

    assertThat(picture.isEmpty()).isTrue();
    assertThat(bench.store.calls.names())
        .containsExactly("histories.sample", "histories.window", "statuses.page");
  }

  @Test
  void show_unknownApplication_throws() {
    TimeWindow window = new TimeWindow(at(0), at(1));
    ShowTimelineService service =
        new ShowTimelineService(bench.monitor.directory(), TimelineBench.matching(() -> 0));

    assertThatExceptionOfType(UnknownAppException.class)
        .isThrownBy(() -> service.show(TimelineQuery.of(new AppKey("none"), window)));
  }

  @Test
  void show_beganBeforeTheWindow_isDrawnFromItsEdgeWithItsTrueBeginning() {
    bench.data.add(done("a", 2_995));

    Timeline picture = bench.picture(3_000, NOW);

    assertThat(bars(picture)).containsExactly("a RUNNING 3000-3005 CHANGED");
    assertThat(picture.presences().getFirst().segments().getFirst().since()).isEqualTo(at(2_997));
    assertThat(bench.store.calls.count("histories.of")).isEqualTo(1);
  }

  @Test
  void show_waitedSinceBeforeTheWindow_askForNoBeginning() {
    bench.data.add(anInvocation("a").was(REGISTERED, 10).was(PENDING, 3_100).was(RUNNING, 3_101));

    assertThat(bench.bars(3_000, NOW))
        .containsExactly("a PENDING 3100-3101 CHANGED", "a RUNNING 3101-3600 ONGOING");
    assertThat(bench.store.calls.count("histories.of")).isZero();
  }

  @Test
  void show_lastsNowWithoutChangeInTheWindow_isDrawnExactly() {
    bench.data.add(
        anInvocation("run").was(REGISTERED, 5).was(RUNNING, 10),
        anInvocation("wait").was(REGISTERED, 5).was(PAUSED, 20),
        anInvocation("new").was(REGISTERED, 30));

    TimelineView view = bench.view(3_000, NOW, Wanted.ALL);

    assertThat(bars(view.timeline().available().orElseThrow()))
        .containsExactly("run RUNNING 3000-3600 ONGOING", "wait PAUSED 3000-3600 ONGOING");
    assertThat(view.reach()).isEqualTo(Reach.ALL);
    assertThat(bench.store.calls.names())
        .containsExactly(
            "histories.sample",
            "histories.window",
            "statuses.page",
            "records.of",
            "contexts.of",
            "heartbeats.of");
  }

  @Test
  void show_windowThatEndsAMomentBeforeThePresent_isThePresentToo() {
    bench.data.add(anInvocation("run").was(REGISTERED, 5).was(RUNNING, 10));

    TimelineView view = bench.live(3_000, NOW - 1);

    assertThat(bars(view.timeline().available().orElseThrow()))
        .containsExactly("run RUNNING 3000-3599 ONGOING");
    assertThat(view.reach()).isEqualTo(Reach.ALL);
    assertThat(bench.store.calls.count("histories.window")).isEqualTo(1);
  }

  @Test
  void show_past_looksBackForWhatSpansTheWindow() {
    bench.data.add(
        anInvocation("spans").was(REGISTERED, 5).was(RUNNING, 10).was(SUCCESS, 3_000),
        anInvocation("over").was(REGISTERED, 5).was(RUNNING, 10).was(SUCCESS, 50),
        anInvocation("still").was(REGISTERED, 5).was(RUNNING, 11),
        anInvocation("later").was(REGISTERED, 5).was(RUNNING, 3_100));

    TimelineView view = bench.view(100, 200, Wanted.ALL);

    assertThat(bars(view.timeline().available().orElseThrow()))
        .containsExactly("spans RUNNING 100-200 CUT", "still RUNNING 100-200 ONGOING");
    assertThat(view.reach()).isEqualTo(Reach.ALL);
    assertThat(bench.store.calls.count("histories.window")).isEqualTo(2);
    assertThat(bench.store.calls.count("histories.of")).isEqualTo(1);
    assertThat(bench.store.calls.count("statuses.of")).isZero();
  }

  @Test
  void show_past_laterChangesTellWhatCameOfABar() {
    bench.data.add(
        anInvocation("a").was(PENDING, 95).was(RUNNING, 150).was(FAILED, 300),
        anInvocation("b").was(PENDING, 96).was(RUNNING, 150));

    assertThat(bench.bars(100, 200))
        .containsExactly(
            "a PENDING 100-150 CHANGED",
            "a RUNNING 150-200 CUT",
            "b PENDING 100-150 CHANGED",
            "b RUNNING 150-200 ONGOING");
    assertThat(bench.store.calls.count("histories.of")).isEqualTo(1);
  }

  @Test
  void show_past_lookBackIsBoundedAndSaysHowFarItWent() {
    bench.data.add(anInvocation("early").was(RUNNING, 1).was(SUCCESS, 3_500));
    for (int i = 0; i < 4_000; i++) {
      FakeInvocation busy = anInvocation("busy-" + i);
      for (int change = 0; change < 5; change++) {
        busy.was(SUCCESS, 100 + i / 2);
      }
      bench.data.add(busy);
    }

    TimelineView view = bench.view(2_500, 2_600, Wanted.ALL);

    assertThat(view.timeline().available().orElseThrow().isEmpty()).isTrue();
    assertThat(view.reach()).isEqualTo(new Reach(Optional.empty(), Optional.of(at(100))));
    assertThat(bench.store.calls.count("histories.window")).isEqualTo(2);
  }

  @Test
  void show_orchestratorDown_looksBackInsteadAndSaysSo() {
    bench.data.add(anInvocation("a").was(RUNNING, 10), done("b", 3_100));
    bench.view(0, 1, Wanted.ALL);
    bench.store.calls.fail(Kind.CORRUPT_DATA, "statuses");

    TimelineView view = bench.view(3_000, NOW, Wanted.ALL);

    assertThat(bars(view.timeline().available().orElseThrow()))
        .containsExactly(
            "a RUNNING 3000-3600 ONGOING",
            "b PENDING 3101-3102 CHANGED",
            "b RUNNING 3102-3110 CHANGED");
    assertThat(view.missing()).containsOnlyKeys(Component.ORCHESTRATOR);
    assertThat(bench.store.calls.count("histories.window")).isEqualTo(2);
  }

  @Test
  void show_historiesDown_isMissing() {
    bench.data.add(done("a", 3_000));
    bench.store.calls.fail(Kind.CORRUPT_DATA, "histories");

    TimelineView view = bench.view(2_900, NOW, Wanted.ALL);

    assertThat(view.timeline().absence()).isPresent();
    assertThat(view.surroundings().absence()).isPresent();
    assertThat(view.occupancy()).isEmpty();
    assertThat(view.reach()).isEqualTo(Reach.ALL);
    assertThat(view.missing()).containsOnlyKeys(Component.STATE_BACKEND);
  }

  @Test
  void show_recordsDown_drawsWithTheTasksThatTheOrchestratorKnows() {
    bench.data.add(done("a", 3_000));
    bench.store.calls.fail(Kind.CORRUPT_DATA, "records");

    TimelineView view = bench.view(2_900, NOW, Wanted.ALL);

    Timeline picture = view.timeline().available().orElseThrow();
    assertThat(ids(picture)).containsExactly("a");
    assertThat(picture.presences().getFirst().subject().task())
        .contains(new TaskKey("shop.charge"));
    assertThat(view.missing()).containsOnlyKeys(Component.STATE_BACKEND);
  }

  @Test
  void show_damagedEntry_isDrawnWithWhatIsKnown() {
    bench.data.add(anInvocation("a").was(RUNNING, 3_000).was(SUCCESS, 3_010).damagedEntry());

    Timeline picture = bench.picture(2_900, NOW);

    assertThat(bars(picture)).containsExactly("a RUNNING 3000-3010 CHANGED");
    assertThat(picture.presences().getFirst().segments())
        .anyMatch(segment -> segment.runner().isEmpty());
  }

  @Test
  void show_presentStatusNewerThanItsHistory_isDrawn() {
    bench.data.add(
        anInvocation("a").was(PENDING, 3_000).was(RUNNING, 3_005).entryNotWritten(),
        anInvocation("b").was(RUNNING, 3_100).was(SUCCESS, 3_150).entryNotWritten());

    Timeline picture = bench.picture(2_900, NOW);

    assertThat(bars(picture))
        .containsExactly(
            "a PENDING 3000-3005 CHANGED",
            "a RUNNING 3005-3600 ONGOING",
            "b RUNNING 3100-3150 CHANGED");
  }

  @Test
  void show_presentStatusAfterAFinalOne_isPassedOver() {
    bench.data.add(
        anInvocation("a")
            .was(RUNNING, 3_005)
            .was(SUCCESS, 3_010)
            .was(RUNNING, 3_020)
            .entryNotWritten());

    assertThat(bars(bench.picture(2_900, NOW))).containsExactly("a RUNNING 3005-3010 CHANGED");
  }

  @Test
  void show_selected_isDrawnByItsOwnHistoryWhateverElseIsNot() {
    bench.data.add(anInvocation("long").was(RUNNING, 10).was(SUCCESS, 3_590));
    for (int i = 0; i < 30; i++) {
      bench.data.add(done("busy-" + i, 1_000 + i));
    }

    Timeline picture = bench.picture(900, 1_100, selecting(2, "long"));

    assertThat(ids(picture))
        .containsExactlyElementsOf(
            Stream.concat(Stream.of("long"), IntStream.range(0, 30).mapToObj(i -> "busy-" + i))
                .toList());
    assertThat(bars(picture)).startsWith("long RUNNING 900-1100 CUT");
  }

  @Test
  void show_runners_haveTheirContextsWithParents() {
    bench
        .data
        .add(anInvocation("a").was(RUNNING, 3_000, "worker").was(SUCCESS, 3_010, "worker"))
        .context("runner")
        .context("worker", "runner");

    Map<RunnerId, RunnerContext> contexts = bench.picture(2_900, NOW).contexts();
    assertThat(contexts).containsOnlyKeys(new RunnerId("worker"));
    RunnerContext above = contexts.get(new RunnerId("worker")).parent().orElseThrow();
    assertThat(above.id()).isEqualTo(new RunnerId("runner"));
    assertThat(above.parentId()).isEmpty();
    assertThat(bench.store.calls.count("contexts.of")).isEqualTo(1);
    assertThat(bench.store.calls.count("heartbeats.of")).isZero();
  }

  @Test
  void show_cost_doesNotGrowWithTheStore() {
    bench.data.add(done("a", 3_000));
    bench.view(2_900, NOW, Wanted.ALL);
    List<String> small = bench.store.calls.names();
    for (int i = 0; i < 5_000; i++) {
      bench.data.add(done("old-" + i, 100 + i / 10));
    }

    bench.view(2_900, NOW, Wanted.ALL);

    assertThat(bench.store.calls.names()).isEqualTo(small);
  }

  @Test
  void show_scopeOnly_readsNoWindow() {
    bench.data.add(done("a", 3_000), done("b", 3_000), anInvocation("c").was(RUNNING, 10));

    Timeline picture = bench.picture(2_900, NOW, only(TimelineBench.scope("a", "c", "gone")));

    assertThat(bars(picture))
        .containsExactly(
            "c RUNNING 2900-3600 ONGOING",
            "a PENDING 3001-3002 CHANGED",
            "a RUNNING 3002-3010 CHANGED");
    assertThat(bench.store.calls.names())
        .containsExactly(
            "histories.sample",
            "histories.of",
            "statuses.of",
            "records.of",
            "contexts.of",
            "heartbeats.of");
  }
}
