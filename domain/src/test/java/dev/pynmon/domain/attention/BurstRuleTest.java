package dev.pynmon.domain.attention;

import static dev.pynmon.domain.why.Said.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.domain.task.ActivityReport;
import dev.pynmon.domain.task.Change;
import dev.pynmon.domain.task.FailureCause;
import dev.pynmon.domain.task.FailureGroup;
import dev.pynmon.domain.task.TaskActivity;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BurstRuleTest {
  private static final TimeWindow WINDOW = new TimeWindow(NOW.minus(Duration.ofHours(12)), NOW);
  private static final TaskKey TASK = new TaskKey("shop.charge");

  private final List<Change> changes = new ArrayList<>();
  private final Map<InvocationId, FailureCause> causes = new HashMap<>();
  private Instant knownSince = WINDOW.from();

  private void ended(int number, KnownStatus status, int minutesAgo) {
    for (int i = 0; i < number; i++) {
      InvocationId id = new InvocationId("i" + changes.size());
      changes.add(new Change(id, NOW.minusSeconds(60L * minutesAgo - i), status));
      if (status == KnownStatus.FAILED) {
        causes.put(id, new FailureCause("GatewayTimeout", ""));
      }
    }
  }

  private List<String> told() {
    return Told.of(finding());
  }

  private Finding finding() {
    TaskActivity activity = TaskActivity.of(changes, any -> Optional.of(TASK), WINDOW, knownSince);
    return new BurstRule(
            new ActivityReport(activity, FailureGroup.of(activity.failures(), causes, WINDOW)))
        .check(5);
  }

  @Test
  void farMoreThanBefore_isABurst() {
    ended(200, KnownStatus.SUCCESS, 300);
    ended(1, KnownStatus.FAILED, 200);
    ended(10, KnownStatus.SUCCESS, 20);
    ended(28, KnownStatus.FAILED, 16);

    assertThat(told())
        .containsExactly(
            "trouble | 28 failed | [shop.charge] fails in bursts. | 28 of 38 that ended in 24m; in"
                + " 11h36m before: 1 of 201. All GatewayTimeout, newest [i238] at 13:58:57.");
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
  void oneThatAlwaysFailsSo_isNone() {
    ended(100, KnownStatus.FAILED, 300);
    ended(20, KnownStatus.FAILED, 10);

    assertThat(told()).containsExactly("quiet: 1 task, 20 failures in 24m");
  }

  @Test
  void moreRunsOfTheSameShare_areNone() {
    ended(20, KnownStatus.SUCCESS, 300);
    ended(4, KnownStatus.FAILED, 300);
    ended(100, KnownStatus.SUCCESS, 10);
    ended(20, KnownStatus.FAILED, 8);

    assertThat(told()).containsExactly("quiet: 1 task, 20 failures in 24m");
  }

  @Test
  void fewerThanTheLeast_areNone() {
    ended(200, KnownStatus.SUCCESS, 300);
    ended(4, KnownStatus.FAILED, 10);

    assertThat(told()).containsExactly("quiet: 1 task, 4 failures in 24m");
  }

  @Test
  void taskThatDidNotRunBefore_isOneWhereHalfFails() {
    ended(5, KnownStatus.FAILED, 10);
    ended(5, KnownStatus.SUCCESS, 8);

    assertThat(told())
        .first()
        .asString()
        .contains("5 of 10 that ended in 24m; it did not run before.");
    ended(1, KnownStatus.SUCCESS, 7);
    assertThat(told()).containsExactly("quiet: 1 task, 5 failures in 24m");
  }

  @Test
  void tooLittleHistory_tellsNothing() {
    knownSince = NOW.minusSeconds(600);

    assertThat(told())
        .containsExactly(
            "not known: Too little of the history could be read: so many changes were made.");
  }
}
