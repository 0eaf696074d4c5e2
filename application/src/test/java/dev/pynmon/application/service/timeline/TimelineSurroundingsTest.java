package dev.pynmon.application.service.timeline;

import static dev.pynmon.application.fake.FakeInvocation.anInvocation;
import static dev.pynmon.application.service.timeline.TimelineBench.NOW;
import static dev.pynmon.application.service.timeline.TimelineBench.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.pynmon.application.fake.FakeInvocation;
import dev.pynmon.application.port.in.timeline.TimelineView;
import dev.pynmon.application.port.in.timeline.TimelineView.Cut;
import dev.pynmon.application.port.in.timeline.TimelineView.Reach;
import dev.pynmon.application.port.in.timeline.TimelineView.Sample;
import dev.pynmon.application.service.timeline.TimelineBench.Wanted;
import dev.pynmon.domain.app.BackendFault.Kind;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.invocation.HistorySample;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.domain.timeline.Occupancy;
import dev.pynmon.domain.timeline.Occupancy.Emptiness;
import dev.pynmon.domain.timeline.OccupancyCategory;
import dev.pynmon.domain.timeline.OccupancySlice;
import dev.pynmon.domain.timeline.OccupancyTask;
import dev.pynmon.domain.timeline.Surroundings;
import dev.pynmon.domain.timeline.Timeline;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is shown above and below the lanes. */
class TimelineSurroundingsTest {
  /** A tenth of what a monitor looks at. */
  private static final Ask.Most LESS = new Ask.Most(10_000, 20_000, 5_000);

  private TimelineBench bench = new TimelineBench();

  private Surroundings around(int from, int to) {
    return bench.view(from, to, Wanted.ALL).surroundings().available().orElseThrow();
  }

  private Occupancy occupancy(int from, int to, Wanted options) {
    return bench.view(from, to, options).occupancy().orElseThrow();
  }

  private void add(String id, String task, int from, int to) {
    bench.data.add(
        anInvocation(id).of(task).was(KnownStatus.RUNNING, from).was(KnownStatus.SUCCESS, to));
  }

  @Test
  void strip_holdsTheHourAroundFiveMinutes() {
    bench.data.add(
        anInvocation("a").was(KnownStatus.RUNNING, 5).was(KnownStatus.FAILED, 10),
        anInvocation("b").was(KnownStatus.RUNNING, 3_595));

    Surroundings around = around(NOW - 300, NOW);

    assertThat(around.range()).isEqualTo(new TimeWindow(at(0), at(NOW)));
    assertThat(around.sample().changes())
        .extracting(HistorySample.Change::at, HistorySample.Change::status)
        .containsExactlyInAnyOrder(
            tuple(at(5), KnownStatus.RUNNING),
            tuple(at(10), KnownStatus.FAILED),
            tuple(at(3_595), KnownStatus.RUNNING));
    assertThat(around.sample().total()).isEqualTo(3);
    assertThat(bench.store.calls.count("histories.sample")).isEqualTo(1);
  }

  @Test
  void strip_ofABusyTimeIsSampledInOneCall() {
    for (int i = 0; i < 2 * Surroundings.MAX_CHANGES + 2; i++) {
      bench.data.add(anInvocation("i-" + i).was(KnownStatus.REGISTERED, i / 2));
    }

    Surroundings around = around(NOW - 300, NOW);

    assertThat(around.sample().changes().size()).isLessThanOrEqualTo(Surroundings.MAX_CHANGES);
    assertThat(around.sample().total()).isBetween(6_002L, 6_005L);
    assertThat(bench.store.calls.count("histories.sample")).isEqualTo(1);
  }

  @Test
  void occupancy_isByTask_alsoOfThoseThatAreNotDrawn() {
    for (int i = 0; i < 1_500; i++) {
      add("i-" + i, i % 3 == 0 ? "m.rare" : "m.often", 3_000, 3_001);
    }

    Occupancy occupancy = occupancy(2_900, 3_100, Wanted.ALL);

    assertThat(occupancy.tasks())
        .extracting(OccupancyTask::task)
        .containsExactly(Optional.of(new TaskKey("m.often")), Optional.of(new TaskKey("m.rare")));
    assertThat(occupancy.highest()).isEqualTo(1_500);
  }

  @Test
  void occupancy_heedsTheFilter() {
    add("a", "m.a", 3_000, 3_010);
    add("b", "m.b", 3_000, 3_010);

    Occupancy occupancy = occupancy(2_900, 3_100, TimelineBench.only(TimelineBench.task("m.a")));

    assertThat(occupancy.slices()).extracting(OccupancySlice::total).containsOnly(1);
  }

  @Test
  void occupancy_countsTheCategoriesAskedFor() {
    bench.data.add(anInvocation("a").was(KnownStatus.REGISTERED, 3_000));

    assertThat(occupancy(2_900, 3_100, Wanted.ALL).emptiness())
        .isEqualTo(Emptiness.NOTHING_OCCUPIED);
    assertThat(bench.occupancy(2_900, 3_100, Set.of(OccupancyCategory.REGISTERED)).highest())
        .isEqualTo(1);
    assertThat(bench.occupancy(2_900, 3_100, Set.of()).emptiness())
        .isEqualTo(Emptiness.NO_CATEGORY);
  }

