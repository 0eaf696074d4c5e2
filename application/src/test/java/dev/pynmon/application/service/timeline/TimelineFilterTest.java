package dev.pynmon.application.service.timeline;

import static dev.pynmon.application.fake.FakeInvocation.anInvocation;
import static dev.pynmon.application.service.timeline.TimelineBench.NOW;
import static dev.pynmon.application.service.timeline.TimelineBench.at;
import static dev.pynmon.application.service.timeline.TimelineBench.bars;
import static dev.pynmon.application.service.timeline.TimelineBench.ids;
import static dev.pynmon.application.service.timeline.TimelineBench.only;
import static dev.pynmon.application.service.timeline.TimelineBench.scope;
import static dev.pynmon.application.service.timeline.TimelineBench.task;
import static dev.pynmon.application.service.timeline.TimelineBench.withoutSystem;
import static dev.pynmon.application.service.timeline.TimelineBench.workflow;
import static dev.pynmon.application.service.timeline.TimelineBench.workflowType;
import static dev.pynmon.domain.status.KnownStatus.REGISTERED;
import static dev.pynmon.domain.status.KnownStatus.RUNNING;
import static dev.pynmon.domain.status.KnownStatus.SUCCESS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.port.in.timeline.TimelineView;
import dev.pynmon.application.port.in.timeline.TimelineView.Reach;
import dev.pynmon.application.service.timeline.TimelineBench.Wanted;
import dev.pynmon.domain.app.BackendFault.Kind;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.timeline.Timeline;
import dev.pynmon.domain.timeline.TimelineFilter;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Filters and bounds, and what they cost. */
class TimelineFilterTest {
  private TimelineBench bench = new TimelineBench();

  private void registered(int number, String task) {
    IntStream.range(0, number)
        .forEach(
            i -> bench.data.add(anInvocation(task + i).of("shop." + task).was(REGISTERED, 3_000)));
  }

  private long calls(String name) {
    return bench.store.calls.count(name);
  }

  @Test
  void show_taskFilter_asksTheOrchestratorForTasks() {
    registered(12_000, "many");
    registered(2, "few");

    Timeline picture = bench.picture(2_900, NOW, only(task("shop.few")));

    assertThat(ids(picture)).containsExactly("few0", "few1");
    assertThat(picture.presences().size()).isEqualTo(2);
    assertThat(calls("statuses.of")).isEqualTo(2);
    assertThat(calls("records.of")).isEqualTo(1);
  }

  @Test
  void show_taskFilter_whatTheOrchestratorForgotIsLookedUp() {
    bench.data.add(
        anInvocation("a").of("shop.few").was(SUCCESS, 3_000).unknownToOrchestrator(),
        anInvocation("b").of("shop.many").was(SUCCESS, 3_000).unknownToOrchestrator());

    assertThat(ids(bench.picture(2_900, NOW, only(task("shop.few"))))).containsExactly("a");
    assertThat(calls("records.of")).isEqualTo(1);
  }

  @Test
  void show_taskFilterWithoutOrchestrator_goesByRecords() {
    registered(1_001, "many");
    registered(1, "few");
    bench.view(0, 1, Wanted.ALL);
    bench.store.calls.fail(Kind.CORRUPT_DATA, "statuses");

    assertThat(ids(bench.picture(2_900, NOW, only(task("shop.few"))))).containsExactly("few0");
    assertThat(calls("records.of")).isEqualTo(2);
  }

  @Test
  void show_taskFilter_alsoHoldsForWhatSpansTheWindow() {
    bench.data.add(
        anInvocation("a").of("shop.few").was(RUNNING, 10),
        anInvocation("b").of("shop.many").was(RUNNING, 10),
        anInvocation("c").of("shop.few").was(RUNNING, 10).was(SUCCESS, 3_500),
        anInvocation("d").of("shop.many").was(RUNNING, 10).was(SUCCESS, 3_500));

    assertThat(bars(bench.picture(100, 200, only(task("shop.few")))))
        .containsExactly("a RUNNING 100-200 ONGOING", "c RUNNING 100-200 CUT");
  }

