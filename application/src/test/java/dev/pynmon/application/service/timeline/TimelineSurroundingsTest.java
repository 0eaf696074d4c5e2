package dev.pynmon.application.service.timeline;

import static dev.pynmon.application.fake.FakeInvocation.anInvocation;
import static dev.pynmon.application.service.timeline.TimelineBench.NOW;
import static dev.pynmon.application.service.timeline.TimelineBench.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.pynmon.application.fake.FakeInvocation;
import dev.pynmon.application.port.in.timeline.TimelineView;
import dev.pynmon.application.port.in.timeline.TimelineView.Choice;
import dev.pynmon.application.port.in.timeline.TimelineView.Cut;
import dev.pynmon.application.port.in.timeline.TimelineView.Reach;
import dev.pynmon.domain.app.BackendFault.Kind;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.domain.timeline.Occupancy;
import dev.pynmon.domain.timeline.Occupancy.Emptiness;
import dev.pynmon.domain.timeline.OccupancyCategory;
import dev.pynmon.domain.timeline.OccupancySlice;
import dev.pynmon.domain.timeline.OccupancyTask;
import dev.pynmon.domain.timeline.Strip;
import dev.pynmon.domain.timeline.Strip.Activity;
import dev.pynmon.domain.timeline.Strip.Slot;
import dev.pynmon.domain.timeline.Timeline;
import dev.pynmon.domain.timeline.TimelineForm;
import dev.pynmon.domain.timeline.TimelineOptions;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is shown above and below the lanes. */
class TimelineSurroundingsTest {
  private final TimelineBench bench = new TimelineBench();

  private Strip strip(int from, int to) {
    return bench.view(from, to, TimelineOptions.DEFAULT).strip().available().orElseThrow();
  }

  private Occupancy occupancy(int from, int to, TimelineOptions options) {
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

    Strip strip = strip(NOW - 300, NOW);

    assertThat(strip.range()).isEqualTo(new TimeWindow(at(0), at(NOW)));
    assertThat(strip.slots())
        .extracting(Slot::slice, Slot::activity)
        .containsExactly(
            tuple(new TimeWindow(at(0), at(30)), new Activity(1, 1)),
            tuple(new TimeWindow(at(3_570), at(NOW)), new Activity(1, 0)));
    assertThat(strip.isExact()).isTrue();
    assertThat(bench.store.calls.count("histories.sample")).isEqualTo(1);
  }

  @Test
  void strip_ofABusyTimeIsSampledInOneCall() {
    for (int i = 0; i < 2 * Strip.MAX_CHANGES + 2; i++) {
      bench.data.add(anInvocation("i-" + i).was(KnownStatus.REGISTERED, i / 2));
    }

    Strip strip = strip(NOW - 300, NOW);

    assertThat(strip.isExact()).isFalse();
    assertThat(strip.read()).isLessThanOrEqualTo(Strip.MAX_CHANGES);
    assertThat(strip.changes()).isBetween(6_002L, 6_005L);
    assertThat(bench.store.calls.count("histories.sample")).isEqualTo(1);
  }

  @Test
  void occupancy_isByTask_alsoOfThoseThatAreNotDrawn() {
    for (int i = 0; i < 1_500; i++) {
      add("i-" + i, i % 3 == 0 ? "m.rare" : "m.often", 3_000, 3_001);
    }

    Occupancy occupancy = occupancy(2_900, 3_100, TimelineOptions.DEFAULT);

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

    assertThat(occupancy(2_900, 3_100, TimelineOptions.DEFAULT).emptiness())
        .isEqualTo(Emptiness.NOTHING_OCCUPIED);
    assertThat(bench.occupancy(2_900, 3_100, Set.of(OccupancyCategory.REGISTERED)).highest())
        .isEqualTo(1);
    assertThat(bench.occupancy(2_900, 3_100, Set.of()).emptiness())
        .isEqualTo(Emptiness.NO_CATEGORY);
  }

  @Test
  void occupancy_withoutOrchestratorKnowsTheTasksOfThoseDrawn() {
    add("a", "m.a", 3_000, 3_010);
    bench.view(0, 1, TimelineOptions.DEFAULT);
    bench.store.calls.fail(Kind.CORRUPT_DATA, "statuses");

    TimelineView view = bench.view(2_900, 3_100, TimelineOptions.DEFAULT);

    assertThat(view.occupancy().orElseThrow().tasks())
        .extracting(OccupancyTask::task)
        .containsExactly(Optional.of(new TaskKey("m.a")));
  }

  @Test
  void crowdedWindow_showsAnEvenChoiceOfItsInvocations() {
    for (int i = 0; i < 26_000; i++) {
      add("i-" + i, "m.t", 100 + i / 30);
    }

    TimelineView view = bench.view(100, 1_000, TimelineOptions.DEFAULT);

    Choice choice = view.reach().choice().orElseThrow();
    assertThat(choice.changes()).isBetween(104_000L, 105_000L);
    assertThat(choice.invocations()).isBetween(4_001, 5_000);
    assertThat(view.reach().entriesBackTo()).isEmpty();
    assertThat(view.reach().barsBackTo()).contains(at(100));
    Timeline picture = view.timeline().available().orElseThrow();
    assertThat(picture.shown().total()).isEqualTo(choice.invocations());
    assertThat(picture.form()).isEqualTo(TimelineForm.DENSITY);
    assertThat(bench.store.calls.count("histories.window")).isZero();
    assertThat(bench.store.calls.count("histories.of")).isEqualTo(5);
  }

  @Test
  void fullWindow_isReadWhole() {
    for (int i = 0; i < 24_000; i++) {
      add("i-" + i, "m.t", 100 + i / 30);
    }

    TimelineView view = bench.view(100, 1_000, TimelineOptions.DEFAULT);

    assertThat(view.reach()).isEqualTo(Reach.ALL);
    assertThat(view.timeline().available().orElseThrow().shown().total()).isEqualTo(24_000);
  }

  @Test
  void crowdedWindow_showsWhatIsSelectedAndWhatLastsNow() {
    for (int i = 0; i < 26_000; i++) {
      add("i-" + i, "m.t", 1_800 + i / 30);
    }
    bench.data.add(anInvocation("long").was(KnownStatus.RUNNING, 10));

    TimelineView view = bench.view(1_700, NOW, TimelineBench.selecting(500, "i-7"));

    assertThat(view.reach().choice()).isPresent();
    assertThat(view.reach().barsBackTo()).isEmpty();
    assertThat(TimelineBench.ids(view.timeline().available().orElseThrow()))
        .contains("i-7", "long");
  }

  @Test
  void crowdedWindow_withATask_isLookedThroughForIt() {
    for (int i = 0; i < 26_000; i++) {
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
    for (int i = 0; i < 26_000; i++) {
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
