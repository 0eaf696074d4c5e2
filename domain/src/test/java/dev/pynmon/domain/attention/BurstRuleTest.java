package dev.pynmon.domain.attention;

import static dev.pynmon.domain.why.Said.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.status.KnownStatus;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BurstRuleTest extends TaskPast {
  @Test
  void farMoreThanBefore_isABurst() {
    ended(200, KnownStatus.SUCCESS, 300);
    ended(1, KnownStatus.FAILED, 200);
    ended(10, KnownStatus.SUCCESS, 20);
    ended(28, KnownStatus.FAILED, 16);

    assertThat(told())
        .containsExactly(
            "trouble | 28 failed | [shop.charge] fails since 13:58:30. | 28 of 28 that ended since then; in"
                + " 11h44m before: 1 of 211. All GatewayTimeout, newest [i238] at 13:58:57.");
    assertThat(Told.only(finding()).since()).contains(NOW.minusSeconds(960));
  }

  @Test
  void burstThatLasts_beganWithItsFirstFailure() {
    ended(200, KnownStatus.SUCCESS, 600);
    ended(9, KnownStatus.FAILED, 30);
    ended(28, KnownStatus.FAILED, 16);

    assertThat(Told.only(finding()).since()).contains(NOW.minusSeconds(1_800));
  }

  @Test
  void failureOfAnotherCause_rightBefore_isNotItsBeginning() {
    steadily(600, 42, 10, 0, 10);
    failed("KeyError", 40);
    steadily(36, 0, 4, 3, 0);

    assertThat(Told.only(finding()).since()).contains(NOW.minusSeconds(36 * 60));
  }

  @Test
  void oneThatAlwaysFailsSo_isNone() {
    ended(100, KnownStatus.FAILED, 300);
    ended(20, KnownStatus.FAILED, 10);

    assertThat(told()).containsExactly("quiet: 1 task, 20 failures in the last 24 m");
  }

  @Test
  void moreRunsOfTheSameShare_areNone() {
    ended(20, KnownStatus.SUCCESS, 300);
    ended(4, KnownStatus.FAILED, 300);
    ended(100, KnownStatus.SUCCESS, 10);
    ended(20, KnownStatus.FAILED, 8);

    assertThat(told()).containsExactly("quiet: 1 task, 20 failures in the last 24 m");
  }

  @Test
  void fewerThanTheLeast_areNone() {
    ended(200, KnownStatus.SUCCESS, 300);
    ended(4, KnownStatus.FAILED, 10);

    assertThat(told()).containsExactly("quiet: 1 task, 4 failures in the last 24 m");
  }

  @Test
  void taskThatDidNotRunBefore_isOneWhereHalfFails() {
    ended(5, KnownStatus.FAILED, 10);
    ended(5, KnownStatus.SUCCESS, 8);

    assertThat(told())
        .first()
        .asString()
        .contains("5 of 10 that ended since 14:04:30; it did not run before.");
    ended(1, KnownStatus.SUCCESS, 7);
    assertThat(told()).containsExactly("quiet: 1 task, 5 failures in the last 24 m");
  }

  @Test
  void taskThatDidLittleBefore_andFailsNow_isABurst() {
    ended(1, KnownStatus.SUCCESS, 300);
    ended(19, KnownStatus.FAILED, 10);

    assertThat(told())
        .first()
        .asString()
        .contains("19 of 19 that ended since then; in 11h50m before: 0 of 1.");
  }

  @ParameterizedTest
  @CsvSource({"10, 0, 5, 0", "9, 2, 11, 0", "10, 0, 6, 0", "3, 0, 5, 4", "20, 20, 20, 0"})
  void fewButFarMoreThanBefore_areABurst(int ok, int bad, int failed, int succeeded) {
    ended(ok, KnownStatus.SUCCESS, 300);
    ended(bad, KnownStatus.FAILED, 300);
    ended(failed, KnownStatus.FAILED, 10);
    ended(succeeded, KnownStatus.SUCCESS, 10);

    assertThat(told()).first().asString().startsWith("trouble | " + failed + " failed | ");
  }

  @ParameterizedTest
  @CsvSource({"10, 0, 5, 5", "9, 2, 5, 3", "1, 1, 19, 0", "0, 1, 19, 0", "60, 40, 20, 5"})
  void whatChanceExplains_isNone(int ok, int bad, int failed, int succeeded) {
    ended(ok, KnownStatus.SUCCESS, 300);
    ended(bad, KnownStatus.FAILED, 300);
    ended(failed, KnownStatus.FAILED, 10);
    ended(succeeded, KnownStatus.SUCCESS, 10);

    assertThat(told()).first().asString().startsWith("quiet: ");
  }

  @Test
  void failuresThatFollowedThoseOfAnother_areOfItsStory() {
    steadily(600, 20, 10, 0, 10);
    steadily(20, 0, 2, 4, 0);
    called(new TaskKey("shop.pay"));

    assertThat(told())
        .filteredOn(each -> each.contains("fails"))
        .singleElement()
        .asString()
        .contains("[shop.pay] fails")
        .endsWith(" of [shop.charge] failed as well, most because of it.");
  }

  @Test
  void taskThatFailsSinceTheNight_isToldInTheMorning() {
    wholeDay();
    steadily(1_430, 360, 10, 0, 10);
    steadily(345, 0, 5, 3, 0);

    assertThat(told())
        .first()
        .asString()
        .startsWith(
            "trouble | 207 failed | [shop.charge] fails since 08:29:30. | 207 of 207 (100 %) that"
                + " ended since then; in 18h15m before: 0 of 1,070.");
    assertThat(Told.only(finding()).since()).contains(NOW.minusSeconds(345 * 60));
  }

  @Test
  void taskThatRunsSeldom_andFailsSinceTheNight_isToldInTheMorning() {
    wholeDay();
    steadily(1_430, 360, 20, 0, 1);
    steadily(350, 0, 20, 1, 0);

    assertThat(told())
        .first()
        .asString()
        .contains("18 failed | [shop.charge] fails since 08:24:30.", "before: 0 of 54.");
  }

  @Test
  void fewFailuresOfATaskThatRunsSeldom_areAllOfIt() {
    steadily(710, 300, 20, 0, 1);
    steadily(290, 0, 20, 1, 0);

    assertThat(told())
        .first()
        .asString()
        .contains("15 failed | [shop.charge] fails since 09:24:30.", "before: 0 of 21.");
  }

  @Test
  void taskThatOftenFailsSinceTheNight_isToldInTheMorning() {
    wholeDay();
    steadily(1_430, 360, 10, 1, 19);
    steadily(345, 0, 5, 2, 2);

    assertThat(told())
        .first()
        .asString()
        .contains("[shop.charge] often fails since ", " of 276 (50 %) that ended since then; ");
  }

  @Test
  void taskThatIsNewSinceTheNight_andAlwaysFails_isToldInTheMorning() {
    wholeDay();
    steadily(345, 0, 5, 1, 0);

    assertThat(told())
        .first()
        .asString()
        .contains("69 of 69 (100 %) that ended since then; it did not run before.");
  }

  @Test
  void taskThatIsNewSinceTheNight_andRunsSeldom_isToldInTheMorning() {
    wholeDay();
    steadily(310, 0, 60, 1, 0);

    assertThat(told())
        .first()
        .asString()
        .contains("6 of 6 (100 %) that ended since then; it did not run before.");
  }

  @Test
  void flakyOne_thatRestsAtNight_isNoneInTheMorning() {
    wholeDay();
    steadily(1_430, 780, 10, 1, 1);
    steadily(20, 0, 2, 1, 1);

    assertThat(told()).containsExactly("quiet: 1 task, 10 failures in the last 24 m");
  }

  @Test
  void oneThatFailsForTheWholeKnownTime_isNone() {
    wholeDay();
    knownSince = NOW.minus(Duration.ofHours(5));
    steadily(299, 0, 5, 2, 0);

    assertThat(told()).first().asString().startsWith("quiet: 1 task");
  }

  @Test
  void outageThatIsOver_isNone() {
    wholeDay();
    steadily(1_430, 120, 5, 1, 19);
    steadily(120, 60, 5, 15, 5);
    steadily(60, 0, 5, 1, 19);

    assertThat(told()).first().asString().startsWith("quiet: 1 task");
  }

  @Test
  void someThatSucceedWithinAnOutage_doNotEndIt() {
    wholeDay();
    steadily(1_430, 95, 10, 1, 19);
    steadily(80, 60, 2, 3, 2);
    ended(4, KnownStatus.SUCCESS, 30);
    steadily(20, 0, 4, 2, 2);

    assertThat(told())
        .first()
        .asString()
        .startsWith(
            "trouble | 40 failed | [shop.charge] often fails since 12:54:30. | 40 of 74 (54 %) that"
                + " ended since then; ");
  }

  /** What was told is told on where half as many failed, and twice the share or half of it. */
  @ParameterizedTest
  @CsvSource({
    "160, 40, 28, 12, true, true",
    "160, 40, 26, 34, false, true",
    "160, 40, 24, 37, false, false",
    "200, 0, 4, 0, false, true",
    "200, 0, 3, 30, false, true",
    "200, 0, 2, 0, false, false",
    "200, 8, 3, 20, false, false",
    "5, 0, 5, 5, true, true",
    "5, 0, 5, 10, false, true",
    "5, 0, 5, 11, false, false"
  })
  void oneThatWasTold_isToldOnAtALowerBar(
      int ok, int bad, int failed, int succeeded, boolean begins, boolean goesOn) {
    ended(ok, KnownStatus.SUCCESS, 300);
    ended(bad, KnownStatus.FAILED, 300);
    ended(failed, KnownStatus.FAILED, 10);
    ended(succeeded, KnownStatus.SUCCESS, 10);

    assertThat(finding() instanceof Finding.Needed).isEqualTo(begins);
    toldBefore = Set.of(TASK);
    assertThat(finding() instanceof Finding.Needed).isEqualTo(goesOn);
    assertThat(BurstRule.told(finding())).isEqualTo(goesOn ? toldBefore : Set.of());
  }

  @Test
  void oneThatStopped_saysSo() {
    ended(200, KnownStatus.SUCCESS, 300);
    ended(28, KnownStatus.FAILED, 16);
    ended(2, KnownStatus.SUCCESS, 10);
    assertThat(told()).first().asString().contains("[shop.charge] often fails since 13:58:30.");

    ended(10, KnownStatus.SUCCESS, 8);
    assertThat(told())
        .first()
        .asString()
        .contains(
            "[shop.charge] failed from 13:58:30 to 13:58:57, 12 succeeded since. | 28 of 40 that"
                + " ended since 13:58:30; ");
  }

  @Test
  void longOneThatStopped_saysSo_whereChanceHardlyExplainsIt() {
    wholeDay();
    steadily(1_430, 360, 10, 0, 10);
    steadily(345, 10, 5, 2, 2);
    ended(6, KnownStatus.SUCCESS, 10);
    assertThat(told()).first().asString().contains("[shop.charge] often fails since 08:29:30.");

    ended(1, KnownStatus.SUCCESS, 8);
    assertThat(told())
        .first()
        .asString()
        .contains("[shop.charge] often failed from 08:29:30 to 13:", ", 7 succeeded since.");
  }

  @Test
  void tooLittleHistory_tellsNothing() {
    knownSince = NOW.minusSeconds(600);

    assertThat(told())
        .containsExactly(
            "not known: Too little of the history could be read: so many changes were made.");
  }
}
