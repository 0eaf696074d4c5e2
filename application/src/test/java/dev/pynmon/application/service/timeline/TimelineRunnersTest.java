package dev.pynmon.application.service.timeline;

import static dev.pynmon.application.fake.FakeInvocation.anInvocation;
import static dev.pynmon.application.service.timeline.TimelineBench.NOW;
import static dev.pynmon.application.service.timeline.TimelineBench.at;
import static dev.pynmon.domain.status.KnownStatus.PAUSED;
import static dev.pynmon.domain.status.KnownStatus.RUNNING;
import static dev.pynmon.domain.status.KnownStatus.RUNNING_RECOVERY;
import static dev.pynmon.domain.status.KnownStatus.SUCCESS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import dev.pynmon.application.port.in.timeline.TimelineView;
import dev.pynmon.application.port.in.timeline.TimelineView.Cut;
import dev.pynmon.application.port.in.timeline.TimelineView.Reach;
import dev.pynmon.application.service.timeline.TimelineBench.Wanted;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.timeline.OccupancyCategory;
import dev.pynmon.domain.timeline.SegmentEnd;
import dev.pynmon.domain.timeline.ServicePresence;
import dev.pynmon.domain.timeline.Timeline;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Runners of a picture, and the runs of the atomic service on them. */
class TimelineRunnersTest {
  private final TimelineBench bench = new TimelineBench();

  @Test
  void show_ongoingOnADeadRunner_saysSinceWhenItIsSilent() {
    bench
        .data
        .add(
            anInvocation("dead").was(RUNNING, 2_000, "worker"),
            anInvocation("alive").was(RUNNING, 2_000, "alive"))
        .context("runner")
        .context("worker", "runner")
        .heartbeat("runner", at(2_100), Optional.empty())
        .heartbeat("alive", at(3_590), Optional.empty());

    assertThat(bench.picture(1_800, NOW).silentSince())
        .containsOnly(
            entry(new RunnerId("runner"), at(2_100)), entry(new RunnerId("worker"), at(2_100)));
    assertThat(bench.store.calls.count("heartbeats.of")).isEqualTo(1);
  }

  @Test
  void show_windowThatEndsBeforeTheRecovery_endsWhereTheRunnerWasLastHeardOf() {
    bench
        .data
        .add(
            anInvocation("lost")
                .was(RUNNING, 2_000, "dead")
                .was(RUNNING_RECOVERY, 2_500, "other")
                .was(RUNNING, 2_510, "other")
                .was(SUCCESS, 2_520, "other"),
            anInvocation("ended").was(RUNNING, 2_000, "other").was(SUCCESS, 2_400, "other"))
        .context("dead")
        .context("other")
        .heartbeat("dead", at(2_100), Optional.empty())
        .heartbeat("other", at(3_590), Optional.empty());

    Timeline picture = bench.picture(1_900, 2_300);

    assertThat(TimelineBench.bars(picture))
        .containsExactly("ended RUNNING 2000-2300 CUT", "lost RUNNING 2000-2100 SILENT");
    assertThat(picture.silentSince()).containsOnly(entry(new RunnerId("dead"), at(2_100)));
    assertThat(bench.occupancy(1_900, 2_300, OccupancyCategory.DEFAULT).slices().getLast().total())
        .isEqualTo(1);
    assertThat(picture.presences().getLast().takenUpLater())
        .hasValueSatisfying(
            taken -> {
              assertThat(taken.at()).isEqualTo(at(2_510));
              assertThat(taken.runnerContext()).contains(new RunnerId("other"));
            });
    assertThat(bench.picture(1_900, 2_505).presences().getLast().takenUpLater())
        .as("recovered by then")
        .hasValueSatisfying(taken -> assertThat(taken.at()).isEqualTo(at(2_510)));
    assertThat(bench.bars(2_050, 2_300))
        .containsExactly("ended RUNNING 2050-2300 CUT", "lost RUNNING 2050-2100 SILENT");
  }

  @Test
  void show_runnerThatIsOnlySilent_holdsWhatIsNotKnownSince() {
    bench
        .data
        .add(anInvocation("held").was(RUNNING, 3_000, "stale"))
        .context("stale")
        .heartbeat("stale", at(3_200), Optional.empty());

    Timeline picture = bench.picture(2_900, NOW);

    assertThat(picture.silentSince()).isEmpty();
    assertThat(picture.signs().staleSince()).containsOnly(entry(new RunnerId("stale"), at(3_200)));
    assertThat(picture.presences().getFirst().segments().getLast().heardUntil())
        .contains(at(3_200));
  }

  @Test
  void show_windowThatEndedWhileItWasAskedFor_isOfThePresent() {
    assertThat(live(NOW - 5).now()).isEqualTo(at(NOW - 5));
    assertThat(live(NOW - 60).now()).as("whenever that was").isEqualTo(at(NOW - 60));
    assertThat(live(NOW + 6).now()).isEqualTo(at(NOW));
    assertThat(bench.picture(NOW - 100, NOW - 5).now()).as("not asked for").isEqualTo(at(NOW));
    assertThat(bench.picture(NOW - 100, NOW - 6).now()).isEqualTo(at(NOW));
    assertThat(bench.picture(NOW - 100, NOW + 6).now()).isEqualTo(at(NOW));
  }

