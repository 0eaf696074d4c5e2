package dev.pynmon.domain.timeline;

import static dev.pynmon.domain.timeline.Histories.END;
import static dev.pynmon.domain.timeline.Histories.START;
import static dev.pynmon.domain.timeline.Histories.at;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.domain.status.InvocationStatus;
import dev.pynmon.domain.status.KnownStatus;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which change is a bar or a point, and how the window cuts it. */
class SpellsTest {
  private static List<Spell> spells(Histories histories) {
    List<Life> lives = Lives.of(histories.source(), TimelineFilter.ALL);
    assertThat(lives).hasSizeLessThan(2);
    return lives.isEmpty() ? List.of() : lives.getFirst().spells();
  }

  private static Spell only(Histories histories) {
    assertThat(spells(histories)).hasSize(1);
    return spells(histories).getFirst();
  }

  @Test
  void statuses_thatOccupyARunner_areBarsAllOthersPoints() {
    assertThat(List.of(KnownStatus.values()))
        .filteredOn(status -> BarForm.of(status).isPresent())
        .containsExactly(
            KnownStatus.PENDING, KnownStatus.RUNNING, KnownStatus.PAUSED, KnownStatus.RESUMED);
    assertThat(BarForm.of(InvocationStatus.of("teleported"))).isEmpty();
    assertThat(BarForm.of(KnownStatus.PENDING)).contains(BarForm.THIN);
    assertThat(BarForm.of(KnownStatus.PAUSED)).contains(BarForm.DOTTED);
    assertThat(BarForm.of(KnownStatus.RESUMED)).contains(BarForm.FULL);
  }

  @Test
  void shapes_tellOutcomesApart() {
    assertThat(PointShape.of(KnownStatus.SUCCESS)).isEqualTo(PointShape.DISC);
    assertThat(PointShape.of(KnownStatus.FAILED)).isEqualTo(PointShape.DIAMOND);
    assertThat(PointShape.of(KnownStatus.RETRY)).isEqualTo(PointShape.TRIANGLE);
    assertThat(PointShape.of(KnownStatus.KILLED)).isEqualTo(PointShape.SQUARE);
    assertThat(PointShape.of(KnownStatus.CONCURRENCY_CONTROLLED_FINAL))
        .isEqualTo(PointShape.SQUARE);
    assertThat(PointShape.of(KnownStatus.REGISTERED)).isEqualTo(PointShape.HOLLOW_CIRCLE);
    assertThat(PointShape.of(InvocationStatus.of("teleported")))
        .isEqualTo(PointShape.HOLLOW_CIRCLE);
    assertThat(PointShape.of(KnownStatus.RUNNING)).isEqualTo(PointShape.BAR_START);
  }

  @Test
  void runningAlone_isOneBarToThePresent() {
    Spell spell = only(new Histories().on("r", "i", 40, "running"));
    assertThat(spell.from()).isEqualTo(at(40));
    assertThat(spell.until()).isEqualTo(END);
    assertThat(spell.end()).isEqualTo(BarEnd.ONGOING);
    assertThat(spell.next()).isEmpty();
    assertThat(spell.colour()).isEqualTo(KnownStatus.RUNNING);
  }

  @Test
  void finalStatusAlone_isAPoint() {
    Spell spell = only(new Histories().on("r", "i", 40, "success"));
    assertThat(spell.isBar()).isFalse();
    assertThat(spell.until()).isEqualTo(spell.from());
  }

  @Test
  void pendingRunningSuccess_areTwoClosedBarsAndAPoint() {
    Histories histories =
        new Histories()
            .on("r", "i", 10, "pending")
            .on("r", "i", 20, "running")
            .on("r", "i", 30, "success");
    List<Spell> spells = spells(histories);
    assertThat(spells).extracting(Spell::isBar).containsExactly(true, true, false);
    assertThat(spells).extracting(Spell::end).containsOnly(BarEnd.CHANGED);
    assertThat(spells.get(0).next()).contains(KnownStatus.RUNNING);
    assertThat(spells.get(0).colour()).isEqualTo(KnownStatus.PENDING);
    assertThat(spells.get(1).next()).contains(KnownStatus.SUCCESS);
    assertThat(spells.get(1).colour()).isEqualTo(KnownStatus.SUCCESS);
    assertThat(spells.get(1).until()).isEqualTo(at(30));
  }

  @Test
  void colour_isThatOfTheOutcomeOnly() {
    for (String outcome : List.of("success", "failed", "retry", "killed")) {
      Histories histories = new Histories().on("r", "i", 10, "running").on("r", "i", 20, outcome);
      assertThat(spells(histories).getFirst().colour().value()).isEqualTo(outcome);
    }
    for (String other : List.of("paused", "rerouted", "concurrency_controlled_final", "odd")) {
      Histories histories = new Histories().on("r", "i", 10, "running").on("r", "i", 20, other);
      assertThat(spells(histories).getFirst().colour()).isEqualTo(KnownStatus.RUNNING);
    }
  }

