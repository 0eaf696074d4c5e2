package dev.pynmon.domain.timeline;

import static dev.pynmon.domain.timeline.Histories.END;
import static dev.pynmon.domain.timeline.Histories.START;
import static dev.pynmon.domain.timeline.Histories.at;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.status.InvocationStatus;
import dev.pynmon.domain.status.KnownStatus;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which change is a bar or a point, and how the window cuts it. */
class SegmentsTest {
  private static List<Segment> segments(Histories histories) {
    List<Presence> presences = Presences.of(histories.source(), TimelineFilter.ALL);
    assertThat(presences).hasSizeLessThan(2);
    return presences.isEmpty() ? List.of() : presences.getFirst().segments();
  }

  private static Segment only(Histories histories) {
    assertThat(segments(histories)).hasSize(1);
    return segments(histories).getFirst();
  }

  @Test
  void statuses_thatOccupyARunner_lastAllOthersDoNot() {
    assertThat(List.of(KnownStatus.values()))
        .filteredOn(KnownStatus::lasts)
        .containsExactly(
            KnownStatus.PENDING, KnownStatus.RUNNING, KnownStatus.PAUSED, KnownStatus.RESUMED);
    assertThat(InvocationStatus.of("teleported").lasts()).isFalse();
  }

  @Test
  void runningAlone_isOneBarToThePresent() {
    Segment segment = only(new Histories().on("r", "i", 40, "running"));
    assertThat(segment.from()).isEqualTo(at(40));
    assertThat(segment.until()).isEqualTo(END);
    assertThat(segment.end()).isEqualTo(SegmentEnd.ONGOING);
    assertThat(segment.next()).isEmpty();
    assertThat(segment.colour()).isEqualTo(KnownStatus.RUNNING);
  }

  @Test
  void attemptOfADeadRunner_endsWhenThatWasLastHeardOf() {
    Segment segment = only(new Histories().on("r", "i", 40, "running").silentSince("r", 70));
    assertThat(segment.until()).isEqualTo(at(70));
    assertThat(segment.end()).isEqualTo(SegmentEnd.SILENT);
    assertThat(segment.isCutAtEnd()).isTrue();
    assertThat(segment.next()).isEmpty();
    assertThat(segments(new Histories().on("r", "i", -60, "running").silentSince("r", -10)))
        .as("it was last heard of before the window")
        .isEmpty();
  }

  @Test
  void whatWaitsToBeginOnADeadRunner_endsWithIt_asOnesThatRun() {
    Histories held = new Histories().on("r", "i", 40, "pending").silentSince("r", 70);
    assertThat(only(held).until()).isEqualTo(at(70));
    assertThat(only(held).end()).isEqualTo(SegmentEnd.SILENT);

    Segment recovered = segments(held.on("s", "i", 90, "pending_recovery")).getFirst();
    assertThat(recovered.until()).isEqualTo(at(70));
    assertThat(recovered.end()).isEqualTo(SegmentEnd.SILENT);
  }

  @Test
  void signOfLife_isWhateverIsTheNewest_forAllThatTheRunnerHeld() {
    Histories histories =
        new Histories()
            .on("r", "i", 20, "running")
            .on("r", "j", 30, "pending")
            .ran("r", "k", 50, 60)
            .silentSince("r", 40);

    Timeline timeline = histories.timeline();
    assertThat(timeline.silentSince()).containsEntry(new RunnerId("r"), at(60));
    assertThat(timeline.presences())
        .hasSize(3)
        .allSatisfy(presence -> assertThat(presence.end()).isEqualTo(at(60)));

    Timeline served = histories.service("r", "run", 61, 64, "completed").timeline();
    assertThat(served.silentSince()).containsEntry(new RunnerId("r"), at(64));
  }

  @Test
  void workerThatOutlivesItsRunner_isASignOfItForAMinute() {
    Timeline timeline =
        new Histories()
            .runner("r", "ThreadRunner", "")
            .runner("w", "ThreadRunner", "r")
            .ran("w", "k", 30, 60)
            .silentSince("r", -20)
            .timeline();

    assertThat(timeline.silentSince()).isEqualTo(Map.of(new RunnerId("r"), at(30)));
  }

