package dev.pynmon.web.rerun.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.port.in.rerun.BulkPlan;
import dev.pynmon.application.port.in.rerun.BulkProspect;
import dev.pynmon.application.port.in.rerun.BulkProspect.SinceFailed;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.web.testing.Samples;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProspectTextTest {
  private static final Instant LAST = Samples.NOW.minusSeconds(600);

  private static BulkPlan plan(int taken, int called, int inVain, SinceFailed... since) {
    BulkPlan plan = Bulks.plan(Bulks.GROUP, taken);
    return new BulkPlan(
        plan.app(),
        plan.id(),
        plan.order(),
        plan.counted(),
        plan.taken(),
        plan.tasks(),
        plan.leftOut(),
        plan.searchedBackTo(),
        new BulkProspect(called, inVain, List.of(), false, List.of(since)),
        plan.notes());
  }

  private static SinceFailed since(int failed, int sinceFirst, int sinceLast) {
    return new SinceFailed(
        new TaskKey("shop.charge"),
        failed,
        new TimeWindow(LAST.minusSeconds(600), LAST),
        sinceFirst,
        sinceLast,
        Optional.of(LAST.plusSeconds(60)).filter(_ -> sinceFirst > 0),
        Math.max(sinceFirst, 20),
        sinceFirst < SinceFailed.MAX);
  }

  @Test
  void causeThatGoesOn_isSaid_withWhatThatRestsOn() {
    assertThat(ProspectText.of(plan(24, 0, 0, since(24, 0, 0))))
        .containsExactly(
            "None of charge succeeded since the first of these 24 failed, at 14:27 (the last at"
                + " 14:37): what made them fail goes on, most probably, and the first would fail"
                + " again.");
    assertThat(ProspectText.of(plan(1, 0, 0, since(1, 0, 0))))
        .containsExactly(
            "None of charge succeeded since the last of these failed, at 14:37: nothing tells that"
                + " what made it fail is over.");
    assertThat(ProspectText.of(plan(24, 0, 0, since(24, 100, 100))))
        .containsExactly(
            "100 or more of charge succeeded since the last of these failed, at 14:37; the newest"
                + " at 14:38.");
    assertThat(ProspectText.of(plan(24, 0, 0, since(24, 100, 19))))
        .first()
        .asString()
        .startsWith("19 or more of charge succeeded since")
        .contains(" 81 or more succeeded between the first and the last of them");
  }

  @Test
  void noneOfTheNewest_isNotNoneAtAll() {
    SinceFailed some =
        new SinceFailed(
            new TaskKey("shop.charge"),
            24,
            new TimeWindow(LAST, LAST),
            0,
            0,
            Optional.empty(),
            7,
            false);

    assertThat(ProspectText.of(plan(24, 0, 0, some)))
        .first()
        .asString()
        .startsWith("None of the newest 7 of charge that succeeded did so since the first");
  }

  @Test
  void callersThatAreOver_areSaid() {
    assertThat(ProspectText.of(plan(24, 24, 24)))
        .containsExactly(
            "All 24 were called by others that failed: run again alone, they do not make these"
                + " succeed. Run the callers instead, which call them anew.");
    assertThat(ProspectText.of(plan(24, 3, 2)))
        .containsExactly(
            "2 of them were called by others that failed: run again alone, they do not make these"
                + " succeed. Run the callers instead, which call them anew.",
            "1 of them was called by others that are over: nobody takes what they return.");
  }

  @Test
  void verdict_followsFromWhatSucceededSince() {
    assertThat(ProspectText.verdict(plan(24, 0, 0))).isEmpty();
    assertThat(ProspectText.verdict(plan(24, 0, 0, since(24, 0, 0))))
        .isEqualTo(", most probably in vain");
    assertThat(ProspectText.verdict(plan(226, 0, 0, since(3, 0, 0))))
        .isEqualTo("; whether that helps is not known");
    assertThat(ProspectText.verdict(plan(24, 0, 0, since(24, 9, 9))))
        .isEqualTo("; that seems worth it: what made them fail is over, most probably");
    assertThat(ProspectText.verdict(plan(24, 24, 24, since(24, 9, 9))))
        .isEqualTo("; better run their callers, which failed with them");
    assertThat(ProspectText.verdict(plan(24, 0, 0, since(24, 9, 4))))
        .isEqualTo("; whether that helps is not known");
    assertThat(ProspectText.of(plan(24, 0, 0, since(24, 9, 4))))
        .containsExactly(
            "4 of charge succeeded since the last of these failed, at 14:37; the newest at 14:38."
                + " 5 succeeded between the first and the last of them: perhaps these failed for"
                + " what they were given, and would fail with it again.");
  }
}