  @Test
  void occupancy_withoutOrchestratorKnowsTheTasksOfThoseDrawn() {
    add("a", "m.a", 3_000, 3_010);
    bench.view(0, 1, Wanted.ALL);
    bench.store.calls.fail(Kind.CORRUPT_DATA, "statuses");

    TimelineView view = bench.view(2_900, 3_100, Wanted.ALL);

    assertThat(view.occupancy().orElseThrow().tasks())
        .extracting(OccupancyTask::task)
        .containsExactly(Optional.of(new TaskKey("m.a")));
  }

  @Test
  void crowdedWindow_showsAnEvenChoiceOfItsInvocations() {
    for (int i = 0; i < 26_000; i++) {
      add("i-" + i, "m.t", 100 + i / 30);
    }

    TimelineView view = bench.view(100, 1_000, Wanted.ALL);

    Sample sample = view.reach().sample().orElseThrow();
    assertThat(sample.changes()).isBetween(104_000L, 105_000L);
    assertThat(sample.invocations()).isBetween(4_001, 5_000);
    assertThat(view.reach().entriesBackTo()).isEmpty();
    assertThat(view.reach().lastingBackTo()).contains(at(100));
    Timeline picture = view.timeline().available().orElseThrow();
    assertThat(picture.presences().size()).isEqualTo(sample.invocations());
    assertThat(bench.store.calls.count("histories.window")).isZero();
    assertThat(bench.store.calls.count("histories.of")).isEqualTo(5);
  }

  @Test
  void fullWindow_isReadWhole() {
    bench = new TimelineBench(LESS);
    for (int i = 0; i < 2_400; i++) {
      add("i-" + i, "m.t", 100 + i / 30);
    }

    TimelineView view = bench.view(100, 1_000, Wanted.ALL);

    assertThat(view.reach()).isEqualTo(Reach.ALL);
    assertThat(view.timeline().available().orElseThrow().presences().size()).isEqualTo(2_400);
  }

  @Test
  void crowdedWindow_showsWhatIsSelectedAndWhatLastsNow() {
    bench = new TimelineBench(LESS);
    for (int i = 0; i < 3_000; i++) {
      add("i-" + i, "m.t", 1_800 + i / 30);
    }
    bench.data.add(anInvocation("long").was(KnownStatus.RUNNING, 10));

    TimelineView view = bench.view(1_700, NOW, TimelineBench.selecting(500, "i-7"));

    assertThat(view.reach().sample()).isPresent();
    assertThat(view.reach().lastingBackTo()).isEmpty();
    assertThat(TimelineBench.ids(view.timeline().available().orElseThrow()))
        .contains("i-7", "long");
  }

  @Test
  void crowdedWindow_withATask_isLookedThroughForIt() {
    bench = new TimelineBench(LESS);
    for (int i = 0; i < 2_600; i++) {
      add("i-" + i, "m.t", 100 + i / 30);
    }
    add("rare", "m.rare", 150);

    TimelineView view = bench.view(100, 1_000, TimelineBench.only(TimelineBench.task("m.rare")));

    assertThat(view.reach()).isEqualTo(Reach.ALL);
    assertThat(TimelineBench.ids(view.timeline().available().orElseThrow()))
        .containsExactly("rare");
  }

  @Test
  void historyTooLongToRead_isSaid() {
    FakeInvocation restless = anInvocation("a");
    for (int i = 0; i < 10_001; i++) {
      restless.was(i % 2 == 0 ? KnownStatus.PENDING : KnownStatus.REROUTED, 100 + i / 100);
    }
    bench.data.add(restless);

    assertThat(bench.view(90, 1_000, TimelineBench.only(TimelineBench.scope("a"))).reach())
        .isEqualTo(Reach.ALL.with(Cut.HISTORIES));
  }

  @Test
  void crowdedWindow_withFewIdsAskedFor_showsThoseAlone() {
    bench = new TimelineBench(LESS);
    for (int i = 0; i < 2_600; i++) {
      add("i-" + i, "m.t", 100 + i / 30);
    }

    TimelineView view =
        bench.view(100, 1_000, TimelineBench.only(TimelineBench.scope("i-1", "i-2")));

    assertThat(view.reach()).isEqualTo(Reach.ALL);
    assertThat(TimelineBench.ids(view.timeline().available().orElseThrow()))
        .containsExactly("i-1", "i-2");
  }

  private void add(String id, String task, int second) {
    bench.data.add(
        anInvocation(id)
            .of(task)
            .was(KnownStatus.REGISTERED, second)
            .was(KnownStatus.PENDING, second + 1)
            .was(KnownStatus.RUNNING, second + 2)
            .was(KnownStatus.SUCCESS, second + 3));
  }
}