  @Test
  void show_workflowFilter_readsTheRecordsOfAll() {
    registered(2_500, "many");
    bench.data.add(
        anInvocation("a").inWorkflow("w", "shop.flow").was(SUCCESS, 3_000),
        anInvocation("b").inWorkflow("v", "shop.flow").was(SUCCESS, 3_000),
        anInvocation("c").inWorkflow("u", "shop.other").was(SUCCESS, 3_000));

    assertThat(ids(bench.picture(2_900, NOW, only(workflow("w"))))).containsExactly("a");
    assertThat(calls("records.of")).isEqualTo(3);
    assertThat(ids(bench.picture(2_900, NOW, only(workflowType("shop.flow")))))
        .containsExactly("a", "b");
  }

  @Test
  void show_workflowFilterWithoutRecords_isMissing() {
    registered(1, "many");
    bench.store.calls.fail(Kind.CORRUPT_DATA, "records");

    TimelineView view = bench.view(2_900, NOW, only(workflow("w")));

    assertThat(view.timeline().absence()).isPresent();
    assertThat(view.missing()).containsOnlyKeys(Component.STATE_BACKEND);
  }

  @Test
  void show_withoutSystemTasks_leavesThemOut() {
    bench.data.add(
        anInvocation("a").of("pynenc.core_tasks.recover").was(SUCCESS, 3_000),
        anInvocation("b").of("shop.pay").was(SUCCESS, 3_000));

    assertThat(ids(bench.picture(2_900, NOW, only(withoutSystem())))).containsExactly("b");
    assertThat(ids(bench.picture(2_900, NOW))).containsExactly("a", "b");
  }

  @Test
  void show_scopeWithoutHistory_isDrawnByItsPresentStatus() {
    bench.data.add(anInvocation("a").was(RUNNING, 10).entryNotWritten());

    assertThat(bars(bench.picture(2_900, NOW, only(scope("a")))))
        .containsExactly("a RUNNING 2900-3600 ONGOING");
  }

  @Test
  void show_workflowAndScope_isAllOfTheScope_alsoWhatOnlySpansTheWindow() {
    bench.data.add(
        anInvocation("a").inWorkflow("w", "shop.flow").was(RUNNING, 10),
        anInvocation("b").inWorkflow("w", "shop.flow").was(RUNNING, 20).was(SUCCESS, 3_000),
        anInvocation("c").inWorkflow("w", "shop.flow").was(SUCCESS, 3_000));
    TimelineFilter both =
        new TimelineFilter(
            scope("a", "b").scope(),
            Optional.empty(),
            workflow("w").workflow(),
            Optional.empty(),
            true);

    Timeline picture = bench.picture(2_900, NOW, only(both));

    assertThat(ids(picture)).containsExactlyInAnyOrder("a", "b");
    assertThat(bars(picture))
        .containsExactlyInAnyOrder("a RUNNING 2900-3600 ONGOING", "b RUNNING 2900-3000 CHANGED");
  }

  @Test
  void show_scopeWhoseLifeLiesBeforeTheWindow_isEmpty() {
    bench.data.add(anInvocation("a").was(RUNNING, 10).was(SUCCESS, 20));

    assertThat(bench.picture(2_900, NOW, only(scope("a"))).isEmpty()).isTrue();
  }

  @Test
  void show_scopeOfThousands_isLookedForInTheWindow() {
    registered(ChangeCollector.MAX_SCOPE + 2, "many");
    String[] scope =
        IntStream.rangeClosed(0, ChangeCollector.MAX_SCOPE)
            .mapToObj(i -> "many" + i)
            .toArray(String[]::new);

    Timeline picture = bench.picture(2_900, NOW, only(scope(scope)));

    assertThat(picture.presences().size()).isEqualTo(ChangeCollector.MAX_SCOPE + 1);
    assertThat(calls("histories.window")).isEqualTo(1);
    assertThat(calls("histories.of")).isZero();
  }