  private Timeline live(int to) {
    return bench.live(NOW - 100, to).timeline().available().orElseThrow();
  }

  @Test
  void show_whatEndedWhileAWindowWasAskedFor_isTold() {
    bench.data.add(
        anInvocation("ended").was(RUNNING, 2_000, "r").was(SUCCESS, NOW - 2, "r"),
        anInvocation("paused").was(RUNNING, 2_000, "r").was(PAUSED, NOW - 2, "r"),
        anInvocation("lasts").was(RUNNING, 2_000, "r"),
        anInvocation("later").was(RUNNING, NOW - 3, "r").was(SUCCESS, NOW - 2, "r"));

    TimelineView view = bench.live(NOW - 100, NOW - 4);

    assertThat(view.reach()).isEqualTo(Reach.ALL);
    assertThat(TimelineBench.bars(view.timeline().available().orElseThrow()))
        .containsExactlyInAnyOrder(
            "ended RUNNING 3500-3596 CUT",
            "lasts RUNNING 3500-3596 ONGOING",
            "paused RUNNING 3500-3596 CUT");
  }

  @Test
  void show_runnersOfOneClassOnOneHost_areAskedForTheirSignsOfLife() {
    bench
        .data
        .add(
            anInvocation("one").was(RUNNING, 3_000, "a").was(SUCCESS, 3_001, "a"),
            anInvocation("two").was(RUNNING, 3_030, "b").was(SUCCESS, 3_031, "b"))
        .context("a")
        .heartbeat("a", at(3_590), Optional.empty());
    assertThat(bench.picture(2_900, NOW).signs().heard()).isEmpty();
    assertThat(bench.store.calls.count("heartbeats.of")).isZero();

    bench.data.context("b");
    assertThat(bench.picture(2_900, NOW).signs().heard())
        .containsOnly(entry(new RunnerId("a"), at(3_590)));
    assertThat(bench.store.calls.count("heartbeats.of")).isEqualTo(1);
  }

  @Test
  void show_runsOfTheAtomicService_areThoseThatTouchTheWindow() {
    bench
        .data
        .context("runner")
        .atomicRun("before", "runner", at(2_000), Optional.of(at(2_010)))
        .atomicRun("into", "runner", at(2_890), Optional.of(at(2_910)))
        .atomicRun("behind", "runner", at(3_110), Optional.of(at(3_111)));

    Timeline picture = bench.picture(2_900, 3_100);

    assertThat(picture.services()).extracting(seen -> seen.run().id()).containsExactly("into");
    assertThat(picture.contexts()).containsOnlyKeys(new RunnerId("runner"));
    assertThat(bench.store.calls.count("atomicRuns.newest")).isEqualTo(1);
  }

  @Test
  void show_runsOfTheAtomicServiceLongAgo_areBounded() {
    for (int i = 0; i < 6_000; i++) {
      bench.data.atomicRun("run-" + i, "runner", at(100 + i), Optional.of(at(100 + i)));
    }

    assertThat(bench.picture(90, 200).services()).isEmpty();
    assertThat(bench.store.calls.count("atomicRuns.newest")).isEqualTo(ServiceRuns.MAX_PAGES);
  }

  @Test
  void show_runOfTheAtomicServiceOnADeadRunner_endsWithIt() {
    bench
        .data
        .heartbeat("runner", at(2_100), Optional.empty())
        .atomicRun("cut", "runner", at(2_000), Optional.empty());

    assertThat(bench.picture(1_800, NOW).services())
        .extracting(ServicePresence::until, ServicePresence::end)
        .containsExactly(tuple(at(2_100), SegmentEnd.CHANGED));
  }

  @Test
  void show_withoutServices_asksForNone() {
    bench.data.atomicRun("run", "runner", at(3_000), Optional.of(at(3_001)));

    TimelineView view = bench.viewWithoutServices(2_900, NOW);

    assertThat(view.timeline().available().orElseThrow().services()).isEmpty();
    assertThat(bench.store.calls.count("atomicRuns.newest")).isZero();
  }

  @Test
  void show_moreRunsOfTheAtomicServiceThanAreDrawn_saysSo() {
    for (int i = 0; i < 200; i++) {
      bench.data.atomicRun("run-" + i, "runner", at(3_000 + i), Optional.of(at(3_000 + i)));
    }
    assertThat(bench.view(2_900, NOW, Wanted.ALL).reach()).isEqualTo(Reach.ALL);

    bench.data.atomicRun("run-200", "runner", at(3_200), Optional.of(at(3_200)));
    assertThat(bench.view(2_900, NOW, Wanted.ALL).reach()).isEqualTo(Reach.ALL.with(Cut.SERVICES));
  }

  @Test
  void show_moreRunsOfTheAtomicServiceThanAreRead_saysSo() {
    for (int i = 0; i < 6_000; i++) {
      bench.data.atomicRun("run-" + i, "runner", at(100 + i), Optional.of(at(100 + i)));
    }

    assertThat(bench.view(90, 200, Wanted.ALL).reach().cuts()).containsExactly(Cut.SERVICES);
  }
}
