package dev.pynmon.application.service.runner;

import static dev.pynmon.application.fake.FakeInvocation.anInvocation;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.fake.FakeData;
import dev.pynmon.application.fake.FakeInvocation;
import dev.pynmon.application.fake.FakeMonitor;
import dev.pynmon.application.fake.FakeStore;
import dev.pynmon.application.port.in.runner.RunnerDetail;
import dev.pynmon.application.port.in.runner.RunnerPast;
import dev.pynmon.application.port.in.runner.ShowRunnerResult;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.status.KnownStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DeadRunnerTest {
  private static final AppKey SHOP = new AppKey("shop");
  private static final Instant START = FakeInvocation.START;

  private final FakeData data = new FakeData();
  private final FakeMonitor monitor = FakeMonitor.over(data, new FakeStore());
  private final ShowRunnerService one = new ShowRunnerService(monitor.directory());

  @Test
  void show_deadThatHadSomethingForLong_tellsThatBeyondWhatItDidLast() {
    Instant now = monitor.time.instant();
    int second = (int) Duration.between(START, now).toSeconds() - 2_000;
    data.context("main")
        .heartbeat("main", now.minusSeconds(5_000), Optional.empty())
        .workerOfOne("w", "main", now.minusSeconds(2_000))
        .add(
            anInvocation("long")
                .was(KnownStatus.RUNNING, second - 1_000, "w")
                .was(KnownStatus.RUNNING_RECOVERY, second + 900, "other"));
    for (int number = 0; number < 40; number++) {
      data.add(anInvocation("i" + number).was(KnownStatus.SUCCESS, second - 1 - number, "w"));
    }

    RunnerPast past = found("main").past().available().orElseThrow();

    assertThat(past.works()).hasSize(RunnerPast.MAX_WORKS);
    assertThat(past.open()).extracting(work -> work.row().id().value()).containsExactly("long");
    assertThat(past.whole()).isTrue();
    assertThat(past.searchedBackTo()).contains(START.plusSeconds(second - RunnerPast.MAX_WORKS));
  }

  @Test
  void show_deadWhoseWorkersAreNoMoreAmongTheNewest_tellsWhatTheyHadAndHave() {
    Instant now = monitor.time.instant();
    Instant then = now.minusSeconds(5_000);
    int second = (int) Duration.between(START, then).toSeconds();
    data.context("main")
        .heartbeat("main", then, Optional.empty())
        .workerOfOne("w1", "main", then)
        .workerOfOne("w2", "main", then)
        .add(
            anInvocation("lost")
                .was(KnownStatus.RUNNING, second - 1, "w1")
                .was(KnownStatus.RUNNING_RECOVERY, second + 900, "other"),
            anInvocation("held").was(KnownStatus.RUNNING, second - 1, "w2"));
    data.context("other");
    for (int number = 0; number < RunnerDetail.HEARTBEATS; number++) {
      data.workerOfOne("o" + number, "other", now);
    }

    RunnerDetail detail = found("main");

    assertThat(detail.workers()).isEmpty();
    assertThat(detail.running().available().orElseThrow().items())
        .extracting(row -> row.id().value())
        .containsExactly("held");
    assertThat(detail.past().available().orElseThrow().open())
        .extracting(work -> work.row().id().value())
        .containsExactlyInAnyOrder("lost", "held");
  }

  @Test
  void show_deadThatHadMoreThanAreTold_saysThatThereWasMore() {
    Instant then = monitor.time.instant().minusSeconds(5_000);
    int second = (int) Duration.between(START, then).toSeconds();
    data.context("r").heartbeat("r", then, Optional.empty());
    for (int number = 0; number <= RunnerPast.MAX_WORKS; number++) {
      data.add(
          anInvocation("i" + number)
              .was(KnownStatus.RUNNING, second - 1, "r")
              .was(KnownStatus.RUNNING_RECOVERY, second + 900, "other"));
    }

    RunnerPast past = found("r").past().available().orElseThrow();

    assertThat(past.open()).hasSize(RunnerPast.MAX_WORKS);
    assertThat(past.whole()).isFalse();
  }

  @Test
  void show_stopped_heldWhatItMarkedKilled_notWhatItPutBackOnly() {
    Instant then = monitor.time.instant().minusSeconds(5_000);
    int second = (int) Duration.between(START, then).toSeconds();
    data.context("r")
        .heartbeat("r", then, Optional.empty())
        .add(
            anInvocation("killed")
                .was(KnownStatus.RUNNING, second - 700, "r")
                .was(KnownStatus.KILLED, second, "r")
                .was(KnownStatus.REROUTED, second + 1, "r"),
            anInvocation("refused")
                .was(KnownStatus.PENDING, second - 600, "r")
                .was(KnownStatus.REROUTED, second - 599, "r"));

    assertThat(found("r").past().available().orElseThrow().open())
        .extracting(work -> work.row().id() + " " + work.change().status().status())
        .containsExactly("killed RUNNING");
  }

  @Test
  void show_deadWhoseHistoryLacksAnEnd_didNotHoldWhatItHadEnded() {
    Instant then = monitor.time.instant().minusSeconds(5_000);
    int second = (int) Duration.between(START, then).toSeconds();
    data.context("r")
        .heartbeat("r", then, Optional.empty())
        .add(
            anInvocation("held").was(KnownStatus.RUNNING, second - 5, "r"),
            anInvocation("ended")
                .was(KnownStatus.RUNNING, second - 4, "r")
                .was(KnownStatus.SUCCESS, second - 1, "r")
                .entryNotWritten());

    assertThat(found("r").past().available().orElseThrow().open())
        .extracting(work -> work.row().id().value())
        .containsExactly("held");
  }

  private RunnerDetail found(String id) {
    return ((ShowRunnerResult.Found) one.show(SHOP, new RunnerId(id), Optional.empty())).detail();
  }
}