  @Test
  void show_manyInvocations_asksOnlyAboutThoseThatCanBeDrawn() {
    registered(3_000, "many");

    Timeline picture = bench.picture(2_900, NOW);

    assertThat(picture.presences().size()).isEqualTo(3_000);
    assertThat(calls("records.of")).isEqualTo(1);
    bench.picture(2_900, NOW, TimelineBench.selecting(2_500));
    assertThat(calls("records.of")).isEqualTo(3);
  }

  @Test
  void show_manyCutBars_areBoundedAndSaysSo() {
    for (int i = 0; i < 1_500; i++) {
      bench.data.add(anInvocation("a" + i).was(RUNNING, 10).was(SUCCESS, 3_000));
    }

    TimelineView view = bench.view(2_900, NOW, Wanted.ALL);

    assertThat(calls("histories.of")).isEqualTo(1);
    assertThat(view.reach()).isEqualTo(new Reach(Optional.empty(), Optional.of(at(2_900))));
  }

  @Test
  void show_manyThatLast_areBoundedAndLookedBackFor() {
    for (int i = 0; i < 1_500; i++) {
      bench.data.add(anInvocation("a" + i).was(RUNNING, 10));
    }

    TimelineView view = bench.view(2_900, NOW, Wanted.ALL);

    assertThat(view.timeline().available().orElseThrow().presences().size()).isEqualTo(1_500);
    assertThat(view.reach()).isEqualTo(Reach.ALL);
    assertThat(calls("statuses.page")).isEqualTo(1);
    assertThat(calls("histories.window")).isEqualTo(2);
  }

  @Test
  void show_busyWindow_isReadInChunks() {
    busy(450, 100);

    TimelineView view = bench.view(0, NOW, Wanted.ALL);

    assertThat(calls("histories.window")).isEqualTo(3);
    assertThat(view.reach()).isEqualTo(Reach.ALL);
    assertThat(view.timeline().available().orElseThrow().presences().size()).isEqualTo(450);
  }

  @Test
  void show_tooBusyWindow_takesTheNewestAndSaysSinceWhen() {
    bench = new TimelineBench(new Ask.Most(20_000, 40_000, 1));
    busy(100, 420);

    TimelineView view = bench.view(0, NOW, Wanted.ALL);

    assertThat(calls("histories.window")).isEqualTo(2);
    assertThat(view.reach().entriesBackTo()).contains(at(20));
  }

  @Test
  void show_filteredWindowOfTooManyInvocations_takesTheNewestAndSaysSinceWhen() {
    bench = new TimelineBench(new Ask.Most(100_000, 100_000, 30_000));
    registered(41_000, "many");

    TimelineView view = bench.view(0, NOW, only(workflow("w")));

    assertThat(calls("histories.window")).isEqualTo(2);
    assertThat(calls("records.of")).isEqualTo(40);
    assertThat(view.reach().entriesBackTo()).contains(at(3_000));
  }

  /** Tests look at less: to fill and read as much takes seconds. */
  @Test
  void monitor_looksAtAsMuchAsItSays() {
    ShowTimelineService service =
        new ShowTimelineService(bench.monitor.directory(), TimelineBench.matching(() -> 0));

    assertThat(service.most()).isEqualTo(new Ask.Most(100_000, 200_000, 50_000));
  }

  /** Each changes once a second. */
  private void busy(int invocations, int changes) {
    for (int i = 0; i < invocations; i++) {
      var one = anInvocation("busy" + i);
      for (int change = 0; change < changes; change++) {
        one.was(SUCCESS, change);
      }
      bench.data.add(one);
    }
  }
}
