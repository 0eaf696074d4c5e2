package dev.pynmon.domain.trigger.firing;

import static dev.pynmon.domain.trigger.firing.Firings.NOW;
import static dev.pynmon.domain.trigger.firing.Firings.TASK;
import static dev.pynmon.domain.trigger.firing.Firings.ago;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.domain.id.CallKey;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.TriggerRunId;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.domain.status.StatusRecord;
import dev.pynmon.domain.task.TaskCondition;
import dev.pynmon.domain.trigger.Condition;
import dev.pynmon.domain.trigger.ConditionContext;
import dev.pynmon.domain.trigger.Participant;
import dev.pynmon.domain.trigger.TriggerRun;
import dev.pynmon.domain.trigger.ValidCondition;
import dev.pynmon.domain.trigger.firing.SharedFailures.Failed;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SharedFailuresTest {
  private static Failed failed(String id, long secondsAgo) {
    return failed(id, "KeyError", secondsAgo);
  }

  private static Failed failed(String id, String exception, long secondsAgo) {
    return new Failed(
        new InvocationState(
            new InvocationId(id),
            TASK,
            new CallKey("shop.report:no_args"),
            new StatusRecord(KnownStatus.FAILED, Optional.empty(), ago(secondsAgo)),
            0),
        exception);
  }

  private static TriggerRun naming(String source) {
    Participant cause =
        new Participant(
            "ExceptionContext",
            Optional.of("c"),
            Optional.of("v"),
            Optional.empty(),
            Optional.of(new InvocationId(source)),
            Optional.of(ago(900)),
            "");
    return new TriggerRun(
        new TriggerRunId("run"),
        "t",
        Optional.of(TASK),
        "and",
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(cause),
        TriggerRun.ServedBy.NOBODY);
  }

  private static ValidCondition waiting(String source) {
    return new ValidCondition(
        "v",
        new Condition("c", "", new TaskCondition.Other("c"), "{}"),
        new ConditionContext(
            "ExceptionContext",
            Optional.empty(),
            Optional.empty(),
            Optional.of(new InvocationId(source)),
            "{}"));
  }

  private static Optional<SharedFailures> of(Failed... failures) {
    return SharedFailures.of(
        TASK,
        List.of(failures),
        List.of(naming("named")),
        new Waiting(List.of(waiting("waits")), Waiting.Known.ALL),
        ago(3_600),
        Duration.ofMinutes(5),
        NOW);
  }

  @Test
  void failuresThatNoRunNames_areTold_withoutThoseThatMayStillStartOne() {
    assertThat(
            of(
                failed("young", 299),
                failed("waits", 400),
                failed("lost", 500),
                failed("named", 900),
                failed("also", 1_000),
                failed("old", 3_601)))
        .contains(
            new SharedFailures(
                TASK, 4, List.of(new InvocationId("lost"), new InvocationId("also"))));
  }

  @Test
  void failureThatCameAlone_hadItsRun_ofWhichALaterOneTookThePlace() {
    assertThat(of(failed("named", 900), failed("alone", 1_261))).isEmpty();
    assertThat(of(failed("other", "ValueError", 880), failed("named", 900))).isEmpty();
    assertThat(of(failed("named", 900), failed("close", 1_260)).map(SharedFailures::unnamed))
        .contains(List.of(new InvocationId("close")));
  }

  @Test
  void whereEachIsNamed_nothingIsTold() {
    assertThat(of(failed("named", 900), failed("young", 100))).isEmpty();
    assertThat(of()).isEmpty();
  }
}