  @Test
  void barThatSpansTheWindowWithoutAChange_isCutOnBothSides() {
    Spell spell = only(new Histories().now(500).on("r", "i", -60, "running"));
    assertThat(spell.isCutAtStart()).isTrue();
    assertThat(spell.since()).isEqualTo(at(-60));
    assertThat(spell.from()).isEqualTo(START);
    assertThat(spell.until()).isEqualTo(END);
    assertThat(spell.end()).isEqualTo(BarEnd.CUT);
  }

  @Test
  void barThatSpansALiveWindow_stillGoesOn() {
    assertThat(only(new Histories().on("r", "i", -60, "running")).end()).isEqualTo(BarEnd.ONGOING);
  }

  @Test
  void barOfThePast_goesOnOnlyWhenThePresentStatusSaysSo() {
    Histories past = new Histories().now(500).on("r", "i", 40, "running");
    assertThat(only(past.current("i", "running", 40)).end()).isEqualTo(BarEnd.ONGOING);
    assertThat(only(past.current("i", "success", 300)).end()).isEqualTo(BarEnd.CUT);
    assertThat(only(past.current("i", "running", 300)).end()).isEqualTo(BarEnd.CUT);
  }

  @Test
  void changeBehindTheWindow_isNotShownButSaysThatTheBarIsOver() {
    Spell spell =
        only(new Histories().now(100).on("r", "i", 40, "running").on("r", "i", 101, "success"));
    assertThat(spell.end()).isEqualTo(BarEnd.CUT);
    assertThat(spell.until()).isEqualTo(END);
    assertThat(spell.next()).isEmpty();
    assertThat(spell.colour()).isEqualTo(KnownStatus.RUNNING);
  }

  @Test
  void windowIntoTheFuture_drawsNothingBehindThePresent() {
    Spell spell = only(new Histories().now(60).on("r", "i", 40, "running"));
    assertThat(spell.until()).isEqualTo(at(60));
    assertThat(spell.end()).isEqualTo(BarEnd.ONGOING);
    assertThat(spells(new Histories().now(-10).on("r", "i", -60, "running"))).isEmpty();
  }

  @Test
  void changeDatedAheadOfTheClock_hasABarWithoutLength() {
    Spell spell = only(new Histories().now(60).on("r", "i", 80, "running"));
    assertThat(spell.from()).isEqualTo(at(80));
    assertThat(spell.until()).isEqualTo(at(80));
  }

  @Test
  void statusBeforeTheWindow_thatIsNoBar_isNotShown() {
    assertThat(spells(new Histories().on("r", "i", -60, "retry"))).isEmpty();
  }

  @Test
  void lifeWhollyBeforeOrBehindTheWindow_isNotShown() {
    assertThat(spells(new Histories().ran("r", "i", -60, -10))).isEmpty();
    assertThat(spells(new Histories().ran("r", "i", 110, 120))).isEmpty();
    assertThat(spells(new Histories().on("r", "i", 110, "pending"))).isEmpty();
  }

  @Test
  void barThatEndsWhereTheWindowBegins_leavesOnlyTheChange() {
    Spell spell = only(new Histories().ran("r", "i", -60, 0));
    assertThat(spell.status()).isEqualTo(KnownStatus.SUCCESS);
  }

  @Test
  void onlyTheLastBarBeforeTheWindow_reachesIn() {
    Histories histories =
        new Histories()
            .on("r", "i", -60, "pending")
            .on("r", "i", -50, "running")
            .on("r", "i", 30, "failed");
    List<Spell> spells = spells(histories);
    assertThat(spells)
        .extracting(spell -> spell.status().value())
        .containsExactly("running", "failed");
    assertThat(spells.getFirst().isCutAtStart()).isTrue();
    assertThat(spells.getFirst().colour()).isEqualTo(KnownStatus.FAILED);
  }

  @Test
  void entriesOutOfOrderAndTwice_areSortedAndTakenOnce() {
    Histories histories =
        new Histories()
            .on("r", "i", 30, "success")
            .on("r", "i", 10, "pending")
            .on("r", "i", 20, "running")
            .on("r", "i", 10, "pending");
    assertThat(spells(histories))
        .extracting(spell -> spell.status().value())
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
    assertThat(spells(histories))
        .extracting(spell -> spell.status().value())
        .containsExactly("pending", "running");
  }

  @Test
  void endBeforeItsStart_leavesAPointAndAnOpenBar() {
    List<Spell> spells = spells(new Histories().ran("r", "i", 50, 40));
    assertThat(spells)
        .extracting(spell -> spell.status().value())
        .containsExactly("success", "running");
    assertThat(spells.get(1).end()).isEqualTo(BarEnd.ONGOING);
  }

  @Test
  void unknownStatus_isAPointThatEndsTheBarBefore() {
    List<Spell> spells =
        spells(new Histories().on("r", "i", 10, "running").on("r", "i", 20, "teleported"));
    assertThat(spells.get(0).until()).isEqualTo(at(20));
    assertThat(spells.get(0).next()).contains(InvocationStatus.of("teleported"));
    assertThat(spells.get(1).isBar()).isFalse();
  }

  @Test
  void windowWithoutLength_showsWhatGoesOnThen() {
    Spell spell = only(new Histories().window(50, 50).on("r", "i", 40, "running"));
    assertThat(spell.from()).isEqualTo(spell.until()).isEqualTo(at(50));
  }
}