  @Test
  void barOfARunnerThatIsOnlySilent_goesOnButIsNotKnownSince() {
    Segment running = only(new Histories().on("r", "i", 40, "running").staleSince("r", 70));
    assertThat(running.until()).isEqualTo(END);
    assertThat(running.end()).isEqualTo(SegmentEnd.STALE);
    assertThat(running.heardUntil()).contains(at(70));
    assertThat(running.knownUntil()).isEqualTo(at(70));
    assertThat(running.isCutAtEnd()).isTrue();
    assertThat(running.endsUnheard()).isTrue();

    Segment before = only(new Histories().on("r", "i", -60, "running").staleSince("r", -10));
    assertThat(before.heardUntil()).as("before the window").contains(START);
    Segment ended = segments(new Histories().ran("r", "i", 10, 20).staleSince("r", 5)).getFirst();
    assertThat(ended.end()).isEqualTo(SegmentEnd.CHANGED);
    assertThat(ended.heardUntil()).isEmpty();
  }

  @Test
  void finalStatusAlone_isAPoint() {
    Segment segment = only(new Histories().on("r", "i", 40, "success"));
    assertThat(segment.isBar()).isFalse();
    assertThat(segment.until()).isEqualTo(segment.from());
  }

  @Test
  void barOfARunnerThatFellSilent_hasTheColourOfWhatRecoveryMadeOfIt() {
    Histories recovered =
        new Histories()
            .on("r", "i", 40, "running")
            .on("s", "i", 90, "running_recovery")
            .silentSince("r", 70);
    Segment lost = segments(recovered).getFirst();
    assertThat(lost.colour()).isEqualTo(KnownStatus.RUNNING_RECOVERY);
    assertThat(lost.until()).isEqualTo(at(70));
    assertThat(lost.endsUnheard()).isTrue();
    assertThat(only(new Histories().on("r", "i", 40, "running")).endsUnheard()).isFalse();
  }

  @Test
  void pendingRunningSuccess_areTwoClosedBarsAndAPoint() {
    Histories histories =
        new Histories()
            .on("r", "i", 10, "pending")
            .on("r", "i", 20, "running")
            .on("r", "i", 30, "success");
    List<Segment> segments = segments(histories);
    assertThat(segments).extracting(Segment::isBar).containsExactly(true, true, false);
    assertThat(segments).extracting(Segment::end).containsOnly(SegmentEnd.CHANGED);
    assertThat(segments.get(0).next()).contains(KnownStatus.RUNNING);
    assertThat(segments.get(0).colour()).isEqualTo(KnownStatus.PENDING);
    assertThat(segments.get(1).next()).contains(KnownStatus.SUCCESS);
    assertThat(segments.get(1).colour()).isEqualTo(KnownStatus.SUCCESS);
    assertThat(segments.get(1).until()).isEqualTo(at(30));
  }

  @Test
  void colour_isThatOfTheOutcomeOnly() {
    for (String outcome : List.of("success", "failed", "retry", "killed")) {
      Histories histories = new Histories().on("r", "i", 10, "running").on("r", "i", 20, outcome);
      assertThat(segments(histories).getFirst().colour().value()).isEqualTo(outcome);
    }
    for (String other : List.of("paused", "rerouted", "concurrency_controlled_final", "odd")) {
      Histories histories = new Histories().on("r", "i", 10, "running").on("r", "i", 20, other);
      assertThat(segments(histories).getFirst().colour()).isEqualTo(KnownStatus.RUNNING);
    }
  }

  @Test
  void barThatSpansTheWindowWithoutAChange_isCutOnBothSides() {
    Segment segment = only(new Histories().now(500).on("r", "i", -60, "running"));
    assertThat(segment.isCutAtStart()).isTrue();
    assertThat(segment.since()).isEqualTo(at(-60));
    assertThat(segment.from()).isEqualTo(START);
    assertThat(segment.until()).isEqualTo(END);
    assertThat(segment.end()).isEqualTo(SegmentEnd.CUT);
  }

  @Test
  void barThatSpansALiveWindow_stillGoesOn() {
    assertThat(only(new Histories().on("r", "i", -60, "running")).end())
        .isEqualTo(SegmentEnd.ONGOING);
  }

  @Test
  void barOfThePast_goesOnOnlyWhenThePresentStatusSaysSo() {
    Histories past = new Histories().now(500).on("r", "i", 40, "running");
    assertThat(only(past.current("i", "running", 40)).end()).isEqualTo(SegmentEnd.ONGOING);
    assertThat(only(past.current("i", "success", 300)).end()).isEqualTo(SegmentEnd.CUT);
    assertThat(only(past.current("i", "running", 300)).end()).isEqualTo(SegmentEnd.CUT);
  }

