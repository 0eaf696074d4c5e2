package dev.pynmon.application.service.attention;

import static dev.pynmon.application.fake.FakeInvocation.START;
import static dev.pynmon.application.fake.FakeInvocation.anInvocation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.pynmon.application.fake.SentenceText;
import dev.pynmon.application.port.in.runner.Holders;
import dev.pynmon.application.port.in.runner.RunnerDetail;
import dev.pynmon.application.port.in.runner.ShowRunnerResult;
import dev.pynmon.application.service.runner.ListGoneRunnersService;
import dev.pynmon.application.service.runner.ListRunnersService;
import dev.pynmon.application.service.runner.ShowRunnerService;
import dev.pynmon.domain.attention.Need;
import dev.pynmon.domain.attention.Rule;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.runnerwork.Holder;
import dev.pynmon.domain.runnerwork.RunnerSentence;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.domain.why.Subject;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** One runner that fell silent has one last sign of life and one number, wherever it is told. */
class LastHeardTest extends CheckedShop {
  private static final RunnerId MAIN = new RunnerId("main");
  private static final Instant LAST = START.plusSeconds(165);

  private RunnerDetail page() {
    return ((ShowRunnerResult.Found)
            new ShowRunnerService(monitor.directory()).show(SHOP, MAIN, Optional.empty()))
        .detail();
  }

  private Holders holding() {
    return new ListRunnersService(monitor.directory())
        .list(SHOP, Optional.empty(), PageRequest.first(10))
        .holding()
        .available()
        .orElseThrow();
  }

  private RunnerSentence gone() {
    return new ListGoneRunnersService(monitor.directory())
        .listGone(SHOP, PageRequest.first(10))
        .part()
        .available()
        .orElseThrow()
        .items()
        .getFirst();
  }

  @Test
  void runnerWithWorkers_isHeardOfLast_whenAnyOfThemDidSomethingInTheMinuteAfterItsHeartbeat() {
    runner("alive", NOW - 5, "default");
    runner("main", 109, "default");
    data.context("w1", "main")
        .heartbeat("w1", START.plusSeconds(110), Optional.empty())
        .context("w2", "main")
        .add(
            anInvocation("a").was(KnownStatus.RUNNING, 40, "w1"),
            anInvocation("b").was(KnownStatus.RUNNING, 50, "w2"),
            anInvocation("ended").was(KnownStatus.SUCCESS, 165, "w2"),
            anInvocation("late").was(KnownStatus.SUCCESS, 170, "w2"),
            anInvocation("taken")
                .was(KnownStatus.PENDING, 60, "w1")
                .was(KnownStatus.PENDING_RECOVERY, 180, "alive")
                .was(KnownStatus.SUCCESS, 190, "alive"));

    Need need = check().needs().getFirst();

    assertThat(need.since()).contains(LAST);
    assertThat(need.number().value()).isEqualTo(2);
    assertThat(page().lastHeard()).contains(LAST);
    assertThat(gone().runner().heartbeat().orElseThrow().last()).isEqualTo(LAST);
    assertThat(SentenceText.text(gone().heldThen()))
        .startsWith("It held 3 invocations then, 2 of which it still holds: ");
    assertThat(holding().holders())
        .filteredOn(Holder::isMissed)
        .extracting(Holder::head, Holder::heard)
        .containsOnly(tuple(MAIN, Optional.of(LAST)));
  }

  @Test
  void runnerThatDied_isTold_thoughWhatItHeldWasRecovered() {
    runner("alive", NOW - 5, "default");
    runner("main", 109, "default");
    data.add(
        anInvocation("taken")
            .was(KnownStatus.RUNNING, 60, "main")
            .was(KnownStatus.RUNNING_RECOVERY, 1_180, "alive")
            .was(KnownStatus.SUCCESS, 1_190, "alive"));

    assertThat(SentenceText.text(check().quiet().get(Rule.SILENT_RUNNER)))
        .isEqualTo("no runner holds work; one died at 2026-11-24T12:01:49Z, recovered");
  }

  @Test
  void workerThatDied_isNamedItself_whereItsRunnerLives() {
    runner("main", NOW - 5, "default");
    data.context("w", "main")
        .heartbeat("w", START.plusSeconds(100), Optional.empty())
        .add(anInvocation("a").was(KnownStatus.RUNNING, 40, "w"));

    assertThat(check().needs().getFirst().page())
        .isEqualTo(new Subject.OfRunner(new RunnerId("w")));
    assertThat(holding().holders()).extracting(Holder::head).containsExactly(new RunnerId("w"));
    assertThat(page().lastHeard()).contains(START.plusSeconds(NOW - 5));
  }
}
