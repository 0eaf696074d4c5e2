package dev.pynmon.domain.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.domain.task.Change;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TaskFlowsTest {
  private static final Instant NOW = Instant.parse("2026-11-24T14:47:00Z");
  private static final Duration TEN_MINUTES = Duration.ofMinutes(10);

  private final List<Change> changes = new ArrayList<>();

  /** The first letter of an id is its task. */
  private void changed(String id, long secondsAgo, KnownStatus... statuses) {
    for (KnownStatus status : statuses) {
      changes.add(new Change(new InvocationId(id), NOW.minusSeconds(secondsAgo), status));
    }
  }

  private TaskFlows within(Duration span) {
    return TaskFlows.of(changes, TaskFlowsTest::task, new TimeWindow(NOW.minus(span), NOW));
  }

  private static Optional<TaskKey> task(InvocationId id) {
    String letter = id.value().substring(0, 1);
    return letter.equals("?") ? Optional.empty() : Optional.of(new TaskKey(letter));
  }

  private static Flow flow(Count in, Count out, FlowSource source) {
    return new Flow(new Rate(in, TEN_MINUTES), new Rate(out, TEN_MINUTES), source);
  }

  @Test
  void whatIsToRun_came_andWhatWasTakenOrRefused_left() {
    changed("a1", 60, KnownStatus.REGISTERED, KnownStatus.PENDING, KnownStatus.RUNNING);
    changed("a1", 50, KnownStatus.RETRY, KnownStatus.PENDING, KnownStatus.SUCCESS);
    changed("a2", 40, KnownStatus.REGISTERED, KnownStatus.CONCURRENCY_CONTROLLED);
    changed("a2", 30, KnownStatus.REROUTED, KnownStatus.CONCURRENCY_CONTROLLED_FINAL);
    assertThat(within(TEN_MINUTES).ofOnlyQueue())
        .contains(flow(new Count.Exact(4), new Count.Exact(4), FlowSource.ONLY_QUEUE));
  }

  @Test
  void otherTimes_doNotCount() {
    changed("a1", 601, KnownStatus.REGISTERED);
    changed("a2", -1, KnownStatus.REGISTERED);
    assertThat(within(TEN_MINUTES).ofOnlyQueue())
        .contains(flow(new Count.Exact(0), new Count.Exact(0), FlowSource.ONLY_QUEUE));
  }

  @Test
  void ofSeveralQueues_eachHasItsTasks() {
    changed("a1", 60, KnownStatus.REGISTERED, KnownStatus.PENDING);
    changed("b1", 60, KnownStatus.REGISTERED);
    assertThat(within(TEN_MINUTES).ofQueue(task -> Optional.of(task.value().equals("a"))))
        .contains(flow(new Count.Exact(1), new Count.Exact(1), FlowSource.CATALOGUE));
  }

  @Test
  void whereTheQueueOfATaskIsNotKnown_itIsSoMuchAtTheLeast() {
    changed("a1", 60, KnownStatus.REGISTERED);
    changed("b1", 60, KnownStatus.REGISTERED);
    assertThat(
            within(TEN_MINUTES)
                .ofQueue(task -> task.value().equals("a") ? Optional.of(true) : Optional.empty()))
        .contains(flow(new Count.AtLeast(1), new Count.AtLeast(0), FlowSource.CATALOGUE));
  }

  @Test
  void whereATaskIsNotKnown_itIsSoMuchAtTheLeast() {
    changed("?1", 60, KnownStatus.PENDING);
    assertThat(within(TEN_MINUTES).ofQueue(_ -> Optional.of(true)))
        .contains(flow(new Count.AtLeast(0), new Count.AtLeast(0), FlowSource.CATALOGUE));
  }

  @Test
  void lessThanAMinute_tellsNothing() {
    assertThat(within(Duration.ofSeconds(59)).ofOnlyQueue()).isEmpty();
  }
}
