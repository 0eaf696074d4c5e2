package dev.pynmon.domain.task;

import static dev.pynmon.domain.status.KnownStatus.CONCURRENCY_CONTROLLED_FINAL;
import static dev.pynmon.domain.status.KnownStatus.FAILED;
import static dev.pynmon.domain.status.KnownStatus.KILLED;
import static dev.pynmon.domain.status.KnownStatus.PENDING;
import static dev.pynmon.domain.status.KnownStatus.REGISTERED;
import static dev.pynmon.domain.status.KnownStatus.RUNNING;
import static dev.pynmon.domain.status.KnownStatus.SUCCESS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.domain.failure.Failure;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.query.Moment;
import dev.pynmon.domain.query.Slice;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.status.UnknownStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TaskActivityTest extends TaskChanges {
  @Test
  void changes_countTheirInvocationByItsNewestStatus() {
    was("c1", REGISTERED, 1, PENDING, 2, RUNNING, 3, SUCCESS, 4)
        .was("c2", REGISTERED, 1, PENDING, 2, RUNNING, 3)
        .was("c3", REGISTERED, 1)
        .was("s1", REGISTERED, 1, PENDING, 2, RUNNING, 3, FAILED, 9);

    assertThat(activity().byTask()).containsOnlyKeys(CHARGE, SHIP);
    assertThat(charge().byStatus())
        .containsExactlyInAnyOrderEntriesOf(Map.of(SUCCESS, 1L, RUNNING, 1L, REGISTERED, 1L));
    assertThat(charge().invocations()).isEqualTo(3);
    assertThat(activity().all().byStatus())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(SUCCESS, 1L, RUNNING, 1L, REGISTERED, 1L, FAILED, 1L));
    assertThat(activity().changes()).isEqualTo(12);
  }

  @Test
  void ends_areCountedByKind() {
    was("c1", SUCCESS, 1)
        .was("c2", SUCCESS, 2)
        .was("c3", FAILED, 3)
        .was("c4", CONCURRENCY_CONTROLLED_FINAL, 4)
        .was("c5", KILLED, 5);

    assertThat(charge())
        .returns(2L, TaskStatistics::succeeded)
        .returns(1L, TaskStatistics::failed)
        .returns(1L, TaskStatistics::refused)
        .returns(4L, TaskStatistics::finished);
    assertThat(charge().failureRate()).hasValue(1.0 / 3);
  }

  @Test
  void spansOfAllTime_areCounted() {
    TimeWindow ever = TimeWindow.EVER;
    changes.add(new Change(new InvocationId("c1"), ever.from(), REGISTERED));
    changes.add(new Change(new InvocationId("c1"), ever.from(), RUNNING));
    changes.add(new Change(new InvocationId("c1"), ever.to(), SUCCESS));

    TaskStatistics all = TaskActivity.of(changes, TaskChanges::task, ever, START).all();

    assertThat(all.runs().orElseThrow().max()).isEqualTo(ever.length());
    assertThat(all.waits().orElseThrow().max()).isZero();
  }

  @Test
  void noEnd_hasNoFailureRate() {
    was("c1", REGISTERED, 1).was("c2", CONCURRENCY_CONTROLLED_FINAL, 2);

    assertThat(charge().failureRate()).isEmpty();
    assertThat(charge().lastFailure()).isEmpty();
    assertThat(charge().waits()).isEmpty();
    assertThat(charge().runs()).isEmpty();
  }

  @Test
  void changesOutsideTheWindow_countNothing() {
    was("c1", REGISTERED, -20, RUNNING, -15, FAILED, -10).was("c2", REGISTERED, 700);

    assertThat(activity().byTask()).isEmpty();
    assertThat(activity().failures()).isEmpty();
    assertThat(activity().all().invocations()).isZero();
  }

  @Test
  void changeAfterTheWindow_doesNotHideWhatWasBefore() {
    was("c1", REGISTERED, 10, SUCCESS, 601);

    assertThat(charge().byStatus()).containsExactly(Map.entry(REGISTERED, 1L));
  }

  @Test
  void bothEndsOfTheWindow_belongToIt() {
    was("c1", SUCCESS, 0).was("c2", FAILED, 600);

    assertThat(charge().slices()).hasSize(Slice.COUNT);
    assertThat(charge().slices().getFirst()).isEqualTo(new Slice(1, 0));
    assertThat(charge().slices().getLast()).isEqualTo(new Slice(0, 1));
  }

  @Test
  void slices_haveEqualParts() {
    was("c1", SUCCESS, 9).was("c2", SUCCESS, 10).was("c3", FAILED, 19).was("c4", SUCCESS, 25);

    assertThat(charge().slices().subList(0, 4))
        .containsExactly(new Slice(1, 0), new Slice(1, 1), new Slice(1, 0), new Slice(0, 0));
  }

  @Test
  void moments_beginAtMultiplesOfTheirLength_whateverTheWindow() {
    was("c1", SUCCESS, 9).was("c2", FAILED, 9).was("c3", FAILED, 19);

    assertThat(charge().moments())
        .extracting(Moment::ended)
        .containsExactly(new Slice(1, 1), new Slice(0, 1));
    assertThat(charge().moments())
        .allMatch(each -> each.from().toEpochMilli() % (600_000 / Moment.PARTS) == 0);
  }

  @Test
  void lateEntry_isPutWhereItBelongs() {
    was("c1", SUCCESS, 20, RUNNING, 12, REGISTERED, 10);

    assertThat(charge().waits()).contains(of(2));
    assertThat(charge().runs()).contains(of(8));
    assertThat(charge().byStatus()).containsExactly(Map.entry(SUCCESS, 1L));
  }

  @Test
  void unknownStatus_isCountedAsItIs() {
    UnknownStatus odd = new UnknownStatus("frozen");
    was("c1", REGISTERED, 1, odd, 2, RUNNING, 3, SUCCESS, 4, odd, 5);

    assertThat(charge().byStatus()).containsExactly(Map.entry(odd, 1L));
    assertThat(charge().runs()).contains(of(1));
  }

  @Test
  void invocationOfUnknownTask_countsInAllAlone() {
    was("x1", REGISTERED, 1, RUNNING, 2, FAILED, 3);

    assertThat(activity().byTask()).isEmpty();
    assertThat(activity().unknown()).isEqualTo(1);
    assertThat(activity().all().failed()).isEqualTo(1);
    assertThat(activity().failures())
        .containsExactly(
            new Failure(new InvocationId("x1"), Optional.empty(), START.plusSeconds(3)));
  }

  @Test
  void failures_newestFirst_andTheNewestOfEachTask() {
    was("c1", FAILED, 3).was("s1", FAILED, 9).was("c2", FAILED, 5);

    assertThat(activity().failures())
        .extracting(failure -> failure.invocation().value())
        .containsExactly("s1", "c2", "c1");
    assertThat(charge().lastFailure().orElseThrow().at()).isEqualTo(START.plusSeconds(5));
  }

  @Test
  void failures_areBounded_butAllCounted() {
    for (int i = 0; i < TaskActivity.MAX_FAILURES + 5; i++) {
      was("c" + i, FAILED, i % 600);
    }

    assertThat(activity().failures()).hasSize(TaskActivity.MAX_FAILURES);
    assertThat(charge().failed()).isEqualTo(TaskActivity.MAX_FAILURES + 5);
  }

  @Test
  void tasks_areBounded_butAllCounted() {
    for (int i = 0; i < TaskActivity.MAX_TASKS + 5; i++) {
      was("t" + i, SUCCESS, 1);
    }

    TaskActivity activity =
        TaskActivity.of(changes, id -> Optional.of(new TaskKey("m." + id)), WINDOW, START);

    assertThat(activity.byTask()).hasSize(TaskActivity.MAX_TASKS);
    assertThat(activity.all().succeeded()).isEqualTo(TaskActivity.MAX_TASKS + 5);
  }

  @Test
  void wholeWindow_saysSo_andGivesTheRate() {
    was("c1", SUCCESS, 1).was("c2", SUCCESS, 2);

    assertThat(activity().isWhole()).isTrue();
    assertThat(activity().covered()).isEqualTo(WINDOW);
    assertThat(activity().perMinute(charge().finished())).isEqualTo(0.2);
  }

  @Test
  void cutWindow_isRatedOverWhatWasLookedAt() {
    was("c1", SUCCESS, 500);
    Instant since = START.plusSeconds(480);
    TaskActivity cut = TaskActivity.of(changes, TaskActivityTest::task, WINDOW, since);

    assertThat(cut.isWhole()).isFalse();
    assertThat(cut.covered().length()).isEqualTo(Duration.ofMinutes(2));
    assertThat(cut.perMinute(1)).isEqualTo(0.5);
  }

  @Test
  void nothing_isNothing() {
    assertThat(activity().byTask()).isEmpty();
    assertThat(activity().all().finished()).isZero();
    assertThat(activity().perMinute(0)).isZero();
  }
}