  @Test
  void changeBehindTheWindow_isNotShownButSaysThatTheBarIsOver() {
    Segment segment =
        only(new Histories().now(100).on("r", "i", 40, "running").on("r", "i", 101, "success"));
    assertThat(segment.end()).isEqualTo(SegmentEnd.CUT);
    assertThat(segment.until()).isEqualTo(END);
    assertThat(segment.next()).isEmpty();
    assertThat(segment.colour()).isEqualTo(KnownStatus.RUNNING);
  }

  @Test
  void windowIntoTheFuture_drawsNothingBehindThePresent() {
    Segment segment = only(new Histories().now(60).on("r", "i", 40, "running"));
    assertThat(segment.until()).isEqualTo(at(60));
    assertThat(segment.end()).isEqualTo(SegmentEnd.ONGOING);
    assertThat(segments(new Histories().now(-10).on("r", "i", -60, "running"))).isEmpty();
  }

  @Test
  void changeDatedAheadOfTheClock_hasABarWithoutLength() {
    Segment segment = only(new Histories().now(60).on("r", "i", 80, "running"));
    assertThat(segment.from()).isEqualTo(at(80));
    assertThat(segment.until()).isEqualTo(at(80));
  }

  @Test
  void statusBeforeTheWindow_thatIsNoBar_isNotShown() {
    assertThat(segments(new Histories().on("r", "i", -60, "retry"))).isEmpty();
  }

  @Test
  void lifeWhollyBeforeOrBehindTheWindow_isNotShown() {
    assertThat(segments(new Histories().ran("r", "i", -60, -10))).isEmpty();
    assertThat(segments(new Histories().ran("r", "i", 110, 120))).isEmpty();
    assertThat(segments(new Histories().on("r", "i", 110, "pending"))).isEmpty();
  }

  @Test
  void barThatEndsWhereTheWindowBegins_leavesOnlyTheChange() {
    Segment segment = only(new Histories().ran("r", "i", -60, 0));
    assertThat(segment.status()).isEqualTo(KnownStatus.SUCCESS);
  }

  @Test
  void onlyTheLastBarBeforeTheWindow_reachesIn() {
    Histories histories =
        new Histories()
            .on("r", "i", -60, "pending")
            .on("r", "i", -50, "running")
            .on("r", "i", 30, "failed");
    List<Segment> segments = segments(histories);
    assertThat(segments)
        .extracting(segment -> segment.status().value())
        .containsExactly("running", "failed");
    assertThat(segments.getFirst().isCutAtStart()).isTrue();
    assertThat(segments.getFirst().colour()).isEqualTo(KnownStatus.FAILED);
  }

  @Test
  void entriesOutOfOrderAndTwice_areSortedAndTakenOnce() {
    Histories histories =
        new Histories()
            .on("r", "i", 30, "success")
            .on("r", "i", 10, "pending")
            .on("r", "i", 20, "running")
            .on("r", "i", 10, "pending");
    assertThat(segments(histories))
        .extracting(segment -> segment.status().value())
        .containsExactly("pending", "running", "success");
  }

  @Test
  void entriesOfOneInstantTwice_areTakenOnce() {
    Histories histories =
        new Histories()
            .on("r", "i", 10, "pending")
            .on("r", "i", 10, "running")
            .on("r", "i", 10, "pending")
            .on("r", "i", 10, "running");
    assertThat(segments(histories))
        .extracting(segment -> segment.status().value())
        .containsExactly("pending", "running");
  }

  @Test
  void endBeforeItsStart_leavesAPointAndAnOpenBar() {
    List<Segment> segments = segments(new Histories().ran("r", "i", 50, 40));
    assertThat(segments)
        .extracting(segment -> segment.status().value())
        .containsExactly("success", "running");
    assertThat(segments.get(1).end()).isEqualTo(SegmentEnd.ONGOING);
  }

  @Test
  void unknownStatus_isAPointThatEndsTheBarBefore() {
    List<Segment> segments =
        segments(new Histories().on("r", "i", 10, "running").on("r", "i", 20, "teleported"));
    assertThat(segments.get(0).until()).isEqualTo(at(20));
    assertThat(segments.get(0).next()).contains(InvocationStatus.of("teleported"));
    assertThat(segments.get(1).isBar()).isFalse();
  }

  @Test
  void windowWithoutLength_showsWhatGoesOnThen() {
    Segment segment = only(new Histories().window(50, 50).on("r", "i", 40, "running"));
    assertThat(segment.from()).isEqualTo(segment.until()).isEqualTo(at(50));
  }
}
